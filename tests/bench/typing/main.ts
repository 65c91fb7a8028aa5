import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { buildConsoles } from "../../consoles/build";
import { copyExtension, inBrowser } from "./browser";
import { endure } from "./endurance";
import { measure } from "./measure";
import { report } from "./report";
import { reportHour } from "./report-hour";
import { writeSection } from "./section";

const { values } = parseArgs({
  options: {
    /** Keys typed for each figure. */
    keys: { type: "string", default: "200" },
    /** Milliseconds between keys. */
    pause: { type: "string", default: "25" },
    /** Fresh pages for what happens once a page. */
    pages: { type: "string", default: "9" },
    /** Only the long run. */
    hour: { type: "boolean", default: false },
    /** Messages of the long run. */
    messages: { type: "string", default: "10000" },
  },
});

await buildConsoles();
const extension = await copyExtension();
try {
  const messages = Number(values.messages);
  const { terminal, markdown } = values.hour
    ? reportHour({
        without: await inBrowser(undefined, (context) => endure(context, messages, false)),
        with: await inBrowser(extension, (context) => endure(context, messages, true)),
      })
    : report(await measure(extension, { keys: Number(values.keys), pause: Number(values.pause), pages: Number(values.pages) }));
  console.log(terminal);
  await writeSection(values.hour ? "hour" : "typing", markdown);
} finally {
  await rm(extension, { recursive: true });
}
