import { expect, it } from "vitest";
import { splitContentScripts } from "./split-content-scripts";

it("keeps whole hosts together and lists paths apart", () => {
  const script = { js: ["content.js"], matches: ["https://a.cn/*", "https://b.cn/chat/*"], match_origin_as_fallback: true };
  expect(splitContentScripts([script])).toEqual([
    { js: ["content.js"], matches: ["https://a.cn/*"], match_origin_as_fallback: true },
    { js: ["content.js"], matches: ["https://b.cn/chat/*"], match_about_blank: true },
  ]);
});

it("leaves a script of whole hosts alone", () => {
  const script = { matches: ["https://a.cn/*"], match_origin_as_fallback: true };
  expect(splitContentScripts([script])).toEqual([script]);
});
