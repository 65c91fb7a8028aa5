// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { TextModel } from "./text-model";

function model(html: string, whiteSpace = "normal"): { root: HTMLElement; text: TextModel } {
  const root = document.createElement("div");
  root.style.whiteSpace = whiteSpace;
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return { root, text: new TextModel(root) };
}

describe("the text of rich text", () => {
  it.each([
    ["paragraphs", "<p>没有</p><p>发票</p>", "没有\n发票"],
    ["blocks around nothing", "<div>没有</div><div><br></div><div>发票</div>", "没有\n\n发票"],
    ["breaks", "没有<br>发票<br>", "没有\n发票"],
    ["text before a block", "没有<div>发票</div>", "没有\n发票"],
    ["nested markup", "<p>没<b>有<i>发</i></b>票</p>", "没有发票"],
    ["lists", "<ul><li>一</li><li>二</li></ul>", "一\n二"],
    ["hard spaces", "没有\u00A0发票", "没有 发票"],
    ["characters that hold a place", "\uFEFF没\u200B有", "没有"],
    ["an emoji image", '好<img alt="[微笑]">的', "好[微笑]的"],
    ["a picture without words", "好<img>的", "好\uFFFC的"],
    ["decoration", '好<img alt="">的', "好的"],
    ["a mention", '<span contenteditable="false">@小云</span>你好', "\uFFFC你好"],
    ["how somebody wrote the markup", "<p>没有</p>\n  <p>发票</p>\n", "没有\n发票"],
  ])("%s", (_, html, expected) => {
    expect(model(html).text.text).toBe(expected);
  });

  it("keeps line breaks where the text is preformatted", () => {
    expect(model("没有\n发票", "pre-wrap").text.text).toBe("没有\n发票");
  });
});

describe("the way back", () => {
  it("a stretch across markup covers exactly its words", () => {
    const { text } = model("<p>亲，没<b>有发</b>票的</p>");
    expect(text.range({ start: 2, end: 6 })?.toString()).toBe("没有发票");
  });

  it("offsets survive the round through points of the document", () => {
    const { text } = model('<p>亲\u200B，</p><p>没<b>有</b><img alt="[笑]">票</p>');
    for (let offset = 0; offset <= text.text.length; offset += 1) {
      const point = text.point(offset);
      const inImage = offset > text.text.indexOf("[笑]") && offset < text.text.indexOf("票");
      if (!inImage && text.text[offset - 1] !== "\n") expect(text.offset(point.node, point.offset)).toBe(offset);
    }
  });

  it("a stretch whose nodes are gone is none", () => {
    const { root, text } = model("<p>没有发票</p>");
    root.innerHTML = "<p>没有</p>";
    expect(text.range({ start: 0, end: 4 })).toBeUndefined();
  });
});
