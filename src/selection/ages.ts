/** Ages in whole years, both ends inside; `to` is Infinity for "and over". */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** What a band of ages without single years spans: "b15-17", "b18+", "b34+" (over 34); null for any other code. */
export function bandOf(code: string): Ages | null {
  if (code === 'b34+') return { from: 35, to: Infinity };
  const band = /^b(\d+)(?:-(\d+)|\+)$/.exec(code);
  return band ? { from: Number(band[1]), to: band[2] === undefined ? Infinity : Number(band[2]) } : null;
}

/** What any code of age spans; null where the age is not known. */
function agesOf(code: string): Ages | null {
  if (code === 'u10') return { from: 0, to: 9 };
  if (code === '25+') return { from: 25, to: Infinity };
  return /^\d+$/.test(code) ? { from: Number(code), to: Number(code) } : bandOf(code);
}

/** The ages behind some codes, joined where they touch: 10 to 14 and 15 to 17 are 10 to 17. */
export function spansOfAges(codes: readonly string[]): readonly Ages[] {
  const ages = codes.flatMap((code) => agesOf(code) ?? []).sort((a, b) => a.from - b.from);
  const spans: Ages[] = [];
  for (const { from, to } of ages) {
    const last = spans.at(-1);
    if (last && from <= last.to + 1) spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else spans.push({ from, to });
  }
  return spans;
}

/** "10 to 14", "15", "18 and over", "under 10". */
export function spanInWords({ from, to }: Ages): string {
  if (from === 0) return `under ${to + 1}`;
  if (to === Infinity) return `${from} and over`;
  return from === to ? String(from) : `${from} to ${to}`;
}
