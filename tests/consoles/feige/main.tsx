import { type KeyboardEvent, useState } from "react";
import { createRoot } from "react-dom/client";
import { quickReplies } from "../common/talks";
import { desk, useTalk } from "../common/use-desk";
import "./style.css";

/** The composer is keyed by buyer, so a switch of conversation gives a new textarea node. */
function Composer({ uid, name }: { uid: string; name: string }) {
  const [draft, setDraft] = useState(desk.current.draft);
  desk.current.draft = draft;
  const send = (): void => {
    if (desk.send(draft)) setDraft("");
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (!desk.sends(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="chatd-editor _2xk9d">
      <div className="_toolbar3f">
        {quickReplies.map((reply) => (
          <span key={reply.label} className="_phrase1c" onClick={() => setDraft(reply.text)}>
            {reply.label}
          </span>
        ))}
      </div>
      <textarea
        key={uid}
        className="_inputArea9e2"
        data-qa-id="qa-send-message-textarea"
        placeholder={`发送给 ${name}，使用Enter 发送消息`}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={key}
      />
      <div className="_footer77a">
        <div className="_sendBtn4b1" data-qa-id="qa-send-message-button" onClick={send}>
          发送
        </div>
      </div>
    </div>
  );
}

function App() {
  const talk = useTalk();
  return (
    <div id="workspace-chat" className="chatd-root">
      <aside className="_list1">
        {desk.talks.map((item) => (
          <div
            key={item.uid}
            className={item.uid === talk.uid ? "_row _rowOn" : "_row"}
            data-qa-id="qa-conversation-chat-item"
            data-kora="conversation"
            onClick={() => item.uid !== talk.uid && desk.open(item.uid, talk.draft)}
          >
            <span className="avatar">{item.name[0]}</span>
            <div className="_nameLine" title={item.name}>
              {item.name}
              {item.unread > 0 && <b className="unread">{item.unread}</b>}
            </div>
            <p className="lastline">{item.lines.at(-1)?.text}</p>
          </div>
        ))}
      </aside>
      <main className="_middle">
        <header id="topbar-left-info">
          <span>{talk.name}</span>
        </header>
        <div className="messageList" key={talk.uid}>
          {talk.lines.map((line) => (
            <div
              key={line.id}
              className="msgItemWrap"
              data-qa-id="qa-message-warpper"
              data-id={line.from === "system" ? `llm_process_${line.id}` : line.id}
            >
              {line.from === "system" ? (
                <p className="_sys">{line.text}</p>
              ) : (
                <div className={line.from === "buyer" ? "messageNotMe" : "messageIsMe"}>
                  <pre>
                    <span>{line.text}</span>
                  </pre>
                </div>
              )}
            </div>
          ))}
        </div>
        <Composer key={`c${talk.uid}`} uid={talk.uid} name={talk.name} />
      </main>
      <aside className="_order">
        <div className="_order-card8">
          <b>{talk.order.goods}</b>
          <p>{talk.order.sku}</p>
          <p>
            {talk.order.paid} · {talk.order.state}
          </p>
          <textarea placeholder="请输入备注信息，最多500字" rows={3} />
        </div>
      </aside>
    </div>
  );
}

const root = document.querySelector("#app");
if (!root) throw new Error("no #app");
createRoot(root).render(<App />);
