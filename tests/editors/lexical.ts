import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { place } from "./harness";
import "./style.css";

const box = place();
box.contentEditable = "true";
box.style.whiteSpace = "pre-wrap";
const editor = createEditor({
  namespace: "test",
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(box);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(() => $getRoot().append($createParagraphNode()), { discrete: true });
window.editor = {
  text: () => editor.getEditorState().read(() => $getRoot().getTextContent().replaceAll("\n\n", "\n")),
  set: (text) =>
    editor.update(
      () => {
        const words = $createTextNode(text);
        $getRoot().clear().append($createParagraphNode().append(words));
        words.selectEnd();
      },
      { discrete: true },
    ),
};
