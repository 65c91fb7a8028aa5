import type { Platform, Scene } from "../engine/types";

/**
 * A way to find something on a console page. `seen` counts the independent public code bases that use it; 0 is our guess. Nobody here
 * can log in to a console, so every hook may be wrong one day: several stand in a row, best first, and the generic detector comes after.
 */
export interface Hook {
  readonly css: string;
  readonly seen: number;
  /** Words the element has to show, where the selector alone says too little. */
  readonly text?: string;
  /** Read this attribute instead of the element's text. */
  readonly attribute?: string;
}

/** A place on a console where an agent writes. */
export interface Surface {
  readonly scene: Scene;
  /** Hosts and path prefixes of this surface, where they are narrower than the console's. */
  readonly hosts?: readonly string[];
  readonly paths?: readonly string[];
  readonly platform?: Platform;
  readonly editor: readonly Hook[];
  /** What sends. Absent on forms, where the guard has nothing to hold. */
  readonly send?: readonly Hook[];
  /** What holds the messages of the open conversation. */
  readonly list?: readonly Hook[];
  /** The text of one message of the buyer, of the shop. */
  readonly buyer?: readonly Hook[];
  readonly seller?: readonly Hook[];
  /** What tells one conversation from another. */
  readonly talk?: readonly Hook[];
}

/** A console as data: where it lives and how its parts are found. */
export interface Adapter {
  /** Also the name of the simulated page and of its spec. */
  readonly name: string;
  readonly title: string;
  /** Host names; `*.` in front takes every host below. */
  readonly hosts: readonly string[];
  readonly paths?: readonly string[];
  readonly platform?: Platform;
  /** Where the page itself says which platform it is. */
  readonly platformAt?: Hook;
  readonly surfaces: readonly Surface[];
}
