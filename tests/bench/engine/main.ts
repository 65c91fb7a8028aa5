import { writeSection } from "../typing/section";
import { measureInChromium } from "./chromium";
import { readNative } from "./native";
import { measureInNode } from "./node";
import { natives, section } from "./section";

const native = await readNative(natives);
// One after another: they would take each other's time.
const inNode = await measureInNode();
const inChromium = await measureInChromium();
const markdown = section([inNode, inChromium], native);
console.log(markdown);
await writeSection("engine", markdown);
