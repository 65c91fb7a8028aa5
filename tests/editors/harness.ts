/** What a page of an editor offers its tests: the text its own model holds, and ways to change it by script. */
export interface Harness {
  /** The text as the application would send it. */
  text(): string;
  /** Puts a text in as applications do: through the model, with no key pressed. */
  set(text: string): void;
  /** Whether the model has the caret where the browser has it, in an editor that follows late. */
  followed?(): boolean;
}

declare global {
  interface Window {
    editor: Harness;
  }
}

/** The place an editor mounts at. */
export function place(tag = "div"): HTMLElement {
  const box = document.createElement(tag);
  box.id = "editor";
  document.querySelector("#app")?.append(box);
  return box;
}
