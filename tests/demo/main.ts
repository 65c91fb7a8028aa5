import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { demoHost } from "../consoles/addresses";
import { buildConsoles } from "../consoles/build";
import { defaultPort, serve } from "../consoles/serve";
import { launch } from "../launch";
import { messages } from "./messages";
import { shots } from "./shots";
import { tour } from "./tour";

const out = resolve(process.env["REDLINE_DEMO_OUT"] ?? fileURLToPath(new URL("../../target/demo", import.meta.url)));
const headed = process.env["HEADED"] === "1";

await buildConsoles();
const { server, port } = await serve(headed ? Number(process.env["REDLINE_PORT"] ?? defaultPort) : 0);
const { context, id } = await launch(headed);
const address = `http://${demoHost}:${port}/`;
let failures = 0;

try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  if (headed) {
    console.log(`演示工作台已打开：${address}\n在输入框里打字试试，例如：${messages[0]?.text}\n关闭浏览器窗口即结束。`);
    await new Promise((closed) => context.once("close", closed));
  } else {
    await mkdir(out, { recursive: true });
    failures = await tour(page, out);
    await shots(context, id, address, out);
    console.log(`\n截图在 ${out}`);
  }
} finally {
  await context.close();
  server.close();
}

if (failures > 0) {
  console.error(`\n${failures} 处与预期不符`);
  process.exit(1);
}
