import { useMemo } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Editor, Node, Transforms } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import "./style.css";

const paragraph = (text: string) => ({ children: [{ text }] });

function Desk() {
  const editor = useMemo(() => withHistory(withReact(createEditor())), []);
  window.editor = {
    text: () => editor.children.map((node) => Node.string(node)).join("\n"),
    set: (text) => {
      Transforms.select(editor, Editor.range(editor, []));
      Transforms.insertText(editor, text);
    },
  };
  return (
    <Slate editor={editor} initialValue={[paragraph("")]}>
      <Editable id="editor" placeholder="输入回复" />
    </Slate>
  );
}

createRoot(document.querySelector("#app") ?? document.body).render(<Desk />);
