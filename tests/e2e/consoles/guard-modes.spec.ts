import type { Desk } from "./console-test";
import { expect, test } from "./console-test";

const levels = ["block", "warn", "hint"] as const;
const words = { block: "红气球", warn: "黄气球", hint: "白气球" } as const;
const terms = levels.map((level) => ({ text: words[level], level }));

const feige = 'textarea[data-qa-id="qa-send-message-textarea"]';
const quill = ".ql-editor";
const button = "button.ant-btn-primary";

interface Path {
  readonly name: string;
  readonly query: string;
  readonly editor: string;
  press(desk: Desk): Promise<void>;
}

/** The ways a message leaves a console, each on one that has it. */
const paths: Readonly<Record<string, Path>> = {
  Enter: { name: "feige", query: "", editor: feige, press: ({ page }) => page.keyboard.press("Enter") },
  "Ctrl+Enter": { name: "feige", query: "keys=ctrl-enter", editor: feige, press: ({ page }) => page.keyboard.press("Control+Enter") },
  "a click on a div": { name: "feige", query: "", editor: feige, press: ({ page }) => page.locator('[data-qa-id="qa-send-message-button"]').click() },
  "a click on a button": { name: "kuaishou", query: "", editor: quill, press: ({ page }) => page.locator(button).click() },
  "Space on the focused button": { name: "kuaishou", query: "", editor: quill, press: ({ page }) => page.locator(button).press("Space") },
};

async function clear(desk: Desk, editor: string): Promise<void> {
  await desk.page.locator(editor).click();
  await desk.page.keyboard.press("Control+A");
  await desk.page.keyboard.press("Delete");
}

const line = (desk: Desk, slot: string) => desk.frame.locator(`redline-bar [data-slot="${slot}"]`);

for (const engine of ["local", "worker"] as const) {
  for (const [path, { name, query, editor, press }] of Object.entries(paths)) {
    for (const mode of ["off", "remind", "confirm", "block"] as const) {
      test(`${engine} engine, ${path}, mode ${mode}: every level`, async ({ open, settings }) => {
        await settings({ terms, guard: { block: mode, warn: mode, hint: mode } });
        const desk = await open(name, `?${engine === "worker" ? "csp&" : ""}${query}`);
        await desk.typeChecked(editor, "");
        const gone: string[] = [];
        for (const level of levels) {
          const message = `亲，${words[level]}`;
          await desk.page.locator(editor).click();
          await desk.page.keyboard.insertText(message);
          await press(desk);
          if (mode === "confirm" || mode === "block") {
            await expect(line(desk, "hold")).toContainText(words[level]);
            await expect(line(desk, "hold")).toHaveAttribute("data-armed", "");
            expect(await desk.sent()).toEqual(gone);
            await press(desk);
          }
          if (mode === "block") {
            await expect(line(desk, "hold")).toContainText(words[level]);
            expect(await desk.sent()).toEqual(gone);
            await clear(desk, editor);
          } else {
            gone.push(message);
            await expect.poll(() => desk.sent()).toEqual(gone);
          }
          if (mode === "remind") await expect(line(desk, "recall")).toContainText(words[level]);
          await expect(line(desk, "hold")).toHaveCount(0);
        }
        if (mode === "off") await expect(line(desk, "recall")).toHaveCount(0);
      });
    }
  }
}

test("each level has a mode of its own, and a stop names only the words it is for", async ({ open, settings }) => {
  await settings({ terms, guard: { block: "confirm", warn: "remind", hint: "off" } });
  const desk = await open("feige");
  await desk.typeChecked(feige, "");
  await desk.page.keyboard.insertText(`${words.hint}，${words.warn}，${words.block}`);
  await desk.page.keyboard.press("Enter");
  await expect(line(desk, "hold")).toContainText(words.block);
  await expect(line(desk, "hold")).not.toContainText(words.warn);
  expect(await desk.sent()).toEqual([]);
  await clear(desk, feige);
  await desk.page.keyboard.insertText(`${words.hint}，${words.warn}`);
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toEqual([`${words.hint}，${words.warn}`]);
  await expect(line(desk, "recall")).toContainText(words.warn);
});
