import { place } from "./harness";
import "./style.css";

const field = place("textarea") as HTMLTextAreaElement;
window.editor = {
  text: () => field.value,
  set: (text) => {
    field.value = text;
  },
};
