import { createRoot } from "react-dom/client";
import "./style.css";

/** The outer page holds only the client's advertisement; everything that matters is in the frame. */
function Shell() {
  const real = location.pathname.includes("def_cbu_web_im/");
  const core = (real ? location.pathname.replace("def_cbu_web_im/", "def_cbu_web_im_core/") : "core") + location.search;
  return (
    <div className="im-shell">
      <header>
        <b>阿里旺旺网页版</b>
        <span>
          推荐下载客户端，消息更及时 <a href="#client">优先使用网页版</a>
        </span>
        <input type="text" placeholder="搜索商家或商品" />
      </header>
      <iframe title="旺旺" src={core} />
    </div>
  );
}

const root = document.querySelector("#app");
if (!root) throw new Error("no #app");
createRoot(root).render(<Shell />);
