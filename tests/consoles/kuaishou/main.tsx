import Quill from "quill";
import { useEffect, useRef } from "react";
import { createRoot } from "react-dom/client";
import { quickReplies } from "../common/talks";
import { desk, useTalk } from "../common/use-desk";
import "./style.css";

/** A Quill made anew for every conversation; its own keyboard module sends on Enter. */
function Composer() {
  const holder = useRef<HTMLDivElement>(null);
  const quill = useRef<Quill | null>(null);
  const send = (): void => {
    if (quill.current && desk.send(quill.current.getText().replace(/\n$/, ""))) quill.current.setText("");
  };
  useEffect(() => {
    const node = holder.current;
    if (!node) return;
    const editor = new Quill(node, { modules: { toolbar: false }, placeholder: "请输入消息" });
    // Quill adds its own Enter before ours, so ours has to go first in the list.
    const bindings = editor.keyboard.bindings["Enter"] ?? [];
    editor.keyboard.bindings["Enter"] = bindings;
    editor.keyboard.addBinding({ key: "Enter", shiftKey: false, shortKey: desk.sendKey === "ctrl-enter" }, () => {
      send();
      return false;
    });
    const own = bindings.pop();
    if (own) bindings.unshift(own);
    editor.setText(desk.current.draft);
    quill.current = editor;
    return () => {
      const left = desk.talks.find(({ uid }) => uid === node.dataset["uid"]);
      if (left) left.draft = editor.getText().replace(/\n$/, "");
      quill.current = null;
    };
  }, []);
  return (
    <div className="MessageEditor">
      <div className="EditorToolbar">
        {quickReplies.map((reply) => (
          <span key={reply.label} className="QuickPhrase" onClick={() => quill.current?.setText(reply.text)}>
            {reply.label}
          </span>
        ))}
      </div>
      <div className="editor-holder">
        <div ref={holder} data-uid={desk.openUid} />
      </div>
      <div className="EditorFooter">
        <button type="button" className="ant-btn ant-btn-primary" onClick={send}>
          <span>发送 Enter</span>
        </button>
      </div>
    </div>
  );
}

function App() {
  const talk = useTalk();
  return (
    <div className="new-workbench-container">
      <aside className="SessionList">
        <div className="SessionListGroupItem">待回复</div>
        {desk.talks.map((item) => (
          <div
            key={item.uid}
            className={item.uid === talk.uid ? "SessionBaseCard SessionBaseCard-active" : "SessionBaseCard"}
            onClick={() => item.uid !== talk.uid && desk.open(item.uid)}
          >
            <span className="avatar">{item.name[0]}</span>
            <span className="SessionBaseCard-topHeadName">{item.name}</span>
            <span className="SessionBaseCard-topHeadTime">{item.lines.at(-1)?.time}</span>
            <span className="SessionBaseCard-lastMessage lastline">{item.lines.at(-1)?.text}</span>
          </div>
        ))}
      </aside>
      <main className="ChatArea">
        <header className="TargetUserHeader">
          <span className="LoginUserInfo-mainTitle-text">{talk.name}</span>
        </header>
        <div className="ChatMessageList" key={talk.uid}>
          <div className="ChatMessageList-ContentWrap">
            <div className="kwaishop-cs-LayoutMiddleWrapper_msgBody">【防诈贴士】请勿脱离平台交易，谨防上当受骗</div>
            {talk.lines.map((line) =>
              line.from === "system" ? (
                <div key={line.id} className="kwaishop-cs-LayoutMiddleWrapper_msgBody">
                  {line.text}
                </div>
              ) : (
                <div
                  key={line.id}
                  className={`kwaishop-cs-LayoutDefaultWrapper ${line.from === "buyer" ? "kwaishop-cs-LayoutDefaultWrapper__notMe" : "kwaishop-cs-LayoutDefaultWrapper__isMine"}`}
                >
                  <div className="kwaishop-cs-LayoutDefaultWrapper_msgMain">
                    <div className="kwaishop-cs-LayoutDefaultWrapper_msgBody">
                      <div className="kwaishop-cs-BizTextCard">{line.text}</div>
                    </div>
                  </div>
                </div>
              ),
            )}
          </div>
        </div>
        <Composer key={`c${talk.uid}`} />
      </main>
      <aside id="OrderListDom">
        <div className="list">
          <div className="OrderCard kwaishop-cs-BizOrderCard">
            <b>{talk.order.goods}</b>
            <p>{talk.order.sku}</p>
            <p>
              {talk.order.paid} · {talk.order.state}
            </p>
            <input className="ant-input" placeholder="添加订单备注" />
          </div>
        </div>
      </aside>
    </div>
  );
}

const root = document.querySelector("#app");
if (!root) throw new Error("no #app");
createRoot(root).render(<App />);
