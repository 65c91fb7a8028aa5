import { useState } from "react";
import { createRoot } from "react-dom/client";
import "./style.css";

/** Every text a seller saved or published in the back office. */
const saved: string[] = [];

declare global {
  interface Window {
    /** Texts saved in the back office, for whoever drives the page. */
    saved: string[];
  }
}
window.saved = saved;

const reviews = [
  { buyer: "t**8", stars: "中评", text: "被子有点味道，洗了还有，问客服也不理人" },
  { buyer: "小**鹿", stars: "好评", text: "手感很软，妈妈很喜欢" },
];

function Listing() {
  const [title, setTitle] = useState("");
  const [guide, setGuide] = useState("");
  return (
    <form
      className="sell-form"
      onSubmit={(event) => {
        event.preventDefault();
        saved.push(title);
      }}
    >
      <h2>基础信息</h2>
      <div id="sell-field-title" className="sell-field">
        <label>宝贝标题</label>
        <span className="next-input next-medium">
          <input value={title} maxLength={60} onChange={(event) => setTitle(event.target.value)} placeholder="最多允许输入30个汉字（60字符）" />
        </span>
      </div>
      <div id="sell-field-shopping_title" className="sell-field">
        <label>导购标题</label>
        <span className="next-input next-medium">
          <input value={guide} onChange={(event) => setGuide(event.target.value)} />
        </span>
      </div>
      <div id="sell-field-price" className="sell-field">
        <label>一口价</label>
        <span className="next-input next-medium">
          <input inputMode="decimal" />
        </span>
      </div>
      <div id="sell-field-descRepublicOfSell" className="sell-field">
        <label>宝贝详情</label>
        <div className="desc-editor" contentEditable suppressContentEditableWarning data-placeholder="请输入文字描述" />
      </div>
      <button type="submit" className="next-btn next-btn-primary">
        提交宝贝信息
      </button>
    </form>
  );
}

function Reviews() {
  const [open, setOpen] = useState(-1);
  const [text, setText] = useState("");
  return (
    <div className="comment-manage">
      <h2>来自买家的评价</h2>
      <span className="next-input search">
        <input placeholder="搜索评价内容" />
      </span>
      {reviews.map((review, index) => (
        <div key={review.buyer} className="rate-row">
          <b>{review.stars}</b>
          <p>{review.text}</p>
          <small>{review.buyer}</small>
          <button type="button" className="next-btn" onClick={() => setOpen(index)}>
            回复
          </button>
          {open === index && (
            <div role="dialog" className="next-dialog">
              <div className="next-dialog-header">评价回复</div>
              <p className="origin">{review.text}</p>
              <span className="next-input next-input-textarea">
                <textarea
                  value={text}
                  maxLength={500}
                  onChange={(event) => setText(event.target.value)}
                  placeholder="请输入回复内容，最多500字"
                  rows={4}
                />
              </span>
              <div className="next-dialog-footer">
                <button
                  type="button"
                  className="next-btn next-btn-primary"
                  onClick={() => {
                    saved.push(text);
                    setOpen(-1);
                    setText("");
                  }}
                >
                  确定
                </button>
                <button type="button" className="next-btn" onClick={() => setOpen(-1)}>
                  取消
                </button>
              </div>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function Service() {
  const [code, setCode] = useState("");
  const [quick, setQuick] = useState("");
  const [auto, setAuto] = useState("");
  return (
    <div className="service">
      <h2>快捷短语</h2>
      <div className="next-form-item">
        <label>快捷编码</label>
        <span className="next-input">
          <input value={code} onChange={(event) => setCode(event.target.value)} placeholder="如 fp" />
        </span>
      </div>
      <div className="next-form-item">
        <label>短语内容</label>
        <span className="next-input next-input-textarea">
          <textarea value={quick} onChange={(event) => setQuick(event.target.value)} placeholder="请输入快捷短语内容" rows={4} />
        </span>
      </div>
      <button type="button" className="next-btn next-btn-primary" onClick={() => saved.push(quick)}>
        保存
      </button>
      <h2>自动回复</h2>
      <div className="next-form-item">
        <label>欢迎语</label>
        <span className="next-input next-input-textarea">
          <textarea value={auto} onChange={(event) => setAuto(event.target.value)} placeholder="请输入自动回复内容" rows={4} />
        </span>
      </div>
      <button type="button" className="next-btn next-btn-primary" onClick={() => saved.push(auto)}>
        保存
      </button>
    </div>
  );
}

/** Which of the back office's pages this address is. */
function page() {
  const where = `${location.host}${location.pathname}${location.search}`;
  if (/publish\.htm|page=listing/.test(where)) return <Listing />;
  if (/app-customer-service|page=service/.test(where)) return <Service />;
  return <Reviews />;
}

const root = document.querySelector("#app");
if (!root) throw new Error("no #app");
createRoot(root).render(
  <div className="qn-shell">
    <nav>
      <b>千牛</b>
      <a href="?page=listing">商品</a>
      <a href="?page=review">评价管理</a>
      <a href="?page=service">接待设置</a>
    </nav>
    <main>{page()}</main>
  </div>,
);
