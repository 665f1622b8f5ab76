import { capital, grouped } from '../vocabulary/written';
import { type Claim, maySpeak } from '../measures/claims';
import type { Comparison } from '../measures/comparison';
import { isClear, type Verdict } from '../measures/verdict';
import type { Sentence } from './figure';
import { moreOrFewer, moreOrFewerRange } from './numbers';
import type { Nouns } from './nouns';
import { gapBetween } from './verdict-words';

/** Writes a rate, with so many decimals more than those of its table. */
export type RateWriter = (rate: number, more?: number) => string;

/** Writes the rates of one table: more decimals where all are small, so that a small rate is not a nought. */
export function rateWriter(rates: readonly number[]): RateWriter {
  const largest = Math.max(0, ...rates.filter(Number.isFinite));
  const decimals = largest >= 100 ? 0 : largest >= 2 ? 1 : 2;
  return (rate, more = 0) => grouped(rate, decimals + more);
}

/** "1.2 more", "0.4 fewer", "about the same": a signed rate in words. */
export function moreOrFewerRate(value: number, write: RateWriter): string {
  const size = write(Math.abs(value));
  if (size === write(0)) return 'about the same';
  return `${size} ${value > 0 ? 'more' : 'fewer'}`;
}

/**
 * "0.2 to 1.4 fewer", "0.3 fewer to 1.9 more". Never a minus sign; a limit that would print as nought and is not has one
 * more digit.
 */
export function moreOrFewerRates(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  write: RateWriter,
): string {
  const nought = (text: string) => text === write(0);
  const size = (value: number): string => {
    const [text, finer] = [write(Math.abs(value)), write(Math.abs(value), 1)];
    return nought(text) && finer !== write(0, 1) ? finer : text;
  };
  const [low, high] = [size(lower), size(upper)];
  if (nought(low) && nought(high)) return 'no difference';
  if (nought(low) || lower > 0) return `${low} to ${high} more`;
  if (nought(high) || upper < 0) return `${high} to ${low} fewer`;
  return `${low} fewer to ${high} more`;
}

/** "a decision", "an episode". */
export function one(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/**
 * "Black children: 1,293 more than if their rate were that of White children (likely range 1,180 to 1,410 more)."; of
 * what is not children the unit is named: "49 more child-months". Empty where too few are counted to say.
 */
export function excessSentence(
  group: string,
  reference: string,
  { excess, claim }: Pick<Comparison, 'excess' | 'claim'>,
  { people, what }: { readonly people: string; readonly what: string },
): string {
  if (!maySpeak(claim)) return '';
  const unit = what === people ? '' : ` ${what}`;
  const same = Math.round(excess.estimate) === 0;
  const number = same ? `as many${unit} as` : `${moreOrFewer(excess.estimate)}${unit} than`;
  return `${group} ${people}: ${number} if their rate were that of ${reference} ${people} (likely range ${moreOrFewerRange(excess)}).`;
}

/** Two rates that a sentence is about. */
export interface SaidRates {
  readonly group: string;
  readonly reference: string;
  readonly rate: string;
  readonly other: string;
  /** "134 of 1,123 child-months": what each rate is made of. */
  readonly counts: readonly [string, string];
  /** "in every 1,000 a year" */
  readonly per: string;
  /** "had a decision" */
  readonly what: string;
  readonly verdict: Verdict;
  readonly claim: Claim;
}

/**
 * A finding about two rates with the counts behind them: "Black children had a decision more often than White children. It
 * was 13.5 in every 1,000 a year (2,438 of 180,695), against 6.3 (2,220 of 350,352)". Below the rule of a headline the
 * counts alone, and that they are too few to tell.
 */
export function rateFinding(said: SaidRates, { people }: Pick<Nouns, 'people'>): Sentence {
  const { rate, other, counts, per, what, verdict, claim } = said;
  const [own, theirs] = counts;
  const [group, reference] = [`${said.group} ${people}`, `${said.reference} ${people}`];
  if (claim !== 'headline' || verdict === 'too few to say') {
    return [`${group}: ${own}; ${reference}: ${theirs}. That is too few to tell.`];
  }
  const start = isClear(verdict)
    ? `${group} ${what} ${verdict} often than ${reference}`
    : capital(gapBetween(`${group} and ${reference}`, verdict, ` in how often they ${what}`));
  const [lead, beside] = isClear(verdict) ? ['It was', ', against'] : ['The rates were', ' and'];
  return [`${start}. ${lead} `, { mark: rate }, ` ${per} (${own})${beside} `, { mark: other }, ` (${theirs}).`];
}

/** What a sentence that is made to be said aloud keeps of doubt; empty where the gap is clear. */
export function doubtAloud({ verdict, claim }: Pick<Comparison, 'verdict' | 'claim'>): string {
  if (isClear(verdict) && maySpeak(claim)) return '';
  if (!maySpeak(claim) || verdict === 'too few to say') return ' That is too few to tell.';
  return verdict === 'no gap' ? ' There is no gap.' : ' That gap could be chance.';
}
