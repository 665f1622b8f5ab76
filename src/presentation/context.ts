import { capital, isProtectedNumber, whole } from '../vocabulary/written';
import type { Base, OutcomeContract } from '../dataset/kinds/contract';
import type { ExtractContract } from '../dataset/kinds/extracts';
import type { Dataset } from '../dataset/kinds/dataset';
import type { References } from '../dataset/references/references';
import type { Category } from '../measures/by-category';
import type { GroupRow } from '../measures/measured';
import type { Crossing } from '../selection/selection';
import type { DrawnFigure } from './figure';
import { counted, type Nouns } from './nouns';
import { provisionalOf, statusInWords } from './status-words';

/** What every figure of one sheet needs to choose its rows and to name its numbers: the same for all of them. */
export interface SheetContext {
  readonly dataset: Dataset;
  readonly contract: ExtractContract;
  readonly outcome: OutcomeContract;
  readonly base: Base;
  readonly nouns: Nouns;
  /** Rows shown, in Census order: groups (or details), then unknown rows that hold anybody. */
  readonly rows: readonly GroupRow[];
  /** The broad groups shown, for figures with a panel per group. */
  readonly groups: readonly GroupRow[];
  /** The row that a row is compared with. */
  readonly referenceOf: (row: GroupRow) => GroupRow;
  /** Categories of the tables by age, by borough and over time. */
  readonly ages: readonly Category[];
  readonly boroughs: readonly Category[];
  readonly periods: readonly Category[];
  /** Reference tables that may be used with this extract; absent until they are loaded. */
  readonly references?: References;
  /** Columns that "like for like" holds equal. */
  readonly matchedOn: readonly string[];
  readonly crossing: Crossing;
  /** ISO day that parts before from after; null where none was set. */
  readonly change: string | null;
  /** Months chosen, as months since January 2000, in order; empty where every month supplied is meant. */
  readonly months: readonly number[];
  /** Who is counted, to be said before a number: with the months chosen, and for a figure that has months of its own. */
  readonly ofWhom?: { readonly chosen: string; readonly ownMonths: string };
  /** Events of the selection and the children they are about; absent until they are counted. */
  readonly counted?: {
    readonly events: number;
    readonly children: number | null;
    /** Of a protected pack: by what its builder judged whether a count is small. */
    readonly smallBy?: 'children' | 'events';
  };
}

/** Where the numbers come from, on every figure: the extract, the supplier, whether it is synthetic, the method. */
export function sourceLine({ dataset, contract }: SheetContext, method: string): string {
  const synthetic = dataset.metadata.synthetic ? 'Synthetic data: about no real child.' : '';
  const through = dataset.mapping ? `, columns ${toldFor(dataset.mapping.supplier)}` : '';
  return [`Source: ${contract.label}, file ${dataset.file}${through}.`, statusInWords(dataset), synthetic, method]
    .filter(Boolean)
    .join(' ');
}

/** How the columns of a file were told: by the name under which the answers are kept, where they have one. */
export const toldFor = (supplier: string): string =>
  supplier ? `as told for ${supplier}` : 'as told when it was opened';

/** The same in a few words, for the line under a figure: "Source: sample oocd.parquet, synthetic, provisional in part." */
export function sourceInBrief({ dataset }: Pick<SheetContext, 'dataset'>, status: string): string {
  return `Source: ${[dataset.file, dataset.metadata.synthetic ? 'synthetic' : '', status].filter(Boolean).join(', ')}.`;
}

/**
 * "provisional in part", of the months that a figure counts: those chosen, or every month supplied. Where the choice left
 * nobody, no number of the months chosen can still change. A pack has no count of its events here.
 */
export function provisionalHere(
  { dataset, months, counted }: Pick<SheetContext, 'dataset' | 'months' | 'counted'>,
  span: 'chosen' | 'every month',
): string {
  if (span === 'chosen' && counted?.events === 0 && counted.smallBy === undefined) return '';
  return provisionalOf(dataset, span === 'chosen' ? months : []);
}

/** How many in a base have no known ethnicity: as a sentence, and with the base in one line to stand under a figure. */
export function unknownLines(unknown: number, total: number, nouns: Nouns): Pick<DrawnFigure, 'unknowns' | 'line'> {
  if (isProtectedNumber(total))
    return { unknowns: `How many ${nouns.many} these are is withheld to protect children.` };
  if (isProtectedNumber(unknown)) {
    const line = `Out of ${counted(nouns, total, whole(total))}; ${UNKNOWN_WITHHELD}.`;
    return { unknowns: `${capital(UNKNOWN_WITHHELD)}.`, line };
  }
  const unknowns = unknownSentence(unknown, total, nouns);
  if (total === 0) return { unknowns };
  const of =
    unknown !== 0
      ? `ethnicity not known for ${whole(unknown)}${inHundredOf(unknown, total)}`
      : 'ethnicity known for all';
  return { unknowns, line: `Out of ${counted(nouns, total, whole(total))}; ${of}.` };
}

function inHundredOf(unknown: number, total: number): string {
  const share = Math.round((100 * unknown) / total);
  return share >= 1 ? ` (${share} in 100)` : '';
}

function unknownSentence(unknown: number, total: number, nouns: Nouns): string {
  if (total === 0) return '';
  if (unknown === 0) return `Ethnicity is known for all of these ${nouns.many}.`;
  const of = `${whole(unknown)} of ${whole(total)}`;
  return `Ethnicity is not known for ${counted(nouns, total, of)}${inHundredOf(unknown, total)}. ${UNKNOWN_IN_NO_GROUP}`;
}

/** In place of their number, where that is protected. */
export const UNKNOWN_WITHHELD = 'how many have no known ethnicity is withheld to protect children';

/** Where those of unknown ethnicity stand in a comparison of groups. */
export const UNKNOWN_IN_NO_GROUP = 'Those of unknown ethnicity are in no group.';

/** What is to be said of every gap, and of a figure of which nothing more is to be said. */
export const NO_CAUSE = 'A gap does not say why it is there.';

/** In the place of a range where all that happened is counted. */
export const FULL_COUNT = 'A full count, so no likely range is drawn.';

/** What an interval means for a complete count, in one line: chance alone, and nothing of what was not recorded. */
export const LIKELY_RANGE =
  'Nothing here is a sample, but small numbers move by chance. The likely range says how far, in the same circumstances, 95 times in 100. It leaves out what unknown ethnicity could do.';
