import { type Ages, agesOf } from '../vocabulary/ages';

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
