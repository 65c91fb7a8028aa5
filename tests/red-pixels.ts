import type { Page } from "playwright-core";

/** How many pixels of a screenshot of an element are red, as counted by the page itself. */
export async function redPixels(page: Page, selector: string): Promise<number> {
  const shot = await page.locator(selector).screenshot();
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let red = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if ((pixels[at] ?? 0) > 190 && (pixels[at + 1] ?? 255) < 110 && (pixels[at + 2] ?? 255) < 120) red += 1;
    }
    return red;
  }, shot.toString("base64"));
}
