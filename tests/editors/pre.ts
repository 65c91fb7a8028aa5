import { place } from "./harness";
import "./style.css";

const box = place("pre");
box.contentEditable = "true";
window.editor = {
  text: () => box.innerText.replace(/\n$/, ""),
  set: (text) => {
    box.textContent = text;
  },
};
