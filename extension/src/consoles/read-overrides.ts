import type { Platform, Scene } from "../engine/types";
import type { Adapter, Hook, Surface } from "./adapter";
import { jsonLines, lineAt } from "./json-lines";

/** Why a file of adapters is refused. */
export class OverrideError extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`第 ${line} 行：${reason}`);
    this.name = "OverrideError";
  }
}

const most = { bytes: 64 * 1024, consoles: 40, hosts: 20, paths: 20, surfaces: 8, hooks: 8, text: 300 } as const;

const platforms: readonly Platform[] = ["tmall", "taobao", "jd", "pdd", "kuaishou", "douyin", "weixin", "xiaohongshu", "1688"];
const scenes: readonly Scene[] = ["chat", "review", "listing", "script"];
const host = /^(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+$/;
const parts = ["editor", "send", "list", "buyer", "seller", "talk"] as const;

/**
 * Reads a file that adds or replaces consoles: `{ "version": 1, "consoles": [ … ] }`, each in the shape of `Adapter`. It is data and
 * stays data: unknown keys, wrong types, selectors that are none and anything beyond the bounds are refused with line and reason, and
 * nothing changes.
 */
export function readOverrides(text: string, isSelector: (css: string) => boolean): Adapter[] {
  if (new TextEncoder().encode(text).length > most.bytes) throw new OverrideError(1, `文件超过 ${most.bytes / 1024} KB`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const offset = /position (\d+)/.exec(String(error))?.[1];
    throw new OverrideError(offset ? lineAt(text, Number(offset)) : lineAt(text, text.length), "不是合法的 JSON");
  }
  return new Reader(jsonLines(text), isSelector).file(data);
}

type Fields = Readonly<Record<string, unknown>>;

class Reader {
  constructor(
    private readonly lines: ReadonlyMap<string, number>,
    private readonly isSelector: (css: string) => boolean,
  ) {}

  file(data: unknown): Adapter[] {
    const fields = this.object(data, "", ["version", "consoles"]);
    if (fields["version"] !== 1) this.refuse("version", "version 应为 1");
    const consoles = this.list(fields["consoles"], "consoles", most.consoles).map((item, at) => this.adapter(item, `consoles.${at}`));
    consoles.forEach(({ name }, at) => {
      if (consoles.findIndex((other) => other.name === name) < at) this.refuse(`consoles.${at}.name`, `名称“${name}”重复`);
    });
    return consoles;
  }

  private adapter(data: unknown, at: string): Adapter {
    const fields = this.object(data, at, ["name", "title", "hosts", "paths", "platform", "platformAt", "surfaces"]);
    const surfaces = this.list(fields["surfaces"], `${at}.surfaces`, most.surfaces).map((item, index) =>
      this.surface(item, `${at}.surfaces.${index}`),
    );
    if (surfaces.length === 0) this.refuse(`${at}.surfaces`, "至少要有一个输入位置");
    return {
      name: this.text(fields["name"], `${at}.name`),
      title: this.text(fields["title"], `${at}.title`),
      hosts: this.hosts(fields["hosts"], `${at}.hosts`),
      ...this.paths(fields, at),
      ...this.platform(fields, at),
      ...(fields["platformAt"] !== undefined && { platformAt: this.hook(fields["platformAt"], `${at}.platformAt`) }),
      surfaces,
    };
  }

  private surface(data: unknown, at: string): Surface {
    const fields = this.object(data, at, ["scene", "hosts", "paths", "platform", ...parts]);
    const scene = scenes.find((known) => known === fields["scene"]) ?? this.refuse(`${at}.scene`, `scene 应为 ${scenes.join("、")} 之一`);
    const hooks = (part: (typeof parts)[number]): Hook[] =>
      this.list(fields[part], `${at}.${part}`, most.hooks).map((item, index) => this.hook(item, `${at}.${part}.${index}`));
    const editor = hooks("editor");
    if (editor.length === 0) this.refuse(`${at}.editor`, "editor 不能为空");
    const rest: Partial<Record<(typeof parts)[number], Hook[]>> = {};
    for (const part of parts) if (part !== "editor" && fields[part] !== undefined) rest[part] = hooks(part);
    return {
      scene,
      ...(fields["hosts"] !== undefined && { hosts: this.hosts(fields["hosts"], `${at}.hosts`) }),
      ...this.paths(fields, at),
      ...this.platform(fields, at),
      ...rest,
      editor,
    };
  }

  private hook(data: unknown, at: string): Hook {
    const fields = this.object(data, at, ["css", "seen", "text", "attribute"]);
    const css = this.text(fields["css"], `${at}.css`);
    if (!this.isSelector(css)) this.refuse(`${at}.css`, `“${css}”不是有效的选择器`);
    const seen = fields["seen"] ?? 0;
    if (typeof seen !== "number" || !Number.isInteger(seen) || seen < 0 || seen > 1000) this.refuse(`${at}.seen`, "seen 应为不大于 1000 的自然数");
    return {
      css,
      seen: seen as number,
      ...(fields["text"] !== undefined && { text: this.text(fields["text"], `${at}.text`) }),
      ...(fields["attribute"] !== undefined && { attribute: this.text(fields["attribute"], `${at}.attribute`) }),
    };
  }

  private hosts(data: unknown, at: string): string[] {
    const hosts = this.list(data, at, most.hosts).map((item, index) => {
      const name = this.text(item, `${at}.${index}`);
      return host.test(name) ? name : this.refuse(`${at}.${index}`, `“${name}”不是域名`);
    });
    return hosts.length > 0 ? hosts : this.refuse(at, "hosts 不能为空");
  }

  private paths(fields: Fields, at: string): { paths?: string[] } {
    if (fields["paths"] === undefined) return {};
    return {
      paths: this.list(fields["paths"], `${at}.paths`, most.paths).map((item, index) => {
        const path = this.text(item, `${at}.paths.${index}`);
        return path.startsWith("/") ? path : this.refuse(`${at}.paths.${index}`, "路径应以 / 开头");
      }),
    };
  }

  private platform(fields: Fields, at: string): { platform?: Platform } {
    if (fields["platform"] === undefined) return {};
    const platform = platforms.find((known) => known === fields["platform"]);
    return { platform: platform ?? this.refuse(`${at}.platform`, `platform 应为 ${platforms.join("、")} 之一`) };
  }

  private text(data: unknown, at: string): string {
    if (typeof data !== "string" || data.trim() === "") return this.refuse(at, "应为非空文字");
    return data.length <= most.text ? data : this.refuse(at, `超过 ${most.text} 个字符`);
  }

  private list(data: unknown, at: string, limit: number): unknown[] {
    if (!Array.isArray(data)) return this.refuse(at, "应为列表");
    return data.length <= limit ? data : this.refuse(at, `最多 ${limit} 项`);
  }

  private object(data: unknown, at: string, keys: readonly string[]): Fields {
    if (typeof data !== "object" || data === null || Array.isArray(data)) return this.refuse(at, "应为 { … }");
    for (const key of Object.keys(data)) if (!keys.includes(key)) this.refuse(at === "" ? key : `${at}.${key}`, `不认识的项“${key}”`);
    return data as Fields;
  }

  /** The nearest line known: a missing value is reported where its parent begins. */
  private refuse(at: string, reason: string): never {
    let path = at;
    while (path !== "" && !this.lines.has(path)) path = path.slice(0, Math.max(0, path.lastIndexOf(".")));
    throw new OverrideError(this.lines.get(path) ?? 1, reason);
  }
}
