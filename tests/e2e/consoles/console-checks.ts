import { adapters } from "../../../extension/src/consoles/adapters";
import { marksIn } from "../../marks";
import { marsFile } from "../mars-file";
import { type Desk, expect, test } from "./console-test";

/** What a spec says about its console. Selectors here are the test's own: they do not lean on the adapter's. */
export interface ConsoleFacts {
  readonly name: string;
  readonly platform: string;
  readonly editor: string;
  readonly send: string;
  readonly conversation: string;
  readonly quickReply: string;
  /** The text of a message of the buyer. */
  readonly question: string;
  /** Boxes on the same page that are none of ours. */
  readonly others: readonly string[];
  /** How often each selector of each part is on the page, in the adapter's order; 0 where the page stands for another version of itself. */
  readonly counts: Readonly<Record<Part, readonly number[]>>;
  /** The page itself lives under a policy that forbids WebAssembly to content scripts; Vue's templates, compiled in the page, do not. */
  readonly strict?: boolean;
  /** Ids, classes and attributes by which the adapter knows the page, to be renamed. */
  readonly hooks: RegExp;
}

const parts = ["editor", "send", "list", "buyer", "seller", "talk"] as const;
type Part = (typeof parts)[number];

const offence = "加我微信看图";
const mark = "加我微信";

/** The bar's line for a stop, a notice, the chip. */
const line = (desk: Desk, slot: string) => desk.frame.locator(`redline-bar [data-slot="${slot}"]`);

const text = (desk: Desk, selector: string): Promise<string> =>
  desk.frame.locator(selector).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : (box as HTMLElement).innerText.trim()));

async function type(desk: Desk, selector: string, words: string): Promise<void> {
  await desk.frame.locator(selector).click();
  await desk.page.keyboard.insertText(words);
}

async function marked(desk: Desk, selector: string, words: readonly string[]): Promise<void> {
  await expect.poll(() => marksIn(desk.frame, selector)).toEqual(words);
}

/** Registers what every chat console has to pass. */
export function checkConsole(facts: ConsoleFacts): void {
  const { name, editor, send } = facts;

  test.describe(name, () => {
    test("every selector of the adapter finds what is on the page, the first one the right thing", async ({ open }) => {
      const desk = await open(name);
      await expect(desk.frame.locator(editor)).toBeVisible();
      const surface = adapters.find((adapter) => adapter.name === name)?.surfaces[0];
      if (!surface) throw new Error(`no adapter ${name}`);
      const counts = await desk.frame.evaluate(
        (hooks) =>
          hooks.map((row) =>
            row.map(({ css, text = "" }) => [...document.querySelectorAll(css)].filter((element) => element.textContent?.includes(text)).length),
          ),
        parts.map((part) => (surface[part] ?? []).map(({ css, text }) => ({ css, ...(text && { text }) }))),
      );
      expect(Object.fromEntries(parts.map((part, at) => [part, counts[at]]))).toEqual(facts.counts);
      expect(parts.map((part) => facts.counts[part][0])).toEqual([1, 1, 1, 2, 1, 1]);
    });

    test("the agent's box is marked, no other is; platform and scene are right", async ({ open }) => {
      const desk = await open(name);
      await type(desk, editor, offence);
      await marked(desk, editor, [mark]);
      expect(await desk.status()).toMatchObject({ found: "adapter", console: name, platform: facts.platform, scene: "chat" });
      for (const other of facts.others) {
        await type(desk, other, offence);
        // The mark in the agent's box shows that checking has had its turn.
        expect(await marksIn(desk.frame, other)).toEqual([]);
      }
    });

    test("a short answer is judged by what this buyer asked", async ({ open, settings }) => {
      await settings({ files: [marsFile] });
      const desk = await open(name);
      await type(desk, editor, "火星才有的哦");
      await marked(desk, editor, ["火星才有"]);
      await desk.page.keyboard.press("Control+A");
      await desk.page.keyboard.press("Delete");
      await desk.frame.locator(facts.conversation).nth(3).click();
      await type(desk, editor, "火星才有的哦");
      await type(desk, editor, `，${offence}`);
      // The mark shows that checking has had its turn. What the shop's rule says of it counts here, not what the judge may think of Mars.
      await expect.poll(() => marksIn(desk.frame, editor)).toContain(mark);
      expect(await marksIn(desk.frame, editor)).not.toContain("火星才有");
    });

    test("Enter is held once, then it is the agent's", async ({ open }) => {
      const desk = await open(name);
      await type(desk, editor, offence);
      await desk.page.keyboard.press("Enter");
      await expect(line(desk, "hold")).toContainText(mark);
      expect(await desk.sent()).toEqual([]);
      expect(await text(desk, editor)).toBe(offence);
      await expect(line(desk, "hold")).toHaveAttribute("data-armed", "");
      await desk.page.keyboard.press("Enter");
      await expect.poll(() => desk.sent()).toEqual([offence]);
      await expect(line(desk, "hold")).toHaveCount(0);
    });

    test("the Enter that commits a composition is the input method's, the next one is held", async ({ open }) => {
      const desk = await open(name);
      await type(desk, editor, offence);
      await marked(desk, editor, [mark]);
      const cdp = await desk.page.context().newCDPSession(desk.page);
      await cdp.send("Input.imeSetComposition", { text: "de", selectionStart: 2, selectionEnd: 2 });
      await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 });
      await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
      await expect(line(desk, "hold")).toHaveCount(0);
      await cdp.send("Input.insertText", { text: "的" });
      await expect.poll(() => text(desk, editor)).toBe(`${offence}的`);
      expect(await desk.sent()).toEqual([]);
      await desk.page.keyboard.press("Enter");
      await expect(line(desk, "hold")).toContainText(mark);
      expect(await desk.sent()).toEqual([]);
    });

    test("a click on send is held once, then it is the agent's", async ({ open }) => {
      const desk = await open(name);
      await type(desk, editor, offence);
      await desk.frame.locator(send).click();
      await expect(line(desk, "hold")).toContainText(mark);
      expect(await desk.sent()).toEqual([]);
      await expect(line(desk, "hold")).toHaveAttribute("data-armed", "");
      await desk.frame.locator(send).click();
      await expect.poll(() => desk.sent()).toEqual([offence]);
    });

    if (facts.strict) {
      test("where the page forbids WebAssembly, the worker hears, marks and holds the same", async ({ open }) => {
        const desk = await open(name, "?csp");
        await type(desk, editor, offence);
        await marked(desk, editor, [mark]);
        await expect(line(desk, "chip")).toContainText("发票");
        await desk.page.keyboard.press("Enter");
        await expect(line(desk, "hold")).toContainText(mark);
        expect(await desk.sent()).toEqual([]);
        await expect(line(desk, "hold")).toHaveAttribute("data-armed", "");
        await desk.frame.locator(send).click();
        await expect.poll(() => desk.sent()).toEqual([offence]);
      });
    }

    test("a clean message goes at the first press, by key and by click", async ({ open }) => {
      const desk = await open(name);
      await desk.typeChecked(editor, "亲，在的呢");
      await desk.page.keyboard.press("Enter");
      await expect.poll(() => desk.sent()).toEqual(["亲，在的呢"]);
      await desk.typeChecked(editor, "马上为您查询");
      await desk.frame.locator(send).click();
      await expect.poll(() => desk.sent()).toEqual(["亲，在的呢", "马上为您查询"]);
    });

    test("a quick reply put in by the page is read before it goes", async ({ open }) => {
      const desk = await open(name);
      await desk.frame.locator(facts.quickReply).nth(2).click();
      await desk.frame.locator(send).click();
      await expect(line(desk, "hold")).toBeVisible();
      expect(await desk.sent()).toEqual([]);
    });

    test("bait raises the chip, one click puts the reply in", async ({ open }) => {
      const desk = await open(name);
      await desk.frame.locator(editor).click();
      const chip = line(desk, "chip");
      await expect(chip).toContainText("发票");
      await desk.frame.locator(facts.quickReply).first().click({ trial: true });
      await chip.getByRole("button", { name: "话术" }).click();
      const reply = chip.locator("li button").first();
      const words = (await reply.textContent()) ?? "";
      await reply.click();
      await expect.poll(() => text(desk, editor)).toBe(words);
      await expect.poll(() => marksIn(desk.frame, editor)).toEqual([]);
    });

    test("nothing that stands beside the editor covers the question, the editor or its tools", async ({ open, settings }) => {
      await settings({ clock: true });
      const desk = await open(name);
      await desk.frame.evaluate(() => {
        for (let turn = 0; turn < 12; turn += 1) {
          window.desk.robot("亲，在的，请问还有什么可以帮到您呢");
          window.desk.arrive(window.desk.openUid, "我们这边没有暖气，家里还有老人小孩，这个被子冬天盖会不会太薄呀，拍了的话有发票吗");
        }
      });
      await type(desk, editor, offence);
      await desk.page.keyboard.press("Enter");
      await expect(line(desk, "hold")).toHaveAttribute("data-armed", "");
      await expect(line(desk, "chip")).toBeVisible();
      await expect(line(desk, "clock")).toBeVisible();
      const shown = await desk.frame.locator("redline-bar .item").evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON()));
      const question = desk.frame.locator(facts.question).last();
      const needed = await Promise.all(
        [question, desk.frame.locator(editor), desk.frame.locator(facts.quickReply).first(), desk.frame.locator(send)].map((part) =>
          part.evaluate((element) => {
            const words = document.createRange();
            words.selectNodeContents(element);
            return (element.textContent && !(element as HTMLElement).isContentEditable ? words : element).getBoundingClientRect().toJSON();
          }),
        ),
      );
      const meet = needed.map((part) =>
        shown.filter((item) => item.left < part.right && part.left < item.right && item.top < part.bottom && part.top < item.bottom),
      );
      expect(meet).toEqual([[], [], [], []]);
      // The question is in view, not scrolled away.
      expect(needed[0].top).toBeGreaterThan(0);
    });

    test("what went out past the editor raises the advice to recall, what the agent sent does not", async ({ open }) => {
      const desk = await open(name);
      await desk.typeChecked(editor, "亲，在的呢");
      await desk.page.keyboard.press("Enter");
      await expect.poll(() => desk.sent()).toHaveLength(1);
      await expect(line(desk, "recall")).toHaveCount(0);
      await desk.frame.evaluate(() => window.desk.robot("加我微信领红包"));
      await expect(line(desk, "recall")).toContainText("加我微信");
      await desk.frame.locator(facts.conversation).nth(3).click();
      await expect(line(desk, "recall")).toHaveCount(0);
    });

    test("saying the same again is noticed before it goes", async ({ open }) => {
      const desk = await open(name);
      await type(desk, editor, "亲，在的呢，请问有什么可以帮您");
      await expect(line(desk, "repeat")).toBeVisible();
      await desk.page.keyboard.insertText("的吗，我都在");
      await expect(line(desk, "repeat")).toHaveCount(0);
    });

    test("a page that changed its structure is still marked and held", async ({ open }) => {
      const desk = await open(name);
      await expect(desk.frame.locator(editor)).toBeVisible();
      await desk.frame.evaluate(
        ([hooks, box]) => {
          document.querySelector(box)?.setAttribute("data-test-box", "");
          const made = new RegExp(hooks, "g");
          for (const element of document.querySelectorAll("[id],[class],[data-qa-id],[placeholder]")) {
            for (const attribute of ["id", "class", "data-qa-id", "placeholder"]) {
              const value = element.getAttribute(attribute);
              if (value) element.setAttribute(attribute, value.replace(made, "renamed"));
            }
          }
        },
        [facts.hooks.source, editor] as const,
      );
      const box = "[data-test-box]";
      await type(desk, box, offence);
      await marked(desk, box, [mark]);
      expect(await desk.status()).toMatchObject({ found: "generic", platform: facts.platform });
      await desk.page.keyboard.press("Enter");
      await expect(line(desk, "hold")).toBeVisible();
      expect(await desk.sent()).toEqual([]);
    });
  });
}
