import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Checker, type Finding, initSync, type Message, type Settings } from "../../extension/src/engine/generated/redline_wasm";
import { awkward } from "./awkward";

const root = fileURLToPath(new URL("../..", import.meta.url));

initSync({ module: readFileSync(join(root, "extension/public/engine/redline_wasm_bg.wasm")) });

/** The findings of the native engine, by way of the command line. */
async function native(messages: readonly Message[], settings: Settings): Promise<Finding[][]> {
  const folder = await mkdtemp(join(tmpdir(), "redline-settings-"));
  const file = join(folder, "settings.json");
  await writeFile(file, JSON.stringify(settings));
  const run = "run --locked --quiet --release --package redline-cli -- check --format jsonl --settings".split(" ");
  const { status, stdout, stderr } = spawnSync("cargo", [...run, file, "-"], {
    cwd: root,
    encoding: "utf8",
    input: messages.map((message) => JSON.stringify(message)).join("\n"),
    maxBuffer: 1 << 28,
  });
  await rm(folder, { recursive: true });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { findings: Finding[] }).findings);
}

/** The findings of the WebAssembly core, as the extension gets them. */
function wasm(messages: readonly Message[], settings: Settings): Finding[][] {
  const checker = new Checker(settings);
  try {
    return messages.map((message) => checker.check(message));
  } finally {
    checker.free();
  }
}

/** Compares message by message, so that a difference shows its text. */
async function same(messages: readonly Message[], settings: Settings): Promise<number> {
  const [left, right] = [await native(messages, settings), wasm(messages, settings)];
  assert.equal(left.length, messages.length);
  let findings = 0;
  for (const [index, message] of messages.entries()) {
    assert.deepEqual(right[index], left[index], message.text);
    findings += left[index]?.length ?? 0;
  }
  return findings;
}

function corpus(): Message[] {
  const folder = join(root, "tests/corpus");
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n"));
  return lines.map((line) => {
    const { text, asked, platform, scene } = JSON.parse(line) as { text: string; asked?: string; platform?: string; scene?: Message["scene"] };
    return {
      text,
      ...(asked !== undefined && { asked }),
      ...(platform !== undefined && platform !== "any" && { platform: platform as NonNullable<Message["platform"]> }),
      ...(scene !== undefined && { scene }),
    };
  });
}

/** Settings that reach every part of the engine: rules off, levels changed, own words plain and in disguise, phrases allowed. */
const shop: Settings = {
  disabled: ["ad_law"],
  levels: { "invoice/refused": "warn" },
  terms: [{ text: "加急单", level: "block", replace: "优先安排" }, { text: "微信", evasive: true }, { text: "发货" }],
  allow: ["微信支付"],
};

test("the corpus, built-in rules", async () => {
  assert.ok((await same(corpus(), {})) > 1000);
});

test("the corpus, a shop's settings", async () => {
  assert.ok((await same(corpus(), shop)) > 1000);
});

test("texts that are hard to measure", async () => {
  assert.ok((await same(awkward, shop)) > awkward.length / 2);
});
