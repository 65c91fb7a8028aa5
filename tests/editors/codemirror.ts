import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { place } from "./harness";
import "./style.css";

const box = place();
box.removeAttribute("id");
const view = new EditorView({
  parent: box,
  state: EditorState.create({ extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping] }),
});
view.contentDOM.id = "editor";
window.editor = {
  text: () => view.state.doc.toString(),
  set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: text.length } }),
};
