import { type Outcome, refusal, success } from '../../vocabulary/failure';
import { EXTRACT_KINDS } from '../kinds/extracts';
import { type MonthSpan, monthsOfWords } from './period-words';
import { lackingColumns, type PlainTable, readEach, type RowReader } from './plain-table';
import { FIGURES_CONTRACT, neededColumns } from './reference-contract';

/** A published number with all that stops it being set beside the wrong chart. */
export interface ExternalStatistic {
  /** The kind of extract beside whose figures it belongs. */
  readonly kind: string;
  /** What was measured, in the source's own words. */
  readonly measure: string;
  /** A broad group's id, `all`, or the source's own group (`black_or_mixed`, `bame`). */
  readonly group: string;
  readonly setting: string;
  readonly place: string;
  /** In the source's own words: "year ending March 2020". */
  readonly period: string;
  /** The months of the period, since January 2000; absent where its words name no months. */
  readonly months?: MonthSpan;
  /** In its own unit; never rescaled. */
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** The counts behind a share, where the source gives them. */
  readonly counts?: PublishedCounts;
}

/** Answers to one question, in cases; what the source does not give is absent. */
export interface PublishedCounts {
  /** Cases with the answer that the share is about. */
  readonly answers: number;
  /** Cases with another answer that belongs in the base. */
  readonly otherAnswers?: number;
  /** Cases without the information. */
  readonly notKnown?: number;
  /** Cases that were asked. */
  readonly cases?: number;
}

/** Columns of the table of published figures; all are needed, because a number without them misleads. */
export const REFERENCE_COLUMNS = neededColumns(FIGURES_CONTRACT);

const KINDS: ReadonlyMap<string, string> = new Map(EXTRACT_KINDS.map((kind) => [kind, kind]));

/** Reads published figures. */
export function referenceFigures(table: PlainTable): Outcome<readonly ExternalStatistic[]> {
  const lacking = lackingColumns(table, REFERENCE_COLUMNS, 'a table of published figures');
  if (lacking) return refusal(lacking);
  const read = readEach(table, (row) => ({
    kind: row.oneOf('kind', KINDS, `one of ${EXTRACT_KINDS.join(', ')}`),
    measure: row.text('measure'),
    group: row.text('group').toLowerCase(),
    setting: row.text('setting'),
    place: row.text('place'),
    period: row.text('period'),
    ...monthsNamed(row.text('period')),
    value: row.amount('value'),
    unit: row.text('unit'),
    source: row.text('source'),
    ...countsOf(row),
  }));
  return read.ok ? success(read.value) : read;
}

function monthsNamed(period: string): Pick<ExternalStatistic, 'months'> {
  const months = monthsOfWords(period);
  return months ? { months } : {};
}

/** Columns that may be there: `answers`, `other_answers`, `not_known`, `cases`. */
function countsOf(row: RowReader): Pick<ExternalStatistic, 'counts'> {
  const given = (column: string): number | undefined => (row.words(column) === '' ? undefined : row.whole(column));
  const answers = given('answers');
  if (answers === undefined) return {};
  const [otherAnswers, notKnown, cases] = ['other_answers', 'not_known', 'cases'].map(given);
  return {
    counts: {
      answers,
      ...(otherAnswers === undefined ? {} : { otherAnswers }),
      ...(notKnown === undefined ? {} : { notKnown }),
      ...(cases === undefined ? {} : { cases }),
    },
  };
}
