import type { OutcomeContract } from '../dataset/contract';
import type { Published } from '../disclosure/publish';
import { isClear, type Verdict } from '../measures/verdict';
import { type Candidate, type Headline, selectHeadline } from '../measures/headline';
import type { RateRow, RatesByGroup } from '../measures/rates';
import type { Sentence } from './figure';
import type { Nouns } from './nouns';
import { count, pairInHundred } from './numbers';

/** A row that can be spoken of: it was compared and both shares are known. */
export interface Spoken extends Candidate {
  readonly row: RateRow;
  readonly share: number;
  readonly reference: number;
}

/** The rows with a comparison, in table order. */
export function spokenRows(measured: Pick<Published<RatesByGroup>, 'rows'>): readonly Spoken[] {
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
export function rowToSpeakOf<Of extends Spoken>(rows: readonly Of[]): Of | null {
  return headlineOf(rows)?.spoken ?? null;
}

type SpokenOutcome = Pick<OutcomeContract, 'verb' | 'noun'>;

/**
 * The finding about one group: both shares with the counts behind them, the comparator, and whether it could be chance.
 * Below the rule of a headline: the counts, and that they are too few to tell.
 */
export function findingAbout(spoken: Spoken, reference: string, outcome: SpokenOutcome, nouns: Nouns): Sentence {
  if (spoken.claim !== 'headline') return countsFinding(spoken, reference, outcome, nouns);
  const group = spoken.row.row.label;
  const [share, against] = pairInHundred(spoken.share, spoken.reference);
  const [own, theirs] = countsOf(spoken);
  if (!isClear(spoken.verdict)) {
    const tail = tailOf(spoken.verdict);
    return nouns.unit === 'children'
      ? [
          { mark: share },
          ` in 100 ${group} ${nouns.people} (${own}) and `,
          { mark: against },
          ` in 100 ${reference} ${nouns.people} (${theirs}) ${pastOf(outcome.verb)}${tail}`,
        ]
      : [
          `${outcome.noun}: `,
          { mark: share },
          ` in 100 ${nouns.events} for ${group} ${nouns.people} (${own}) and `,
          { mark: against },
          ` in 100 for ${reference} ${nouns.people} (${theirs})${tail}`,
        ];
  }
  const likely = LIKELY[spoken.verdict];
  const start =
    nouns.unit === 'children'
      ? `${group} ${nouns.people} were ${likely} than ${reference} ${nouns.people} to ${outcome.verb}: `
      : `${outcome.noun} was ${likely} for ${group} than for ${reference} ${nouns.people}: `;
  const what = nouns.unit === 'children' ? '' : ` ${nouns.events}`;
  return [start, { mark: share }, ` in 100${what} (${own}), against `, { mark: against }, ` in 100 (${theirs})`];
}

/** "3 of 3 Black children and 0 of 1 White children were remanded: too few to tell". Never more or less. */
export function countsFinding(spoken: Spoken, reference: string, outcome: SpokenOutcome, nouns: Nouns): Sentence {
  const group = spoken.row.row.label;
  const [own, theirs] = countsOf(spoken);
  const tail = spoken.verdict === 'no gap' ? ': no gap' : ': too few to tell';
  return nouns.unit === 'children'
    ? [`${own} ${group} ${nouns.people} and ${theirs} ${reference} ${nouns.people} ${pastOf(outcome.verb)}${tail}`]
    : [
        `${outcome.noun}: ${own} ${nouns.events} for ${group} ${nouns.people} and ${theirs} for ${reference} ${nouns.people}${tail}`,
      ];
}

/** "879 of 2,512" of a spoken row and of whom it is compared with. */
export function countsOf({ row }: Pick<Spoken, 'row'>): readonly [string, string] {
  const of = ({ share }: Pick<RateRow['rate'], 'share'>) => `${count(share.events)} of ${count(share.atRisk)}`;
  return [of(row.rate), row.against ? of(row.against) : ''];
}

const PAST: Readonly<Record<string, string>> = {
  get: 'got',
  make: 'made',
  be: 'were',
  have: 'had',
  accept: 'accepted',
  complete: 'completed',
  last: 'lasted',
};

/** "get a community resolution" -> "got a community resolution". */
export function pastOf(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  return [PAST[first] ?? first, ...rest].join(' ');
}

const LIKELY = { more: 'more likely', less: 'less likely' } as const;
const OFTEN = { more: 'more often', less: 'less often' } as const;

/** A verdict about how likely, as the last column of a table. */
export function verdictInWords(verdict: Verdict, nouns: Pick<Nouns, 'many'>): string {
  return isClear(verdict) ? LIKELY[verdict] : unclear(verdict, nouns.many);
}

/** A verdict about how often, of rates, as the last column of a table. */
export function oftenInWords(verdict: Verdict, nouns: Pick<Nouns, 'people'>): string {
  return isClear(verdict) ? OFTEN[verdict] : unclear(verdict, nouns.people);
}

type Unclear = Exclude<Verdict, 'more' | 'less'>;

function unclear(verdict: Unclear, many: string): string {
  return verdict === 'too few to say' ? `we cannot tell: too few ${many}` : verdict;
}

/** The end of a finding that is not clear: ", a gap that could be chance", ": no gap", ": too few to tell". */
export function tailOf(verdict: Unclear): string {
  if (verdict === 'could be chance') return ', a gap that could be chance';
  return verdict === 'no gap' ? ': no gap' : ': too few to tell';
}

/** How many of so many comparisons would look clear by chance; empty where there are few. */
export function clearByChance(many: number): string {
  if (many < 10) return '';
  return `Of the ${many} gaps compared here, about ${Math.max(1, Math.round(many / 20))} would look clear by chance alone.`;
}
