import { capital, lowerFirst } from '../vocabulary/written';
import type { OutcomeContract } from '../dataset/kinds/contract';
import type { Released } from '../disclosure/release';
import { isClear, type Verdict } from '../measures/verdict';
import { type Candidate, type Headline, selectHeadline } from '../measures/headline';
import type { GroupRow, Share } from '../measures/measured';
import type { RateRow, RatesByGroup } from '../measures/rates';
import type { Sentence } from './figure';
import { groupWords, pairWords } from './group-words';
import { counted, type Nouns } from './nouns';
import { count, pairInHundred } from './numbers';
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

type SpokenOutcome = Pick<OutcomeContract, 'verb' | 'noun'>;

/** The outcome as it is said of children: at which of their decisions is part of it. */
export function outcomeAt<Of extends SpokenOutcome>(outcome: Of, { at }: Pick<Nouns, 'at'>): Of {
  return { ...outcome, verb: `${outcome.verb}${at}` };
}

/**
 * What is said of two groups: their verdict, in words, then both shares. `lead` says of whom: "Of those offered, "; then at
 * which of their decisions stands with the numbers, so that no sentence grows long.
 */
export interface Finding {
  readonly headlineRow: Spoken;
  readonly reference: GroupRow;
  readonly outcome: SpokenOutcome;
  readonly lead?: string;
}

/**
 * The finding about one group, in short sentences: how the two differ or that it could be chance; then both shares with the
 * counts behind them. Below the rule of a headline: the counts, and that they are too few to tell.
 */
export function findingAbout(finding: Finding, nouns: Nouns): Sentence {
  const { headlineRow } = finding;
  const { claim, verdict } = headlineRow;
  if (claim !== 'headline' || verdict === 'too few to say') return [countsFinding(finding, nouns)];
  const [share, against] = pairInHundred(headlineRow.share, headlineRow.reference);
  const [own, theirs] = countsOf(headlineRow);
  return [
    `${gapSaid(finding, verdict, nouns)}. ${capital(`${wayApart(finding, nouns)}it was `)}`,
    { mark: share },
    ` in 100${nouns.unit === 'children' ? '' : ` ${nouns.events}`} (${own}), against `,
    { mark: against },
    ` in 100 (${theirs}).`,
  ];
}

/** "at their first decision, " where it stands apart from the verdict. */
function wayApart({ lead }: Finding, { at }: Nouns): string {
  return lead && at ? `${at.trim()}, ` : '';
}

/** The outcome as it stands in the sentence with the verdict. */
function verbOf({ outcome, lead }: Finding, { at }: Nouns): string {
  return lead ? outcome.verb : `${outcome.verb}${at}`;
}

function gapSaid(finding: Finding, verdict: Told, nouns: Nouns): string {
  const { headlineRow, reference, outcome, lead = '' } = finding;
  const [group, other] = [groupWords(headlineRow.row.row, nouns).name, groupWords(reference, nouns).name];
  if (nouns.unit === 'events') {
    const said = isClear(verdict)
      ? ` was ${LIKELY[verdict]} for ${group} than for ${other}`
      : `: ${gapBetween(pairWords(headlineRow.row.row, reference, nouns), verdict)}`;
    return led(lead, `${lowerFirst(outcome.noun)}${said}`);
  }
  return isClear(verdict)
    ? `${lead}${group} were ${LIKELY[verdict]} than ${other} to ${verbOf(finding, nouns)}`
    : led(
        lead,
        gapBetween(
          pairWords(headlineRow.row.row, reference, nouns),
          verdict,
          ` in how many ${pastOf(verbOf(finding, nouns))}`,
        ),
      );
}

const led = (lead: string, words: string): string => (lead ? `${lead}${words}` : capital(words));

/** A verdict that is told. */
export type Told = Exclude<Verdict, 'too few to say'>;

/** "the gap between Black and White children in how many were charged could be chance", or that there is none. */
export function gapBetween(two: string, verdict: Exclude<Told, 'more' | 'less'>, what = ''): string {
  const between = `gap between ${two}${what}`;
  return verdict === 'no gap' ? `there is no ${between}` : `the ${between} could be chance`;
}

/** "3 of 3 Black children and 0 of 1 White children were remanded. That is too few to tell". Never more or less. */
export function countsFinding(finding: Finding, nouns: Nouns): string {
  const { headlineRow, reference, outcome, lead = '' } = finding;
  const [group, other] = [groupWords(headlineRow.row.row, nouns), groupWords(reference, nouns)];
  const [own, theirs] = countsOf(headlineRow);
  const tail = headlineRow.verdict === 'no gap' ? 'there is no gap' : 'that is too few to tell';
  const said =
    nouns.unit === 'children'
      ? `${lead}${own} ${group.counted} and ${theirs} ${other.counted} ${pastOf(verbOf(finding, nouns))}`
      : led(
          lead,
          `${lowerFirst(outcome.noun)}: ${countedOf(headlineRow.row.rate.share, nouns)} for ${group.name}, ${theirs} for ${other.name}`,
        );
  return `${said}. ${capital(`${wayApart(finding, nouns)}${tail}`)}.`;
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

const PAST: Readonly<Record<string, string>> = {
  get: 'got',
  make: 'made',
  be: 'were',
  have: 'had',
  accept: 'accepted',
  complete: 'completed',
  end: 'ended',
};

/** "get a community resolution" -> "got a community resolution". */
export function pastOf(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  return [PAST[first] ?? first, ...rest].join(' ');
}

const LIKELY = { more: 'more likely', less: 'less likely' } as const;
const OFTEN = { more: 'more often', less: 'less often' } as const;

const PARTICIPLE: Readonly<Record<string, string>> = { ...PAST, be: 'been' };

/** What stands for a verb said a moment before: "24 were remanded, 14 were", "35 got ..., 48 did". */
export function didToo(verb: string): string {
  if (verb.startsWith('be ')) return 'were';
  return verb.startsWith('have ') ? 'had' : 'did';
}

/** "be remanded to youth detention" -> "been remanded to youth detention", after "would have". */
export function participleOf(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  return [PARTICIPLE[first] ?? first, ...rest].join(' ');
}

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

/** "about 1 would look clear by chance alone"; empty where there are few. */
export function byChance(many: number): string {
  return many < 10 ? '' : `about ${Math.max(1, Math.round(many / 20))} would look clear by chance alone`;
}
