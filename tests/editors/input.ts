import { place } from "./harness";
import "./style.css";

const field = place("input") as HTMLInputElement;
window.editor = {
  text: () => field.value,
  set: (text) => {
    field.value = text;
  },
};
