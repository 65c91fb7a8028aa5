const space = /[ \t\n\r]*/y;
const token = /("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\]:,]/y;

/** What may come next: a value, or the end of the list too; a key, or the end of the object too; what follows a value. */
type Wanted = "value" | "value or ]" | "key" | "key or }" | ":" | "next";

/**
 * Offset of the first thing in a text that keeps it from being JSON; the text's end when something is missing there. Browsers say it in
 * words of their own or not at all. Call it only for a text that `JSON.parse` refused.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = "value";
  for (let at = 0; ; at = token.lastIndex) {
    space.lastIndex = at;
    space.test(text);
    token.lastIndex = space.lastIndex;
    const found = token.exec(text);
    const next: Wanted | undefined = found ? after(found[1] ? '"' : found[0], wanted, open) : undefined;
    if (!next) return space.lastIndex;
    wanted = next;
  }
}

/** What is wanted after a token, `undefined` if it may not stand there. `open` holds the brackets to be closed. */
function after(word: string, wanted: Wanted, open: string[]): Wanted | undefined {
  switch (word) {
    case "}":
    case "]": {
      const closes = wanted === "next" ? (open.at(-1) === "{" ? "}" : "]") : wanted.at(-1);
      return word === closes && open.pop() ? "next" : undefined;
    }
    case ":":
      return wanted === ":" ? "value" : undefined;
    case ",":
      return wanted !== "next" || open.length === 0 ? undefined : open.at(-1) === "{" ? "key" : "value";
  }
  if (word === '"' && wanted.startsWith("key")) return ":";
  if (!wanted.startsWith("value")) return undefined;
  if (word !== "{" && word !== "[") return "next";
  open.push(word);
  return word === "{" ? "key or }" : "value or ]";
}
