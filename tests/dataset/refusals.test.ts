import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { sql } from '../../src/sql/statement';
import { loadBlob, loadColumns, oocdColumns, refusalOf } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetBytes, parquetFile } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const refused = (blob: Blob): Promise<string> => refusalOf(loadBlob(engine, blob));

describe('a file that cannot be read is refused in a sentence', () => {
  it('not Parquet', async () => {
    expect(await refused(new Blob(['name,age\nx,12\n']))).toBe(
      'The file is not Parquet. File: extract.parquet. Found: a file of another kind. Expected: a Parquet file, which begins and ends with the letters PAR1. Export the extract again as Parquet and open it from this computer.',
    );
  });
  it('an Excel workbook', async () => {
    expect(await refused(new Blob(['PK\u0003\u0004 and more']))).toContain(
      'Found: an Excel workbook or another zip file.',
    );
  });
  it('truncated', async () => {
    const bytes = parquetBytes(oocdColumns());
    expect(await refused(new Blob([bytes.subarray(0, bytes.length - 20)]))).toBe(
      'The file is not complete: its end is missing. File: extract.parquet. Expected: a Parquet file, which ends with the letters PAR1. Copy or download it again, and open it once the copy has finished.',
    );
  });
  it('broken inside', async () => {
    const bytes = parquetBytes(oocdColumns());
    bytes.fill(0xff, bytes.length - 60, bytes.length - 10);
    expect(await refused(new Blob([bytes]))).toMatch(
      /^The file is damaged: it cannot be decoded as Parquet\. File: extract\.parquet\. Found: /,
    );
  });
  it('empty', async () => {
    expect(await refused(new Blob([]))).toBe(
      'The file is empty. File: extract.parquet. Found: 0 bytes. Export the extract again and open it from this computer.',
    );
  });
  it('zero rows', async () => {
    const none = oocdColumns([column('sex', 'text', [])]);
    expect(await refused(parquetFile(none))).toBe(
      'The file has no rows. File: extract.parquet. Found: 0 rows. Check the dates and areas that the extract was drawn for, and export it again.',
    );
  });
  it('changed while it was open', async () => {
    const blob = parquetFile(oocdColumns());
    const gone = new Blob([]);
    Object.defineProperties(gone, {
      size: { value: blob.size },
      slice: {
        value: () => ({
          text: () => Promise.reject(new DOMException('The file could not be read', 'NotReadableError')),
        }),
      },
    });
    expect(await refused(gone)).toBe(
      'The file can no longer be read: it was changed while it was being opened, or the browser may not read it. File: extract.parquet. Wait until nothing else is writing to it, check that another program can open it, then choose it again.',
    );
  });
});

describe('a file that is no extract is refused in a sentence', () => {
  it('of another kind', async () => {
    const searches = [column('date', 'day', ['2022-01-01']), column('la_name', 'text', ['Camden'])];
    expect(await refusalOf(loadColumns(engine, searches))).toBe(
      'The file is none of the five extracts that this workbook reads. File: extract.parquet. Found: the columns date, la_name. Expected: for Stop and search search_outcome, event_date, borough, ethnicity, age; for Knife crime prevention orders stage_reached, event_date, borough, ethnicity, age; for Out-of-court disposals disposal, event_date, borough, ethnicity, age; for Remand remand_decision, event_date, borough, ethnicity, age; for Rule 49 separation establishment, borough, ethnicity, age, start. Rename the columns as the data dictionary says, or write extract_kind into the metadata of the file.',
    );
  });
  it('of a kind that nobody knows', async () => {
    expect(await refusalOf(loadColumns(engine, oocdColumns(), { extract_kind: 'stop' }))).toBe(
      'The metadata of the file name a kind of extract that this workbook does not know. File: extract.parquet. Found: extract_kind "stop". Expected: stop_and_search (Stop and search), kcpo (Knife crime prevention orders), oocd (Out-of-court disposals), remand (Remand), rule49 (Rule 49 separation). Correct extract_kind in the metadata, or export the file without it.',
    );
  });
  it('with a column missing', async () => {
    expect(await refusalOf(loadColumns(engine, oocdColumns([], ['event_date'])))).toBe(
      'A column that this extract needs is missing. File: extract.parquet. Column: event_date. Found: the columns borough, ethnicity, age, disposal. Expected: event_date or period: The day of the event. Add the column, or rename the one that holds it, and export the file again.',
    );
  });
  it('with dates as text', async () => {
    expect(await refusalOf(loadColumns(engine, oocdColumns([column('event_date', 'text', ['2022-03-04'])])))).toBe(
      'A column has the wrong type. File: extract.parquet. Column: event_date. Found: text. Expected: date or date and time or date and time with zone. Export the column as date. The day of the event.',
    );
  });
  it('with lists in a column', async () => {
    expect(await refusalOf(loadColumns(engine, oocdColumns([column('ethnicity', 'list', [['W1']])])))).toBe(
      'A column holds lists or records, not single values. File: extract.parquet. Column: ethnicity. Found: nested. Expected: text or whole number or number or yes or no. Export the column as text. Self-defined ethnicity: one of nineteen groups, a broad group where no more is known, or not stated.',
    );
  });
  it('with a name that stands twice', async () => {
    const twice = [...oocdColumns(), column('age', 'int', [1, 2])];
    expect(await refusalOf(loadColumns(engine, twice))).toBe(
      'The file has two columns of the same name. File: extract.parquet. Column: age. Found: 2 columns named "age". Expected: each name once. Rename or remove one of them and export the file again.',
    );
  });
});

describe('a load that is stopped', () => {
  it('leaves nothing in the engine', async () => {
    // Asked before the first batch and after it: the types and the decoded rows are there by then.
    const answers = [false, true];
    const stop = {
      get aborted(): boolean {
        return answers.shift() ?? true;
      },
    };
    const words = await refusalOf(loadBlob(engine, parquetFile(oocdColumns()), 'big.parquet', { stop }));
    expect(words).toBe('Opening the file was cancelled. File: big.parquet. Open it again when you need it.');
    expect((await engine.query(sql`show tables`)).numRows).toBe(0);
    const types = sql`select type_name from duckdb_types() where type_name like 'oocd%' and database_name = current_database()`;
    expect((await engine.query(types)).numRows).toBe(0);
  });
});
