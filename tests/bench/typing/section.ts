import { readFile, writeFile } from "node:fs/promises";

const file = new URL("../../../docs/performance.md", import.meta.url);

/** Puts a section into docs/performance.md between the marks that name it: in the place of the last one, else at the end. */
export async function writeSection(name: string, markdown: string): Promise<void> {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const page = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return "# Performance\n";
  });
  const section = `${open}\n${markdown.trim()}\n${close}`;
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  const known = from >= 0 && to > from;
  await writeFile(file, known ? page.slice(0, from) + section + page.slice(to + close.length) : `${page.trimEnd()}\n\n${section}\n`);
}
