import type { Released } from '../disclosure/release';
import { isClear, type Verdict } from '../measures/verdict';
import { type Candidate, type Headline, selectHeadline } from '../measures/headline';
import type { Share } from '../measures/measured';
import type { RateRow, RatesByGroup } from '../measures/rates';
import { counted, type Nouns } from './nouns';
import { count } from './numbers';
import { quotient } from './worked-example';

/** A row that can be spoken of: it was compared and both shares are known. */
export interface Spoken extends Candidate {
  readonly row: RateRow;
  readonly share: number;
  readonly reference: number;
}

/** The rows with a comparison, in table order. */
export function spokenRows(measured: Pick<Released<RatesByGroup>, 'rows'>): readonly Spoken[] {
  return measured.rows.flatMap((row) => {
    if (!row.comparison?.ok || !row.rate.range.ok || !row.against?.range.ok) return [];
    const { verdict, claim, excess } = row.comparison.value;
    const [share, reference] = [row.rate.range.value.estimate, row.against.range.value.estimate];
    const atRisk = row.rate.share.atRisk.count;
    return [{ row, share, reference, verdict, claim, excess: excess.estimate, atRisk }];
  });
}

/** The comparison that a headline speaks of: broad groups before their details, by the one rule of measures. */
export function headlineOf<Of extends Spoken>(rows: readonly Of[]): Headline<Of> | null {
  const groups = rows.filter(({ row }) => row.row.kind === 'group');
  return selectHeadline(groups.length ? groups : rows);
}

/** The row that the headline speaks of, whether as a finding or by its counts alone. */
export function headlineRowOf<Of extends Spoken>(rows: readonly Of[]): Of | null {
  return headlineOf(rows)?.headlineRow ?? null;
}

/** A verdict that is told. */
export type Told = Exclude<Verdict, 'too few to say'>;
/** A verdict that says neither more nor less. */
export type Unclear = Exclude<Told, 'more' | 'less'>;

/** "the gap between Black and White children in how many were charged could be chance", or that there is none. */
export function gapBetween(two: string, verdict: Unclear, what = ''): string {
  const between = `gap between ${two}${what}`;
  return verdict === 'no gap' ? `there is no ${between}` : `the ${between} could be chance`;
}

/** "879 of 2,512" of a spoken row and of whom it is compared with. */
export function countsOf({ row }: Pick<Spoken, 'row'>): readonly [string, string] {
  return [countsOfShare(row.rate.share), row.against ? countsOfShare(row.against.share) : ''];
}

/** "879 of 2,512". */
export function countsOfShare({ events, atRisk }: RateRow['rate']['share']): string {
  return `${count(events)} of ${count(atRisk)}`;
}

/** "1 of 1 decision", "3 of 14 decisions". */
export function countedOf(share: Share, nouns: Pick<Nouns, 'one' | 'many'>): string {
  return counted(nouns, share.atRisk.count, countsOfShare(share));
}

/** What a line to be said aloud ends with, so that its doubt goes where the line goes. */
export function doubtAloud({ claim, verdict }: Pick<Spoken, 'claim' | 'verdict'>): string {
  if (verdict === 'no gap') return 'There is no gap.';
  if (claim !== 'headline') return 'That is too few to tell.';
  return isClear(verdict) ? 'Chance alone is unlikely to make such a gap.' : doubtOf(verdict);
}

/** What is counted in every 100 of one of two groups, and how the group is called. */
type SaidShare = readonly [inHundred: string, name: string];

/** "“Offered, of those eligible. That is 83 in every 100 for Black children, and 88 in every 100 for White children. ...”" */
export function twoSharesAloud(
  outcome: string,
  [own, group]: SaidShare,
  [theirs, other]: SaidShare,
  doubt: Pick<Spoken, 'claim' | 'verdict'>,
): string {
  return `“${outcome}. That is ${own} in every 100 for ${group}, and ${theirs} in every 100 for ${other}. ${doubtAloud(doubt)}”`;
}

/** "More likely" and "less likely", as they stand inside a sentence. */
export const LIKELY = { more: 'more likely', less: 'less likely' } as const;
const OFTEN = { more: 'more often', less: 'less often' } as const;

/** A verdict about how likely, as the last column of a table. */
export function verdictInWords(verdict: Verdict, nouns: Pick<Nouns, 'many'>): string {
  return isClear(verdict) ? LIKELY[verdict] : unclear(verdict, nouns.many);
}

/** A verdict about how often, of rates, as the last column of a table. */
export function oftenInWords(verdict: Verdict, nouns: Pick<Nouns, 'people'>): string {
  return isClear(verdict) ? OFTEN[verdict] : unclear(verdict, nouns.people);
}

function unclear(verdict: Exclude<Verdict, 'more' | 'less'>, many: string): string {
  return verdict === 'too few to say' ? `we cannot tell: too few ${many}` : verdict;
}

/** The last sentence of a finding that is not clear: "That gap could be chance.", "There is no gap.". */
export function doubtOf(verdict: Exclude<Verdict, 'more' | 'less'>): string {
  if (verdict === 'too few to say') return 'That is too few to tell.';
  return verdict === 'no gap' ? 'There is no gap.' : 'That gap could be chance.';
}

/** In place of a division where a group has fewer than may be divided in prose. */
export const TOO_FEW_TO_DIVIDE = 'Too few to divide.';
/** The same with what the two are made of, where no other place may hold it: "Too few to divide: 0 of 5; 2 of 1,138." */
export const tooFewToDivide = (one: string, other: string): string => `Too few to divide: ${one}; ${other}.`;

/** "(53 of 92) divided by (28 of 57) = 1.17.", or that it cannot be done. */
export function divided(own: Share, theirs: Share, comparison: RateRow['comparison']): string {
  const [above, below] = [`(${countsOfShare(own)})`, `(${countsOfShare(theirs)})`];
  return `${above} divided by ${below} ${quotient(comparison?.ok ? comparison.value.ratio.estimate : Number.NaN)}.`;
}

/** How many of so many comparisons that may be spoken of would look clear by chance; empty where there are few. */
export function clearByChance(many: number): string {
  const chance = byChance(many);
  return chance && `Of the ${many} gaps compared here, ${chance}.`;
}

/** "about 1 would look clear by chance"; empty where there are few. */
export function byChance(many: number): string {
  return many < 10 ? '' : `about ${Math.max(1, Math.round(many / 20))} would look clear by chance`;
}
