import { fixed, isProtectedNumber, unseenNumber, whole } from '../vocabulary/written';

/** Whether a number is masked: nothing was reckoned from it, and nothing is. */
export const isMaskedNumber = (value: number): boolean => Number.isNaN(value);

type Counts = Record<'events' | 'atRisk', { readonly count: number }>;

/** Whether one of the two counts of a share is masked, or withheld by a pack. */
export const isUnseenShare = ({ events, atRisk }: Counts): boolean =>
  isMaskedNumber(events.count) || isMaskedNumber(atRisk.count);

/** "withheld", "masked": what a number that may not be seen is, in the middle of a sentence. */
export const unseenInWords = (): 'withheld' | 'masked' => (unseenNumber() === 'withheld' ? 'withheld' : 'masked');

/** In place of a number in 100 that cannot be given: "none", or that it is masked. */
export function noRate(share: Counts): string {
  return isUnseenShare(share) ? unseenNumber() : 'none';
}

/**
 * A count of which some rows were withheld by the supplier is "at least". Nothing but withheld rows is "withheld"; one
 * that is masked says so.
 */
export function count({ count: value, withheld }: { readonly count: number; readonly withheld: number }): string {
  if (!withheld || isMaskedNumber(value)) return whole(value);
  return value ? `at least ${whole(value)}` : 'withheld';
}

/** Whether a count is withheld by a protected pack: no number of rows stands against it. */
export const isProtected = ({ withheld }: { readonly withheld: number }): boolean => withheld === Infinity;

/** "45 of 299"; the first alone where a pack withholds the second. */
export const partOf = (part: number, all: number): string =>
  isProtectedNumber(all) ? whole(part) : `${whole(part)} of ${whole(all)}`;

/** A share of 1 as so many in 100: whole, but one decimal below 1 so that a small share is not a zero. */
export function inHundred(share: number, decimals = 0): string {
  if (isMaskedNumber(share)) return unseenNumber();
  const value = share * 100;
  if (value > 0 && value < 0.05) return 'under 0.1';
  if (value > 0 && value < 1 && decimals === 0) return fixed(value, 1);
  return fixed(value, decimals);
}

/** Two shares that are spoken of together: one decimal where whole numbers would make different shares look the same. */
export function pairInHundred(one: number, other: number): readonly [string, string] {
  const decimals = one !== other && inHundred(one) === inHundred(other) ? 1 : 0;
  return [inHundred(one, decimals), inHundred(other, decimals)];
}

/** A ratio: two decimals below 2, one from there; "no number" where nothing can be divided. */
export function ratio(value: number): string {
  if (!Number.isFinite(value)) return 'no number';
  const two = fixed(value, 2);
  return Number(two) < 2 ? two : fixed(value, 1);
}

/** A limit of a range of ratios: one digit more where it would print as an equal rate, or as none, and is not. */
export function ratioLimit(value: number): string {
  const two = ratio(value);
  if (two !== '1.00' && two !== '0.00') return two;
  const three = fixed(value, 3);
  return Number(three) === Number(two) ? two : three;
}

/**
 * The likely range of a ratio: "0.47 to 0.95"; "at least 1.4" where nobody in the comparison group had the outcome,
 * "at most 0.45" where nobody in the group had it.
 */
export function ratioRange({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  if (!Number.isFinite(lower)) return 'no ratio';
  if (lower === 0) return Number.isFinite(upper) ? `at most ${ratioLimit(upper)}` : 'anything from 0';
  return Number.isFinite(upper) ? `${ratioLimit(lower)} to ${ratioLimit(upper)}` : `at least ${ratioLimit(lower)}`;
}

/** "13 fewer", "8 more", "no difference", from a signed number that is already in its unit. */
export function moreOrFewer(value: number): string {
  const { size, direction } = signedParts(value);
  return `${size} ${direction}`;
}

/** The two halves of a signed number in words: "13" and "fewer", "about" and "the same". */
export function signedParts(value: number): { readonly size: string; readonly direction: string } {
  const size = whole(Math.abs(value));
  if (size === '0') return { size: 'about', direction: 'the same' };
  return { size, direction: value > 0 ? 'more' : 'fewer' };
}

/**
 * A signed range in words: "2 to 25 fewer", "22 fewer to 19 more". Never a minus sign, and never a nought for a limit
 * that is none: "0.3 to 4 fewer". After "between" there are two limits always: "0.1 fewer and 0.1 more".
 */
export function moreOrFewerRange(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  joiner: 'to' | 'and' = 'to',
): string {
  const [low, high] = [limitSize(lower), limitSize(upper)];
  if (low === '0' && high === '0') return joiner === 'to' ? 'no difference' : roundedOutwards(lower, upper);
  if (low === '0' || lower > 0) return `${low} ${joiner} ${high} more`;
  if (high === '0' || upper < 0) return `${high} ${joiner} ${low} fewer`;
  return `${low} fewer ${joiner} ${high} more`;
}

/** Two limits that would both print as nought: to a tenth, away from each other, so that what is between them holds. */
function roundedOutwards(lower: number, upper: number): string {
  if (lower >= 0) return '0 and 0.1 more';
  return upper > 0 ? '0.1 fewer and 0.1 more' : '0 and 0.1 fewer';
}

/** The size of a limit: whole, or one decimal where whole numbers would print a nought that it is not. */
export function limitSize(value: number): string {
  const size = Math.abs(value);
  return Math.round(size) > 0 || size < 0.05 ? whole(size) : fixed(size, 1);
}

/** "any of 5 ages", "either of 2 ages" */
export const anyOfThese = (many: number, words: string): string =>
  `${many === 2 ? 'either' : 'any'} of ${whole(many)} ${words}`;

/** Words joined as English does: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1) ?? ''}`;
}
