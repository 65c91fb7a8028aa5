// How typing feels with the extension; the bench itself is TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./typing/main.ts");
