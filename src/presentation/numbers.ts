const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A whole number with thousands separated: "1,234". */
export function whole(value: number): string {
  return WHOLE.format(value);
}

/** A count of which some rows were withheld by the supplier is "at least". Nothing but withheld rows is "withheld". */
export function count({ count: value, withheld }: { readonly count: number; readonly withheld: number }): string {
  if (!withheld) return whole(value);
  return value ? `at least ${whole(value)}` : 'withheld';
}

/** A share of 1 as so many in 100: whole, but one decimal below 1 so that a small share is not a zero. */
export function inHundred(share: number, decimals = 0): string {
  const value = share * 100;
  if (value > 0 && value < 0.05) return 'under 0.1';
  if (value > 0 && value < 1 && decimals === 0) return value.toFixed(1);
  return value.toFixed(decimals);
}

/** Two shares that are spoken of together: one decimal where whole numbers would make different shares look the same. */
export function pairInHundred(one: number, other: number): readonly [string, string] {
  const decimals = one !== other && inHundred(one) === inHundred(other) ? 1 : 0;
  return [inHundred(one, decimals), inHundred(other, decimals)];
}

/** A ratio: two decimals below 2, one from there. */
export function ratio(value: number): string {
  if (!Number.isFinite(value)) return 'no upper limit';
  const two = value.toFixed(2);
  return Number(two) < 2 ? two : value.toFixed(1);
}

/**
 * The likely range of a ratio: "0.47 to 0.95"; "at least 1.4" where nobody in the comparison group had the outcome,
 * "at most 0.45" where nobody in the group had it.
 */
export function ratioRange({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  if (lower === 0 && Number.isFinite(upper)) return `at most ${ratio(upper)}`;
  return Number.isFinite(upper) ? `${ratio(lower)} to ${ratio(upper)}` : `at least ${ratio(lower)}`;
}

/** "13 fewer", "8 more", "no difference", from a signed number that is already in its unit. */
export function moreOrFewer(value: number): string {
  const size = whole(Math.abs(value));
  if (size === '0') return 'about the same';
  return `${size} ${value > 0 ? 'more' : 'fewer'}`;
}

/** A signed range in words: "2 to 25 fewer", "22 fewer to 19 more". Never a minus sign. */
export function moreOrFewerRange({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  const [low, high] = [Math.round(lower), Math.round(upper)];
  if (low >= 0 && high >= 0) return `${whole(low)} to ${whole(high)} more`;
  if (low <= 0 && high <= 0) return `${whole(Math.abs(high))} to ${whole(-low)} fewer`;
  return `${whole(-low)} fewer to ${whole(high)} more`;
}

/** Words joined as English does: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1) ?? ''}`;
}
