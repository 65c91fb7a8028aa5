import type { Platform, Scene } from "../engine/types";
import type { Adapter, Hook, Surface } from "./adapter";
import { jsonFault } from "./json-fault";
import { jsonLines, lineAt } from "./json-lines";

/** What can be wrong with a file of adapters; its words are the page's texts `override.…`. */
export type OverrideReason =
  | "size"
  | "json"
  | "version"
  | "key"
  | "object"
  | "list"
  | "text"
  | "long"
  | "many"
  | "empty"
  | "twice"
  | "choice"
  | "selector"
  | "host"
  | "path"
  | "seen";

/** Why a file of adapters is refused, and on which of its lines (from 1). */
export class OverrideError extends Error {
  constructor(
    readonly line: number,
    readonly reason: OverrideReason,
    /** What the reason's words name: a value, a limit, the choices. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`line ${line}: ${reason}`);
    this.name = "OverrideError";
  }
}

const most = { bytes: 64 * 1024, consoles: 40, hosts: 20, paths: 20, surfaces: 8, hooks: 8, text: 300, seen: 1000 } as const;

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
  if (new TextEncoder().encode(text).length > most.bytes) throw new OverrideError(1, "size", { most: most.bytes / 1024 });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new OverrideError(lineAt(text, jsonFault(text)), "json");
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
    if (fields["version"] !== 1) this.refuse("version", "version");
    const consoles = this.list(fields["consoles"], "consoles", most.consoles).map((item, at) => this.adapter(item, `consoles.${at}`));
    consoles.forEach(({ name }, at) => {
      if (consoles.findIndex((other) => other.name === name) < at) this.refuse(`consoles.${at}.name`, "twice", { name });
    });
    return consoles;
  }

  private adapter(data: unknown, at: string): Adapter {
    const fields = this.object(data, at, ["name", "title", "hosts", "paths", "platform", "platformAt", "surfaces"]);
    const surfaces = this.list(fields["surfaces"], `${at}.surfaces`, most.surfaces).map((item, index) =>
      this.surface(item, `${at}.surfaces.${index}`),
    );
    if (surfaces.length === 0) this.refuse(`${at}.surfaces`, "empty");
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
    const scene = scenes.find((known) => known === fields["scene"]) ?? this.refuse(`${at}.scene`, "choice", { choices: scenes.join(" ") });
    const hooks = (part: (typeof parts)[number]): Hook[] =>
      this.list(fields[part], `${at}.${part}`, most.hooks).map((item, index) => this.hook(item, `${at}.${part}.${index}`));
    const editor = hooks("editor");
    if (editor.length === 0) this.refuse(`${at}.editor`, "empty");
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
    if (!this.isSelector(css)) this.refuse(`${at}.css`, "selector", { css });
    const seen = fields["seen"] ?? 0;
    if (typeof seen !== "number" || !Number.isInteger(seen) || seen < 0 || seen > most.seen)
      return this.refuse(`${at}.seen`, "seen", { most: most.seen });
    return {
      css,
      seen,
      ...(fields["text"] !== undefined && { text: this.text(fields["text"], `${at}.text`) }),
      ...(fields["attribute"] !== undefined && { attribute: this.text(fields["attribute"], `${at}.attribute`) }),
    };
  }

  private hosts(data: unknown, at: string): string[] {
    const hosts = this.list(data, at, most.hosts).map((item, index) => {
      const name = this.text(item, `${at}.${index}`);
      return host.test(name) ? name : this.refuse(`${at}.${index}`, "host", { name });
    });
    return hosts.length > 0 ? hosts : this.refuse(at, "empty");
  }

  private paths(fields: Fields, at: string): { paths?: string[] } {
    if (fields["paths"] === undefined) return {};
    return {
      paths: this.list(fields["paths"], `${at}.paths`, most.paths).map((item, index) => {
        const path = this.text(item, `${at}.paths.${index}`);
        return path.startsWith("/") ? path : this.refuse(`${at}.paths.${index}`, "path", { path });
      }),
    };
  }

  private platform(fields: Fields, at: string): { platform?: Platform } {
    if (fields["platform"] === undefined) return {};
    const platform = platforms.find((known) => known === fields["platform"]);
    return { platform: platform ?? this.refuse(`${at}.platform`, "choice", { choices: platforms.join(" ") }) };
  }

  private text(data: unknown, at: string): string {
    if (typeof data !== "string" || data.trim() === "") return this.refuse(at, "text");
    return data.length <= most.text ? data : this.refuse(at, "long", { most: most.text });
  }

  private list(data: unknown, at: string, limit: number): unknown[] {
    if (!Array.isArray(data)) return this.refuse(at, "list");
    return data.length <= limit ? data : this.refuse(at, "many", { most: limit });
  }

  private object(data: unknown, at: string, keys: readonly string[]): Fields {
    if (typeof data !== "object" || data === null || Array.isArray(data)) return this.refuse(at, "object");
    for (const key of Object.keys(data)) if (!keys.includes(key)) this.refuse(at === "" ? key : `${at}.${key}`, "key", { key });
    return data as Fields;
  }

  /** The nearest line known: a missing value is reported where its parent begins. */
  private refuse(at: string, reason: OverrideReason, values: Readonly<Record<string, string | number>> = {}): never {
    let path = at;
    while (path !== "" && !this.lines.has(path)) path = path.slice(0, Math.max(0, path.lastIndexOf(".")));
    throw new OverrideError(this.lines.get(path) ?? 1, reason, values);
  }
}
