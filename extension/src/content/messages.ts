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
}

/** What a page is told. */
export type ToPage = { readonly type: "status" } | { readonly type: "pick" } | { readonly type: "stop-picking" };

/** What the service worker is told. `count`: findings in the focused editor. `seen`: rules that showed up in a message. */
export type ToWorker =
  | { readonly type: "count"; readonly count: number; readonly whole: boolean }
  | { readonly type: "seen"; readonly rules: readonly string[] }
  | { readonly type: "picked" };

/** Name of the port by which a page learns that the extension is gone. */
export const lifePort = "life";
