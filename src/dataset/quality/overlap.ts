import { whole } from '../../vocabulary/written';
import type { Engine } from '../../engine/engine';
import { readNumbers, readRows } from '../../sql/rows';
import { type Statement, sql, wholeNumber } from '../../sql/statement';
import { labelOf } from '../../vocabulary/code-list';
import { BOROUGH } from '../../vocabulary/places';
import type { Dataset, Finding, RowsOfFile } from '../kinds/dataset';
import { monthInWords } from '../kinds/months';
import { amount, finding, type QualityCheck, tableOf } from './check';
import { listed } from './quality-words';
import { MONTH_OFFSET } from '../kinds/stored-columns';

/** A month of a borough that stands in both files, with what it amounts to in each. */
export interface SharedMonth {
  /** Code of the borough; not recorded where no borough is. */
  readonly borough: string;
  /** Months since January 2000. */
  readonly month: number;
  readonly one: number;
  readonly other: number;
}

/** What two files of one extract have in common. */
export interface Overlap {
  /** Rows of the second file whose record_id the first has too; null where no record_id was supplied. */
  readonly sameIds: number | null;
  readonly sharedMonths: readonly SharedMonth[];
}

const within = ({ from, to }: RowsOfFile): Statement =>
  sql`row_no >= ${wholeNumber(from)} and row_no < ${wholeNumber(to)}`;

/** Rows of the second file with a record_id of the first. */
export const sameIdsStatement = (dataset: Pick<Dataset, 'table'>, one: RowsOfFile, other: RowsOfFile): Statement =>
  sql`select count(*)::integer as same
    from ${tableOf(dataset)}
    where ${within(other)} and record_id in (select record_id
      from ${tableOf(dataset)}
      where ${within(one)} and record_id is not null)`;

/** Months of boroughs that have rows in both files. */
export function sharedMonthsStatement(dataset: Dataset, one: RowsOfFile, other: RowsOfFile): Statement {
  const [here, there] = [amount(dataset, within(one)), amount(dataset, within(other))];
  const rows = (file: RowsOfFile): Statement => sql`count(*) filter (where ${within(file)}) > 0`;
  return sql`select borough::varchar as borough, ("month" - ${wholeNumber(MONTH_OFFSET)})::integer as "month",
      ${here} as one, ${there} as other
    from ${tableOf(dataset)}
    where "month" >= ${wholeNumber(MONTH_OFFSET)}
    group by 1, 2
    having ${rows(one)} and ${rows(other)}
    order by 2, 1`;
}

/** What two files of one extract have in common; both were read into the same table. */
export async function overlapOf(
  engine: Engine,
  dataset: Dataset,
  one: RowsOfFile,
  other: RowsOfFile,
): Promise<Overlap> {
  const ids = dataset.supplied.includes('record_id')
    ? readNumbers(await engine.query(sameIdsStatement(dataset, one, other)))
    : null;
  const shape = {
    borough: { type: 'text' },
    month: { type: 'number' },
    one: { type: 'number' },
    other: { type: 'number' },
  } as const;
  const months = readRows(await engine.query(sharedMonthsStatement(dataset, one, other)), shape);
  return { sameIds: ids ? (ids.get('same') ?? 0) : null, sharedMonths: months };
}

/** Files that were read into one extract, each held against each that came before it. */
export const overlapCheck: QualityCheck = {
  id: 'overlap',
  looksFor: 'rows or months that stand in two of the files',
  applies: ({ files = [] }) => files.length > 1,
  ask: async ({ engine, dataset }) => {
    const { files = [] } = dataset;
    const findings: Finding[] = [];
    for (const [one, other] of pairsOf(files)) {
      findings.push(...overlapFindings(one, other, await overlapOf(engine, dataset, one, other)));
    }
    return findings;
  },
};

/** So many files are held against each other in pairs; of more, each is held against all those before it at once. */
const FILES_IN_PAIRS = 6;

function pairsOf(files: readonly RowsOfFile[]): readonly (readonly [RowsOfFile, RowsOfFile])[] {
  if (files.length <= FILES_IN_PAIRS) {
    return files.flatMap((other, place) => files.slice(0, place).map((one) => [one, other] as const));
  }
  const before = ({ from }: RowsOfFile): RowsOfFile => ({ file: 'One of the files before it', from: 0, to: from });
  return files.slice(1).map((other) => [before(other), other]);
}

/** What a reader must know of two files that overlap; none where they do not. */
export function overlapFindings(one: RowsOfFile, other: RowsOfFile, overlap: Overlap): readonly Finding[] {
  return [...aboutIds(one, other, overlap), ...aboutMonths(one, other, overlap)];
}

function aboutIds(one: RowsOfFile, other: RowsOfFile, { sameIds, sharedMonths }: Overlap): readonly Finding[] {
  if (!sameIds) return [];
  const both = sharedMonths.length > 0;
  return [
    finding({
      id: `overlap-ids-${one.from}-${other.from}`,
      severity: both ? 'stops quoting' : 'read beside',
      column: 'record_id',
      what: `${sameIds === 1 ? '1 row' : `${whole(sameIds)} rows`} of ${other.file} ${sameIds === 1 ? 'has' : 'have'} a record_id that ${one.file} has too.`,
      rows: sameIds,
      soWhat: both
        ? 'The two files also share months, so these are likely to be the same events, counted twice.'
        : 'The two files share no month of a borough, so each may have numbered its rows from one on.',
      toDo: both
        ? 'Open one of the two alone, or ask the supplier for files that do not overlap.'
        : 'Ask the suppliers whether their numbers are their own.',
    }),
  ];
}

const MONTHS_SHOWN = 60;

function aboutMonths(one: RowsOfFile, other: RowsOfFile, { sharedMonths }: Overlap): readonly Finding[] {
  if (!sharedMonths.length) return [];
  const nameOf = ({ borough, month }: SharedMonth) => `${labelOf(BOROUGH, borough)} in ${monthInWords(month)}`;
  const alike = sharedMonths.filter((month) => month.one === month.other).length;
  const many = sharedMonths.length;
  return [
    finding({
      id: `overlap-months-${one.from}-${other.from}`,
      severity: 'stops quoting',
      column: 'event_date',
      what: `${one.file} and ${other.file} both hold ${many === 1 ? '1 month of a borough' : `${whole(many)} months of boroughs`}: ${listed(sharedMonths.map(nameOf))}.`,
      rows: sharedMonths.reduce((sum, month) => sum + month.other, 0),
      soWhat: `Rows of both files are counted. ${alike === many ? 'The two hold the same number each time, as if one were a copy.' : 'The same events may stand in both.'}`,
      toDo: 'Open one of the two alone, or ask the supplier which of them is the later.',
      table: {
        caption: 'Months of boroughs that stand in both files',
        columns: ['Borough', 'Month', one.file, other.file],
        rows: sharedMonths
          .slice(0, MONTHS_SHOWN)
          .map((shared) => [
            labelOf(BOROUGH, shared.borough),
            monthInWords(shared.month),
            whole(shared.one),
            whole(shared.other),
          ]),
      },
    }),
  ];
}
