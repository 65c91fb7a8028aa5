const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/** Line (from 1) of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/**
 * The line on which every value of a JSON text begins, by its path: `consoles.0.hosts.1`. The text has to be valid JSON; this is for
 * saying where a value is that means nothing.
 */
export function jsonLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const path: (string | number)[] = [];
  const open: ("{" | "[")[] = [];
  let key = false;
  let line = 1;
  let read = 0;
  for (const match of text.matchAll(token)) {
    line += text.slice(read, match.index).split("\n").length - 1;
    read = match.index;
    const [word] = match;
    if (word === "}" || word === "]") {
      open.pop();
      path.pop();
    } else if (word === ",") {
      key = open.at(-1) === "{";
      const last = path.at(-1);
      if (typeof last === "number") path[path.length - 1] = last + 1;
    } else if (key && word !== ":") {
      path[path.length - 1] = JSON.parse(word) as string;
      key = false;
    } else if (word !== ":") {
      lines.set(path.join("."), line);
      if (word === "{" || word === "[") {
        open.push(word);
        path.push(word === "[" ? 0 : "");
        key = word === "{";
      }
    }
  }
  return lines;
}
