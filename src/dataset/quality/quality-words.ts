/** A part of a whole as so many in 100: "26.4" below 100 with one decimal, "under 0.1", "0", "100". */
export function inHundred(part: number, all: number): string {
  if (all <= 0) return '';
  const share = (100 * part) / all;
  if (share === 0) return '0';
  if (share < 0.05) return 'under 0.1';
  if (share < 100 && share > 99.9) return 'over 99.9';
  return Number.isInteger(share) ? String(share) : share.toFixed(1);
}

/** "a", "a and b", "a, b and c"; after `shown` of them the number of those left out. */
export function listed(words: readonly string[], shown = 3): string {
  const named = words.slice(0, shown);
  const rest = words.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
