// The same in Chromium.
import { register } from "tsx/esm/api";

register();
await import("./engine/chromium.ts");
