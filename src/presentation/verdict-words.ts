import type { OutcomeContract } from '../dataset/contract';
import type { Published } from '../disclosure/publish';
import type { RateRow, RatesByGroup } from '../measures/rates';
import type { Sentence } from './figure';
import type { Nouns } from './nouns';
import { inHundred, pairInHundred } from './numbers';

/** A row that can be spoken of: it was compared and both shares are known. */
export interface Spoken {
  readonly row: RateRow;
  readonly share: number;
  readonly reference: number;
  readonly verdict: 'more' | 'less' | 'could be chance' | 'too few to say';
}

/** The rows with a comparison, in table order. */
export function spokenRows(measured: Published<RatesByGroup>): readonly Spoken[] {
  return measured.rows.flatMap((row) => {
    if (!row.comparison?.ok || !row.rate.range.ok || !row.against?.range.ok) return [];
    const [share, reference] = [row.rate.range.value.estimate, row.against.range.value.estimate];
    return [{ row, share, reference, verdict: row.comparison.value.verdict }];
  });
}

/** Smaller groups are in every table; the headline of a sheet does not hang on them while there are larger ones. */
const FEWEST_FOR_A_HEADLINE = 20;

/**
 * The row that the headline speaks of: among clear gaps the one that touches most people; else the largest group.
 * Size in people, not the size of the ratio, so that a sheet never ranks on noise.
 */
export function rowToSpeakOf(rows: readonly Spoken[]): Spoken | null {
  const groups = rows.filter(({ row }) => row.row.kind === 'group');
  const pool = groups.length ? groups : rows;
  // A handful of children may stand clear of chance and still be no headline.
  const large = pool.filter(({ row }) => row.rate.share.atRisk.count >= FEWEST_FOR_A_HEADLINE);
  const clear = (large.length ? large : pool).filter(({ verdict }) => verdict === 'more' || verdict === 'less');
  const weight = ({ row }: Spoken) =>
    row.comparison?.ok
      ? Math.abs(clear.length ? row.comparison.value.excess.estimate : row.rate.share.atRisk.count)
      : 0;
  return [...(clear.length ? clear : pool)].sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

/** The finding about one group: both numbers, the comparator, and whether it could be chance. */
export function findingAbout(
  spoken: Spoken,
  referenceLabel: string,
  outcome: Pick<OutcomeContract, 'verb' | 'noun'>,
  nouns: Nouns,
): Sentence {
  const group = spoken.row.row.label;
  const [share, against] = pairInHundred(spoken.share, spoken.reference);
  if (spoken.verdict === 'could be chance' || spoken.verdict === 'too few to say') {
    const tail = spoken.verdict === 'could be chance' ? 'a gap that could be chance' : `too few ${nouns.many} to say`;
    return nouns.unit === 'children'
      ? [
          { mark: share },
          ` in 100 ${group} ${nouns.people} and `,
          { mark: against },
          ` in 100 ${referenceLabel} ${nouns.people} ${pastOf(outcome.verb)}, ${tail}`,
        ]
      : [
          `${outcome.noun}: `,
          { mark: share },
          ` in 100 ${nouns.events} for ${group} ${nouns.people} and `,
          { mark: against },
          ` in 100 for ${referenceLabel} ${nouns.people}, ${tail}`,
        ];
  }
  const likely = spoken.verdict === 'more' ? 'more likely' : 'less likely';
  return nouns.unit === 'children'
    ? [
        `${group} ${nouns.people} were ${likely} than ${referenceLabel} ${nouns.people} to ${outcome.verb}: `,
        { mark: share },
        ' in 100, against ',
        { mark: against },
        ' in 100',
      ]
    : [
        `${outcome.noun} was ${likely} for ${group} than for ${referenceLabel} ${nouns.people}: `,
        { mark: share },
        ` in 100 ${nouns.events}, against `,
        { mark: against },
        ' in 100',
      ];
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

/** A verdict as the last column of a table. */
export function verdictInWords(verdict: Spoken['verdict'], nouns: Nouns): string {
  switch (verdict) {
    case 'more':
      return 'more likely';
    case 'less':
      return 'less likely';
    case 'could be chance':
      return 'could be chance';
    case 'too few to say':
      return `too few ${nouns.many} to say`;
  }
}

/** "27 in 100" for prose. */
export function spokenShare(share: number): string {
  return `${inHundred(share)} in 100`;
}

/** How many of so many comparisons would look clear by chance; empty where there are few. */
export function clearByChance(many: number): string {
  if (many < 10) return '';
  return `Of the ${many} gaps compared here, about ${Math.max(1, Math.round(many / 20))} would look clear by chance alone.`;
}
