import { createEditor } from "@wangeditor/editor";
import { place } from "./harness";
import "@wangeditor/editor/dist/css/style.css";
import "./style.css";

const box = place();
box.removeAttribute("id");
box.style.height = "180px";
const editor = createEditor({ selector: box, html: "<p><br></p>", config: { placeholder: "输入回复" } });
box.querySelector("[data-slate-editor]")?.setAttribute("id", "editor");
window.editor = {
  text: () => editor.getText(),
  followed: () => editor.selection?.anchor.offset === getSelection()?.anchorOffset,
  set: (text) => editor.setHtml(`<p>${text || "<br>"}</p>`),
};
