import { ContentState, Editor, EditorState } from "draft-js";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "draft-js/dist/Draft.css";
import "./style.css";

function Desk() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  window.editor = {
    text: () => state.getCurrentContent().getPlainText("\n"),
    set: (text) =>
      flushSync(() => setState(EditorState.moveFocusToEnd(EditorState.push(state, ContentState.createFromText(text), "insert-characters")))),
  };
  useEffect(() => document.querySelector("[contenteditable]")?.setAttribute("id", "editor"), []);
  return <Editor editorState={state} onChange={setState} />;
}

createRoot(document.querySelector("#app") ?? document.body).render(<Desk />);
