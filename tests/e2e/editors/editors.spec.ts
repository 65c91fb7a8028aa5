import { checkEditor } from "./editor-checks";

checkEditor("textarea");
checkEditor("input", { single: true });
checkEditor("contenteditable");
checkEditor("pre");
checkEditor("react");
checkEditor("vue");
checkEditor("quill", { joinsUndo: true });
checkEditor("slate");
checkEditor("lexical", { joinsUndo: true });
checkEditor("tiptap", { joinsUndo: true });
checkEditor("wangeditor", { joinsUndo: true });
checkEditor("draft");
checkEditor("codemirror", { joinsUndo: true });
