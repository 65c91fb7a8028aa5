import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { place } from "./harness";
import "./style.css";

const box = place();
box.removeAttribute("id");
const editor = new Editor({ element: box, extensions: [StarterKit], editorProps: { attributes: { id: "editor" } } });
window.editor = { text: () => editor.getText({ blockSeparator: "\n" }), set: (text) => void editor.commands.setContent(text) };
