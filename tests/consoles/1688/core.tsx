import { type KeyboardEvent, useEffect, useRef } from "react";
import { createRoot } from "react-dom/client";
import { quickReplies } from "../common/talks";
import { desk, useTalk } from "../common/use-desk";
import "./core.css";

/** The composer is a bare editable `pre`: React does not hold its text. */
function Composer() {
  const box = useRef<HTMLPreElement>(null);
  const send = (): void => {
    if (box.current && desk.send(box.current.innerText.trim())) box.current.textContent = "";
  };
  const key = (event: KeyboardEvent): void => {
    if (!desk.sends(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  useEffect(() => {
    const node = box.current;
    const talk = desk.current;
    if (node) node.textContent = talk.draft;
    return () => {
      talk.draft = node?.innerText ?? "";
    };
  }, []);
  return (
    <div className="editBox">
      <div className="toolbar">
        {quickReplies.map((reply) => (
          <span
            key={reply.label}
            onClick={() => {
              if (box.current) box.current.textContent = reply.text;
            }}
          >
            {reply.label}
          </span>
        ))}
      </div>
      <pre ref={box} className="edit" contentEditable suppressContentEditableWarning onKeyDown={key} />
      <div className="foot">
        <button type="button" className="next-btn next-medium next-btn-primary send-btn" onClick={send}>
          发送
        </button>
      </div>
    </div>
  );
}

function App() {
  const talk = useTalk();
  return (
    <div id="ice-container">
      <aside className="conversation-list">
        {desk.talks.map((item) => (
          <div
            key={item.uid}
            className={item.uid === talk.uid ? "conversation-item active" : "conversation-item"}
            onClick={() => item.uid !== talk.uid && desk.open(item.uid)}
          >
            <span className="avatar">{item.name[0]}</span>
            <span className="name">{item.name}</span>
            <p className="lastline">{item.lines.at(-1)?.text}</p>
          </div>
        ))}
      </aside>
      <main>
        <header className="ww_header">
          <span className="name">{talk.name}</span>
        </header>
        <div className="ww_message" key={talk.uid}>
          {talk.lines.map((line) =>
            line.from === "system" ? (
              <div key={line.id} className="system-tip">
                {line.text}
              </div>
            ) : (
              // A message's text sits in the same `pre.edit` as the composer, only not editable.
              <div key={line.id} className={line.from === "buyer" ? "message-item" : "message-item self"}>
                <span className="nick">{line.from === "buyer" ? talk.name : "云柔家纺"}</span>
                <span className="time">{line.time}</span>
                <div className="content">
                  <pre className="edit">{line.text}</pre>
                </div>
              </div>
            ),
          )}
        </div>
        <Composer key={`c${talk.uid}`} />
      </main>
    </div>
  );
}

const root = document.querySelector("#app");
if (!root) throw new Error("no #app");
createRoot(root).render(<App />);
