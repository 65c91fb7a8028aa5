import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "./style.css";

/** A field whose value is the state's: what React does not know of is put back. */
function Controlled() {
  const [text, setText] = useState("");
  window.editor = { text: () => text, set: (next) => flushSync(() => setText(next)) };
  return <textarea id="editor" value={text} onChange={(event) => setText(event.target.value)} />;
}

createRoot(document.querySelector("#app") ?? document.body).render(<Controlled />);
