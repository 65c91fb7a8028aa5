/**
 * What a page needs only once somebody writes in it. Built as a module of its own (`later.js`) and loaded with the core: classes in
 * here are not those of the content script, even where both are made of the same file, so nothing in here asks for them by `instanceof`.
 */
export { Card } from "../card/card";
export { pickElement } from "../consoles/pick-element";
export { replaceText, writeReply } from "../editors/replace-text";
export { LocalEngine } from "../engine/local-engine";
export { PortEngine } from "../engine/port-engine";
export { OverlayMarks } from "../highlight/overlay-marks";
