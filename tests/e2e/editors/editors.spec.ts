import type { EditorName } from "../../editors/build";
import { checkEditor, type EditorFacts } from "./editor-checks";
import { checkLook } from "./look-checks";
import { checkTransfer } from "./transfer-checks";

const editors: Readonly<Record<EditorName, EditorFacts>> = {
  textarea: {},
  input: { single: true },
  contenteditable: {},
  pre: {},
  react: {},
  vue: {},
  quill: { joinsUndo: true, drop: "refuses" },
  slate: {},
  lexical: { joinsUndo: true },
  tiptap: { joinsUndo: true },
  wangeditor: { joinsUndo: true, drop: "takes it at times" },
  draft: { drop: "refuses" },
  codemirror: { joinsUndo: true },
};

for (const [name, facts] of Object.entries(editors) as [EditorName, EditorFacts][]) {
  checkEditor(name, facts);
  checkTransfer(name, facts);
  checkLook(name);
}
