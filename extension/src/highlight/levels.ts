import type { Level } from "../engine/types";

/** All levels, the least first: what comes later is painted over what came before. */
export const levels: readonly Level[] = ["hint", "warn", "block"];

/** The name under which the ranges of a level are registered with the page. */
export const highlightName = (level: Level): string => `redline-${level}`;
