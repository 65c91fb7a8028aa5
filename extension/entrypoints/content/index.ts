import { defineContentScript } from "wxt/utils/define-content-script";
import { consoleMatches } from "../../src/consoles/console-matches";
import { startContent } from "../../src/content/start-content";
import "../../src/highlight/highlight.css";

export default defineContentScript({
  matches: consoleMatches,
  allFrames: true,
  matchOriginAsFallback: true,
  // The guard has to listen before anything of the page's does.
  runAt: "document_start",
  main: (context) => startContent(context.signal, () => context.abort("gone")),
});
