import { existsSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { enumOrder } from '../../../src/dataset/kinds/stored-columns';
import type { PackYear } from '../../../src/protecting/dimensions';
import { finestRows, type StoredRows } from '../../../src/protecting/finest-rows';
import type { RecordRows } from '../../../src/protecting/record-counts';
import { monthNumber } from '../../../src/selection/months';
import { type CodeList, spellings } from '../../../src/vocabulary/code-list';
import { AGE } from '../../../src/vocabulary/demographics';
import { ETHNICITY } from '../../../src/vocabulary/ethnicity';
import { BOROUGH } from '../../../src/vocabulary/places';

/** Real stops and searches of children in London, by data.police.uk; beside the repository where it is there at all. */
export const SEARCHES = '../shared/data/london-child-searches-2021-12-to-2022-11.parquet';
export const hasSearches = existsSync(SEARCHES);

const FIVE = ['community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution', 'charge'];

/** The sample of out-of-court disposals: charges, or another disposal, out of five, or out of those named. */
export function sampleDisposals(
  disposal: string,
  years: readonly PackYear[],
  among: readonly string[] = FIVE,
): Promise<RecordRows> {
  return disposalsInClasses([disposal], years, among);
}

/** The same in classes: those of no disposal that is named, then those of each. */
export function disposalsInClasses(
  disposals: readonly string[],
  years: readonly PackYear[],
  among: readonly string[] = FIVE,
): Promise<RecordRows> {
  const five = among.map((code) => `'${code}'`).join();
  const which = disposals.map((code, at) => `when '${code}' then ${at + 1}`).join(' ');
  return rowsOf(
    `select borough, ethnicity, age::varchar as age, event_date::varchar as day, person_id as child,
      case disposal ${which} else 0 end as class from 'data/sample/oocd.parquet' where disposal in (${five})`,
    years,
    disposals.length + 1,
  );
}

/** Searches of children, those that ended in an arrest. They name no child, and an age band alone. */
export function londonSearches(years: readonly PackYear[]): Promise<RecordRows> {
  return rowsOf(
    `select la_code as borough, self_defined_ethnicity as ethnicity, 'b10-17' as age, "date" as day, null as child,
      (outcome = 'Arrest')::integer as class from '${SEARCHES}' where age_range = '10-17'`,
    years,
  );
}

async function rowsOf(query: string, years: readonly PackYear[], classes = 2): Promise<RecordRows> {
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = (await connection.runAndReadAll(query)).getRowObjects();
  const coded = (column: string, list: CodeList): Int32Array => {
    const [known, order] = [spellings(list), enumOrder(list)];
    const code = (value: unknown) =>
      known.get(
        String(value ?? '')
          .trim()
          .toLowerCase(),
      ) ?? 'NX';
    return Int32Array.from(rows, (row) => order.indexOf(code(row[column])));
  };
  const children = [...new Set(rows.map(({ child }) => child))];
  const place = new Map(children.map((child, at) => [child, at]));
  const stored: StoredRows = {
    borough: coded('borough', BOROUGH),
    ethnicity: coded('ethnicity', ETHNICITY),
    age: coded('age', AGE),
    month: Int32Array.from(rows, ({ day }) => (typeof day === 'string' ? monthNumber(day) : -1)),
    classOf: Int32Array.from(rows, (row) => Number(row['class'])),
    child: children.length > 1 ? Int32Array.from(rows, ({ child }) => place.get(child) ?? -1) : null,
  };
  return finestRows(stored, classes, years, 'half');
}
