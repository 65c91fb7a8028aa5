import { place } from "./harness";
import "./style.css";

const box = place();
box.contentEditable = "true";
window.editor = {
  text: () => box.innerText.replaceAll("\u00A0", " ").replace(/\n$/, ""),
  set: (text) => {
    box.textContent = text;
  },
};
