// What a check costs in Node.js, beside the packages one would take otherwise; the bench itself is TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./engine/node.ts");
