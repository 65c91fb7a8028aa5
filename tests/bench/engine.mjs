// What a check costs in Node.js, in Chromium and natively, beside what one would take otherwise; the bench itself is TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./engine/main.ts");
