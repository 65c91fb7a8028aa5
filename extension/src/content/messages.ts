import type { Found } from "../consoles/recognise";
import type { Platform, Scene } from "../engine/types";

/** What a frame says about itself when the popup asks. */
export interface Status {
  /** The host of the page, which the popup may not be allowed to ask the browser for. */
  readonly host: string;
  readonly found: Found | "none";
  readonly console?: string;
  readonly platform?: Platform;
  readonly scene?: Scene;
  /** The console is known, its conversation is out of reach: nobody hears the buyer. */
  readonly deaf?: boolean;
  /** Something of ours broke in this frame; since then messages may have gone unchecked. */
  readonly broken?: boolean;
}

/** What a page is told. */
export type ToPage = { readonly type: "status" } | { readonly type: "pick" } | { readonly type: "stop-picking" };

/**
 * What the service worker is told. `found`: how many findings the focused editor has, and which rules showed up in its message that it was
 * not told of yet. `waited`: how long the buyer has been waiting, empty when nobody does.
 */
export type ToWorker =
  | { readonly type: "found"; readonly count: number; readonly whole: boolean; readonly rules: readonly string[] }
  | { readonly type: "waited"; readonly time: string; readonly late: boolean }
  | { readonly type: "picked" };

/** Name of the port by which a page learns that the extension is gone. */
export const lifePort = "life";
