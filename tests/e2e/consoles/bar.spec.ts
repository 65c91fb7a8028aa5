import { type Desk, expect, test } from "./console-test";

const box = ".reply";
const line = (desk: Desk, slot: string) => desk.frame.locator(`redline-bar [data-slot="${slot}"]`);
const focused = (desk: Desk) =>
  desk.page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return (inside?.getAttribute("aria-label") ?? inside?.textContent ?? "").replace(/\s.*$/, "");
  });

test("a key leads into the lines above the editor, arrows walk them, Escape folds and leads back to the caret", async ({ open }) => {
  const desk = await open("workbench");
  const { keyboard } = desk.page;
  await desk.page.locator(box).click();
  await expect(line(desk, "chip")).toBeVisible();
  await keyboard.insertText("亲，在的");
  await keyboard.press("ArrowLeft");
  await keyboard.press("Alt+F8");
  expect(await focused(desk)).toBe("话术");
  await keyboard.press("Enter");
  await expect(line(desk, "chip").locator("li").first()).toBeVisible();
  await keyboard.press("ArrowRight");
  expect(await focused(desk)).toBe("关闭");
  await keyboard.press("ArrowLeft");
  await keyboard.press("Escape");
  await expect(line(desk, "chip").locator("li").first()).toBeHidden();
  await keyboard.press("Escape");
  await expect(desk.page.locator(box)).toBeFocused();
  await keyboard.insertText("呢");
  await expect(desk.page.locator(box)).toHaveValue("亲，在呢的");
});

test("a line is closed by key and the editor has the focus again", async ({ open }) => {
  const desk = await open("workbench");
  await desk.page.locator(box).click();
  await expect(line(desk, "chip")).toBeVisible();
  await desk.page.keyboard.press("Alt+F8");
  await desk.page.keyboard.press("ArrowLeft");
  expect(await focused(desk)).toBe("关闭");
  await desk.page.keyboard.press("Enter");
  await expect(line(desk, "chip")).toHaveCount(0);
  await expect(desk.page.locator(box)).toBeFocused();
  expect(await desk.sent()).toEqual([]);
});

test("仍然发送 and a ready reply work by key alone", async ({ open }) => {
  const desk = await open("workbench");
  const { keyboard } = desk.page;
  await desk.page.locator(box).click();
  await expect(line(desk, "chip")).toBeVisible();
  await keyboard.insertText("加我微信看图");
  await keyboard.press("Enter");
  await expect(line(desk, "hold")).toBeVisible();
  await keyboard.press("Alt+F8");
  expect(await focused(desk)).toBe("看原因");
  await keyboard.press("ArrowRight");
  expect(await focused(desk)).toBe("仍然发送");
  await keyboard.press("Enter");
  expect(await desk.sent()).toEqual([]);
  await expect(desk.page.locator(box)).toBeFocused();
  await keyboard.press("Enter");
  await expect.poll(() => desk.sent()).toEqual(["加我微信看图"]);
  await desk.page.evaluate(() => window.desk.arrive(window.desk.openUid, "有发票吗"));
  await expect(line(desk, "chip")).toBeVisible();
  await keyboard.press("Alt+F8");
  await keyboard.press("Enter");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  const reply = await desk.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? "");
  await keyboard.press("Enter");
  await expect(desk.page.locator(box)).toHaveValue(reply);
  await expect(desk.page.locator(box)).toBeFocused();
});

test("a screen reader hears a stop at once, a chip in its turn and the clock never", async ({ open, settings }) => {
  await settings({ clock: true });
  const desk = await open("workbench");
  await desk.page.locator(box).click();
  await expect(line(desk, "chip")).toHaveRole("status");
  await expect(line(desk, "clock")).toHaveRole("group");
  await desk.page.keyboard.insertText("加我微信看图");
  await desk.page.keyboard.press("Enter");
  await expect(line(desk, "hold")).toHaveRole("alert");
});

test("in a narrow window the lines stay within it", async ({ open }) => {
  const desk = await open("1688");
  await desk.page.setViewportSize({ width: 640, height: 600 });
  await desk.frame.locator("pre[contenteditable]").click();
  await expect(line(desk, "chip")).toBeVisible();
  const item = await line(desk, "chip").boundingBox();
  expect(item?.x).toBeGreaterThanOrEqual(0);
  expect((item?.x ?? 0) + (item?.width ?? 0)).toBeLessThanOrEqual(640);
});
