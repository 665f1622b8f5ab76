import type { Engine } from '../../engine/engine';
import { readNumbers, readRows } from '../../sql/rows';
import { type Statement, sql, wholeNumber } from '../../sql/statement';
import type { Dataset, RowsOfFile } from '../kinds/dataset';
import type { Found, SharedMonth } from '../kinds/found';
import { amount, type QualityCheck, tableOf } from './check';
import { found } from './found';
import { MONTH_OFFSET } from '../kinds/stored-columns';

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
    const findings: Found[] = [];
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
export function overlapFindings(one: RowsOfFile, other: RowsOfFile, overlap: Overlap): readonly Found[] {
  return [...aboutIds(one, other, overlap), ...aboutMonths(one, other, overlap)];
}

const whichOf = (one: RowsOfFile, other: RowsOfFile): string => `${one.from}-${other.from}`;

function aboutIds(one: RowsOfFile, other: RowsOfFile, { sameIds, sharedMonths }: Overlap): readonly Found[] {
  if (!sameIds) return [];
  const shareMonths = sharedMonths.length > 0;
  const severity = shareMonths ? 'stops quoting' : 'read beside';
  const counts = { rows: sameIds, one: one.file, other: other.file, shareMonths };
  return [found('overlap-ids', { which: whichOf(one, other), severity, column: 'record_id' }, counts)];
}

function aboutMonths(one: RowsOfFile, other: RowsOfFile, { sharedMonths }: Overlap): readonly Found[] {
  if (!sharedMonths.length) return [];
  const decided = { which: whichOf(one, other), severity: 'stops quoting', column: 'event_date' } as const;
  const rows = sharedMonths.reduce((sum, month) => sum + month.other, 0);
  return [found('overlap-months', decided, { rows, one: one.file, other: other.file, months: sharedMonths })];
}
