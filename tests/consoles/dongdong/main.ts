import { openDesk } from "../common/desk";
import { quickReplies, shopTalks } from "../common/talks";
import "./style.css";

const desk = openDesk(shopTalks());

/** Makes an element with a class, text and children: this console uses no framework we know of. */
function make(tag: string, name: string, text = "", ...children: Node[]): HTMLElement {
  const node = document.createElement(tag);
  node.className = name;
  if (text !== "") node.textContent = text;
  node.append(...children);
  return node;
}

const list = make("div", "c_list");
list.id = "t-alluser-wrap";
const scroll = make("div", "chat-scroll");
scroll.id = "t-chat-scroll";
const name = make("span", "");
const goods = make("div", "goods-panel");

/** Every line break the agent types is a `div`, as browsers make it; `innerText` gives it back as a newline. */
function said(editor: HTMLElement): string {
  return editor.innerText.replace(/\n{2,}/g, "\n").trim();
}

let editor = make("div", "EditorContent");
const holder = make("div", "EditorWrapper");

function newEditor(draft: string): void {
  editor = make("div", "EditorContent", draft);
  editor.contentEditable = "true";
  editor.spellcheck = false;
  editor.addEventListener("keydown", (event) => {
    if (!desk.sends(event)) return;
    event.preventDefault();
    send();
  });
  holder.replaceChildren(editor);
}

function send(): void {
  if (desk.send(said(editor))) editor.replaceChildren();
}

function render(): void {
  const { current } = desk;
  name.textContent = current.name;
  list.replaceChildren(
    ...desk.talks.map((talk) => {
      const row = make(
        "div",
        talk.uid === current.uid ? "alluser-item active" : "alluser-item",
        "",
        make("span", "avatar", talk.name.slice(0, 1)),
        make("span", "alluser-item-name", talk.name),
        make("span", "alluser-item-breifdesc lastline", talk.lines.at(-1)?.text ?? ""),
      );
      if (talk.unread > 0) row.append(make("b", "unread", String(talk.unread)));
      row.addEventListener("click", () => {
        if (talk.uid === desk.openUid) return;
        desk.open(talk.uid, said(editor));
        newEditor(desk.current.draft);
      });
      return row;
    }),
  );
  scroll.replaceChildren(
    ...current.lines.map((line) => {
      if (line.from === "system") return make("div", "message_tip", line.text);
      const side = line.from === "buyer" ? "message_left" : "message_right";
      const row = make("div", `message ${side}`, "", make("span", "message__time_str", line.time), make("div", "message__content", line.text));
      row.id = `msg-${line.id}`;
      return row;
    }),
  );
  goods.replaceChildren(
    make("b", "", current.order.goods),
    make("p", "", current.order.sku),
    make("p", "", `${current.order.paid} · ${current.order.state}`),
  );
}

const button = make("button", "send-button", "发送");
button.addEventListener("click", send);
const tools = make("div", "toolbar");
for (const reply of quickReplies) {
  const item = make("span", "quick-phrase", reply.label);
  item.addEventListener("click", () => {
    editor.textContent = reply.text;
  });
  tools.append(item);
}
const remark = make("div", "remark");
remark.contentEditable = "true";
remark.setAttribute("data-placeholder", "客户备注");

const app = document.querySelector("#app");
if (!app) throw new Error("no #app");
app.classList.add("dd-workbench");
app.append(
  make("div", "dd-left", "", make("div", "c_tabs", "", make("span", "c_tabs-tab on", "正在咨询"), make("span", "c_tabs-tab", "历史咨询")), list),
  make(
    "div",
    "dd-middle",
    "",
    make("div", "chat-head-name", "", name),
    scroll,
    make("div", "EditorArea", "", tools, holder, make("div", "SendButtonGroup", "", button)),
  ),
  make("div", "dd-right", "", goods, remark),
);
newEditor("");
desk.subscribe(render);
render();
