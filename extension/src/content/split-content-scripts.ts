/** The part of a manifest's content script that matters here. */
interface ContentScript {
  readonly matches?: string[] | undefined;
  readonly match_origin_as_fallback?: boolean | undefined;
  readonly [key: string]: unknown;
}

const wholeHost = (match: string): boolean => match.endsWith("/*") && match.split("/").length === 4;

/**
 * Chromium takes `match_origin_as_fallback` (frames without an address of their own: about:blank, srcdoc, blob:) with patterns of whole
 * hosts only. Consoles that live under a path are listed apart, with `match_about_blank`, which knows about:blank and srcdoc.
 */
export function splitContentScripts<T extends ContentScript>(scripts: readonly T[]): T[] {
  return scripts.flatMap((script) => {
    const { match_origin_as_fallback: fallback, ...rest } = script;
    const matches = script.matches ?? [];
    const paths = matches.filter((match) => !wholeHost(match));
    if (!fallback || paths.length === 0) return [script];
    const whole = { ...script, matches: matches.filter(wholeHost) };
    const narrow = { ...rest, matches: paths, match_about_blank: true } as unknown as T;
    return whole.matches.length > 0 ? [whole, narrow] : [narrow];
  });
}
