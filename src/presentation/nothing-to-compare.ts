import { capital, lowerFirst } from '../vocabulary/written';
import type { OutcomeContract } from '../dataset/kinds/contract';
import type { GroupRow, Quantity } from '../measures/measured';
import type { RateRow, RatesByGroup } from '../measures/rates';
import { monthLabel } from '../selection/months';
import type { SheetContext } from './context';
import { groupWords } from './group-words';
import type { Nouns } from './nouns';
import { count, isMaskedNumber, listed, isProtected } from './numbers';
import { pastOf } from './verb-forms';
import { countedOf, countsOfShare } from './verdict-words';

/** What decides how an empty table is said. */
export type Asking = Pick<SheetContext, 'nouns' | 'months' | 'dataset'>;

/** Why a table compares nobody, as a headline: nobody there, nobody known, one group alone, or nobody with the outcome. */
export function nothingToCompare(
  measured: Pick<RatesByGroup, 'rows' | 'reference'>,
  outcome: Pick<OutcomeContract, 'verb' | 'noun'>,
  context: Asking,
): string {
  const { nouns } = context;
  const { rows, reference } = measured;
  const all = sizeOf(rows, 'total');
  const unknown = sizeOf(rows, 'unknown');
  const counts = rows.flatMap(({ rate: { share } }) => [share.events, share.atRisk]);
  const withheld = withheldInWords(counts);
  if (withheld) return withheld;
  if (all === 0) return noneSent(context) ?? `No ${nouns.many} to compare`;
  if (all === unknown) return `Ethnicity is not known for ${anyOf(all, nouns)}`;
  const had = didIt(outcome, nouns);
  const others = groupWords(reference.row, nouns);
  const theirs = reference.rate.share;
  const largest = largestGroup(rows, reference.row);
  if (!theirs.atRisk.count) {
    const counts = largest?.rate.share.atRisk.count ? `. ${capital(had(largest.rate.share, largest.row))}.` : '';
    return `There are no ${others.name} here to compare with${counts}`;
  }
  if (!largest?.rate.share.atRisk.count)
    return `There is nobody to compare with ${others.name}. ${capital(had(theirs, reference.row))}.`;
  const both = had(largest.rate.share, largest.row, ` and ${shortly(theirs, reference.row, nouns)}`);
  return `${capital(both)}. Nobody in either group had this outcome, so there is nothing to compare.`;
}

/** Where every month chosen was never sent: that is not nobody. Null where one was sent, or none was chosen. */
function noneSent({ months, dataset }: Asking): string | null {
  const { neverSent } = dataset.empty;
  if (!months.length || !months.every((month) => neverSent.includes(month))) return null;
  return `No row was sent of ${listed(months.map(monthLabel))}, so there is nothing to compare`;
}

/** The same of plain numbers, of which one may be masked; null where none is. */
export function maskedInWords(numbers: readonly number[]): string | null {
  return withheldInWords(numbers.filter(isMaskedNumber).map((own) => ({ count: own, withheld: 1 })));
}

/** Why nothing is compared, where part of the counts may not be seen; null where all may. */
export function withheldInWords(counts: readonly Quantity[]): string | null {
  if (!counts.some(({ withheld }) => withheld > 0)) return null;
  return `Part of these counts ${whyUnseen(counts)}, so no comparison is made`;
}

function whyUnseen(counts: readonly Quantity[]): string {
  if (counts.some(isProtected)) return 'is withheld to protect children';
  return counts.some(({ count: value }) => isMaskedNumber(value)) ? 'is masked' : 'was withheld by the supplier';
}

function sizeOf(rows: readonly RateRow[], kind: GroupRow['kind']): number {
  return rows.filter(({ row }) => row.kind === kind).reduce((sum, { rate }) => sum + rate.share.atRisk.count, 0);
}

/** "any of 70 children", "the 1 child here". */
export function anyOf(all: number, nouns: Pick<Nouns, 'one' | 'many'>): string {
  return all === 1 ? `the 1 ${nouns.one} here` : `any of ${count({ count: all, withheld: 0 })} ${nouns.many}`;
}

function largestGroup(rows: readonly RateRow[], reference: GroupRow): RateRow | null {
  const groups = rows.filter(({ row }) => (row.kind === 'group' || row.kind === 'detail') && row.id !== reference.id);
  return [...groups].sort((a, b) => b.rate.share.atRisk.count - a.rate.share.atRisk.count)[0] ?? null;
}

/** "12 of 40 Black children got a community resolution", "a charge in 0 of 3 decisions for Black children". */
function didIt({ verb, noun }: Pick<OutcomeContract, 'verb' | 'noun'>, nouns: Nouns) {
  return (share: RateRow['rate']['share'], row: GroupRow, beside = ''): string => {
    const { name, counted: who } = groupWords(row, nouns);
    return nouns.unit === 'children'
      ? `${countsOfShare(share)} ${who}${beside} ${pastOf(verb)}`
      : `${lowerFirst(noun)}: ${countedOf(share, nouns)} for ${name}${beside}`;
  };
}

function shortly(share: RateRow['rate']['share'], row: GroupRow, nouns: Nouns): string {
  const { name, counted: who } = groupWords(row, nouns);
  return nouns.unit === 'children' ? `${countsOfShare(share)} ${who}` : `${countsOfShare(share)} for ${name}`;
}
