import { beforeAll, describe, expect, it } from "vitest";
import { selectorsOf } from "./selector-of";

beforeAll(() => {
  globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
});

const named = (tag: string, id: string, classes: string[], attributes: Record<string, string>): string[] =>
  selectorsOf({ tag, id, classes, attributes });

describe("selectorsOf", () => {
  it("prefers what was made for finding, and leaves out what a build made", () => {
    expect(
      named("textarea", "input-8271", ["_inputArea9e2", "reply"], {
        placeholder: "输入回复",
        "data-qa-id": "qa-send-message-textarea",
        "data-v-1a2b3c4d": "",
      }),
    ).toEqual(['textarea[data-qa-id="qa-send-message-textarea"]', 'textarea[placeholder="输入回复"]', "textarea.reply", "textarea"]);
  });
  it("takes an id that says something", () => expect(named("textarea", "replyTextarea", [], {})[0]).toBe("#replyTextarea"));
  it("cannot be broken by what a page writes into its attributes", () => {
    expect(named("textarea", "", [], { name: 'a"],*{}' })[0]).toBe('textarea[name="a\\"],*{}"]');
  });
});
