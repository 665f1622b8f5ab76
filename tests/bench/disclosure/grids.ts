/** Tables of counts with their totals, as every method of protection takes them. */
import { DuckDBInstance } from '@duckdb/node-api';
import { spellings } from '../../../src/vocabulary/code-list';
import { BROAD_GROUPS, ETHNICITY } from '../../../src/vocabulary/ethnicity';
import { BOROUGHS } from '../../../src/vocabulary/places';
import { hasSearches, SEARCHES } from '../../protecting/support/real-rows';

/** A table of two ways of telling apart; its cells are numbered row by row, each row's total last and the totals' row last. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** The number of every cell, totals too. */
  readonly counts: readonly number[];
}

/** What is published: grids of the same records, and which finest counts each of their cells adds up. */
export interface Published {
  readonly name: string;
  /** Finest counts: those of every row and column, and of every part of the time. */
  readonly truth: Int32Array;
  readonly grids: readonly Grid[];
  /** The finest counts of each cell, grid after grid. */
  readonly sums: readonly Int32Array[];
}

/** How many cells a grid has, totals too. */
export const cellsOf = ({ rows, columns }: Grid): number => (rows + 1) * (columns + 1);

/** Whether a cell is no total. */
export const isInner = ({ rows, columns }: Grid, cell: number): boolean =>
  cell % (columns + 1) < columns && cell < rows * (columns + 1);

/**
 * Grids of parts of the time.
 * @param parts the inner counts of each part, row by row
 * @param takes which parts each grid adds up
 */
export function publishedOf(
  name: string,
  columns: number,
  parts: readonly (readonly number[])[],
  takes: readonly (readonly number[])[] = [[0]],
): Published {
  const size = parts[0]?.length ?? 0;
  const rows = size / columns;
  const truth = Int32Array.from(parts.flat());
  const sums = takes.flatMap((own) =>
    Array.from({ length: (rows + 1) * (columns + 1) }, (_, cell) => {
      const [row, column] = [Math.floor(cell / (columns + 1)), cell % (columns + 1)];
      const inner = Array.from({ length: size }, (_, at) => at).filter(
        (at) => (row === rows || Math.floor(at / columns) === row) && (column === columns || at % columns === column),
      );
      return Int32Array.from(own.flatMap((part) => inner.map((at) => part * size + at)));
    }),
  );
  const counts = sums.map((members) => members.reduce((all, atom) => all + (truth[atom] ?? 0), 0));
  const each = (rows + 1) * (columns + 1);
  const grids = takes.map((_, at) => ({ rows, columns, counts: counts.slice(at * each, (at + 1) * each) }));
  return { name, truth, grids, sums };
}

/**
 * Community resolutions after a search of a child in London, by borough and by five ethnic groups and not known, in the
 * two halves of December 2021 to November 2022. Null where the real file does not stand beside the repository.
 */
export async function communityResolutions(): Promise<readonly (readonly number[])[] | null> {
  if (!hasSearches) return null;
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = await connection.runAndReadAll(
    `select la_code as borough, lower(trim(coalesce(self_defined_ethnicity, ''))) as ethnicity,
      case when "date" < '2022-06-01' then 0 else 1 end as half
      from '${SEARCHES}' where age_range = '10-17' and outcome = 'Community resolution'`,
  );
  const known = spellings(ETHNICITY);
  const columns = BROAD_GROUPS.length + 1;
  const halves = [0, 1].map(() => new Array<number>(BOROUGHS.length * columns).fill(0));
  for (const { borough, ethnicity, half } of rows.getRowObjects()) {
    const row = BOROUGHS.findIndex(({ code }) => code === borough);
    const code = known.get(String(ethnicity)) ?? '';
    const group = BROAD_GROUPS.findIndex(({ codes }) => codes.includes(code));
    const at = row * columns + (group < 0 ? columns - 1 : group);
    const part = halves[Number(half)];
    if (part && row >= 0) part[at] = (part[at] ?? 0) + 1;
  }
  return halves;
}
