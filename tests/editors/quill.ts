import Quill from "quill";
import { place } from "./harness";
import "./style.css";

const box = place();
box.removeAttribute("id");
const quill = new Quill(box);
quill.root.id = "editor";
window.editor = { text: () => quill.getText().replace(/\n$/, ""), set: (text) => void quill.setText(text) };
