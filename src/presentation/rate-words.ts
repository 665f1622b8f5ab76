import { isClear, type Verdict } from '../measures/verdict';
import type { Sentence } from './figure';
import { moreOrFewer, moreOrFewerRange, ratio, ratioRange } from './numbers';
import type { Nouns } from './nouns';
import { tailOf } from './verdict-words';

/** Writes the rates of one table: more decimals where all are small, so that a small rate is not a nought. */
export function rateWriter(rates: readonly number[]): (rate: number) => string {
  const largest = Math.max(0, ...rates.filter(Number.isFinite));
  const decimals = largest >= 100 ? 0 : largest >= 2 ? 1 : 2;
  return (rate) => rate.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** "1.2 more", "0.4 fewer", "about the same": a signed rate in words. */
export function moreOrFewerRate(value: number, write: (rate: number) => string): string {
  const size = write(Math.abs(value));
  if (size === write(0)) return 'about the same';
  return `${size} ${value > 0 ? 'more' : 'fewer'}`;
}

/** "0.2 to 1.4 fewer", "0.3 fewer to 1.9 more". Never a minus sign. */
export function moreOrFewerRates(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  write: (rate: number) => string,
): string {
  // A limit that rounds to nought has no direction to name.
  const nought = (value: number) => write(Math.abs(value)) === write(0);
  if (lower >= 0 || nought(lower)) return `${write(Math.abs(lower))} to ${write(upper)} more`;
  if (upper <= 0 || nought(upper)) return `${write(Math.abs(upper))} to ${write(-lower)} fewer`;
  return `${write(-lower)} fewer to ${write(upper)} more`;
}

/** "a decision", "an episode". */
export function one(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** "2.2 (1.9 to 2.6)", "at least 1.4" as the two parts of a cell. */
export function timesCell(times: { readonly estimate: number; readonly lower: number; readonly upper: number }): {
  readonly text: string;
  readonly soft?: string;
} {
  return Number.isFinite(times.estimate)
    ? { text: ratio(times.estimate), soft: `(${ratioRange(times)})` }
    : { text: ratioRange(times) };
}

/** "Black children: 1,293 more than if their rate were that of White children (likely range 1,180 to 1,410 more)." */
export function excessSentence(
  group: string,
  reference: string,
  excess: { readonly estimate: number; readonly lower: number; readonly upper: number },
  nouns: Nouns,
): string {
  const number = Math.round(excess.estimate) === 0 ? 'as many as' : `${moreOrFewer(excess.estimate)} than`;
  return `${group} ${nouns.people}: ${number} if their rate were that of ${reference} ${nouns.people} (likely range ${moreOrFewerRange(excess)}).`;
}

/** A finding about two rates: "... more often than ...: 12.1 in every 1,000 a year, against 5.5". */
export function rateFinding(
  said: {
    readonly group: string;
    readonly reference: string;
    readonly rate: string;
    readonly other: string;
    readonly per: string;
    readonly what: string;
    readonly verdict: Verdict;
  },
  nouns: Nouns,
): Sentence {
  const { group, reference, rate, other, per, what, verdict } = said;
  if (isClear(verdict)) {
    return [
      `${group} ${nouns.people} ${what} ${verdict} often than ${reference} ${nouns.people}: `,
      { mark: rate },
      ` in every ${per}, against `,
      { mark: other },
    ];
  }
  return [
    `Of every ${per}, `,
    { mark: rate },
    ` ${group} ${nouns.people} and `,
    { mark: other },
    ` ${reference} ${nouns.people} ${what}${tailOf(verdict)}`,
  ];
}
