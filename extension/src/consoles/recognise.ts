import type { Platform, Scene } from "../engine/types";
import type { Adapter, Surface } from "./adapter";
import { findComposer } from "./composer";
import { allOf, findHook, type Root, rootsOf, textOf } from "./find-hook";
import { type Address, adapterAt, surfacesAt } from "./match-address";

/** How an editor came to be known. */
export type Found = "picked" | "adapter" | "generic";

/** Where the agent is writing. */
export interface Place {
  readonly found: Found;
  readonly adapter?: Adapter;
  readonly surface?: Surface;
  readonly platform?: Platform;
  readonly scene?: Scene;
}

const platforms: ReadonlySet<string> = new Set<Platform>(["tmall", "taobao", "jd", "pdd", "kuaishou", "douyin", "weixin", "xiaohongshu", "1688"]);

function platformOf(adapter: Adapter, surface: Surface | undefined, roots: readonly Root[]): Platform | undefined {
  const hook = adapter.platformAt;
  const said = hook && allOf(hook, roots).map((element) => textOf(element, hook))[0];
  if (said && platforms.has(said)) return said as Platform;
  return surface?.platform ?? adapter.platform;
}

/** The platform of an editor at this moment: pages that serve several may say another one by now. */
export function platformNow({ adapter, surface, platform }: Place, editor: Element): Platform | undefined {
  return adapter?.platformAt ? platformOf(adapter, surface, rootsOf(editor)) : platform;
}

function place(found: Found, adapter: Adapter | undefined, surface: Surface | undefined, roots: readonly Root[]): Place {
  const platform = adapter && platformOf(adapter, surface, roots);
  return {
    found,
    ...(adapter && { adapter }),
    ...(surface && { surface, scene: surface.scene }),
    ...(platform && { platform }),
  };
}

/**
 * What an editor is, or `undefined` if it is none of ours: a search box, an order remark. The agent's own choice comes first, then the
 * console's adapter. When every hook of the adapter fails, the page has changed and the generic detector takes over. A page without an
 * adapter is there by the user's own wish, so every box on it counts.
 */
export function recognise(editor: Element, adapters: readonly Adapter[], address: Address, picked?: string): Place | undefined {
  const roots = rootsOf(editor);
  const adapter = adapterAt(adapters, address);
  const surfaces = adapter ? surfacesAt(adapter, address) : [];
  if (picked) {
    const chosen = allOf({ css: picked, seen: 0 }, roots);
    if (chosen.includes(editor)) return place("picked", adapter, surfaces[0], roots);
    if (chosen.length > 0) return undefined;
  }
  if (!adapter) return place("generic", undefined, undefined, roots);
  let known = false;
  for (const surface of surfaces) {
    const hit = findHook(surface.editor, roots);
    if (hit?.found.includes(editor)) return place("adapter", adapter, surface, roots);
    known ||= hit !== undefined;
  }
  if (known || surfaces.length === 0) return undefined;
  return findComposer(roots) === editor ? place("generic", adapter, surfaces[0], roots) : undefined;
}

/** The box of a page, looked for without a focused editor: what the popup reports, and what a send without focus is about. */
export function findEditor(root: Document, adapters: readonly Adapter[], address: Address, picked?: string): Element | undefined {
  const chosen = picked ? allOf({ css: picked, seen: 0 }, [root])[0] : undefined;
  if (chosen) return chosen;
  const adapter = adapterAt(adapters, address);
  for (const surface of adapter ? surfacesAt(adapter, address) : []) {
    const hit = findHook(surface.editor, [root]);
    if (hit) return hit.found[0];
  }
  return findComposer([root]);
}
