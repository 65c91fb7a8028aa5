/** Times are microseconds. Nothing here knows where it runs. */

/** Rounds over everything: what is in their middle stands on a noisy machine. */
const rounds = 24;

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What one run of `work` takes. */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}

/** The mean of the middle half: neither a slow moment of the machine nor a coarse clock counts. */
function middle(values: readonly number[]): number {
  const quarter = Math.floor(values.length / 4);
  const half = values.toSorted((a, b) => a - b).slice(quarter, values.length - quarter);
  return half.reduce((sum, value) => sum + value, 0) / half.length;
}

/** What a check costs over texts. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** Single calls, text after text as nobody types them: nothing is warm from the last round. The checks take turns within a round. */
export function spreads(checks: readonly ((text: string) => unknown)[], texts: readonly string[]): Spread[] {
  const taken = checks.map(() => texts.map((): number[] => []));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, check] of checks.entries()) {
      for (const [j, text] of texts.entries()) {
        const cost = time(() => check(text));
        // The first round warms up.
        if (round > 0) taken[i]?.[j]?.push(cost);
      }
    }
  }
  return taken.map((texts) => {
    const each = texts.map(middle);
    return { p50: percentile(each, 0.5), p99: percentile(each, 0.99) };
  });
}

/** What a text costs each of `checks` on average: the median over rounds. */
export function averages(checks: readonly ((text: string) => unknown)[], texts: readonly string[]): number[] {
  const taken = checks.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, check] of checks.entries()) {
      const cost = time(() => {
        for (const text of texts) check(text);
      });
      if (round > 0) taken[i]?.push(cost / texts.length);
    }
  }
  return taken.map(median);
}
