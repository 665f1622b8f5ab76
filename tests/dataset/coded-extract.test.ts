/** Codes counted as a file is decoded: held against the same file read by the engine. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CodedColumns } from '../../src/counting/protocol';
import { type CodedExtract, codedExtract } from '../../src/dataset/loading/coded-extract';
import { type CoderPort, CoderSession } from '../../src/dataset/loading/coder-session';
import { codesInShares } from '../../src/dataset/loading/codes-out';
import { loadExtract, newTable } from '../../src/dataset/loading/load';
import type { Engine, TableFile } from '../../src/engine/engine';
import { identifier, sql } from '../../src/sql/statement';
import { failureInWords, refusal } from '../../src/vocabulary/failure';
import { oocdColumns } from '../support/extract-files';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetFile, type TestColumn, type TestType, type TestValue } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

async function opened(blob: Blob): Promise<TableFile> {
  const file = await nodeDecoder.open(blob, 'extract.parquet');
  if (!file.ok) throw new Error(failureInWords(file.failure));
  return file.value;
}

/** Coders that are at work. */
let coders = 0;
function coder(): Promise<CoderPort> {
  const session = new CoderSession();
  let closed = false;
  coders += 1;
  const close = (): void => {
    if (!closed) coders -= 1;
    closed = true;
  };
  return Promise.resolve({ ask: (asked) => Promise.resolve(session.answer(asked)), close });
}

/** @param mostWaiting 0 reads every file twice, as those are that are too large to wait */
async function coded(file: TableFile, { shares = 1, mostWaiting = 1000 } = {}): Promise<CodedExtract | null> {
  const [starting, table] = [() => Promise.resolve(engine), newTable('oocd')];
  const read = await codedExtract(file, { starting, coder, table, sharesOf: () => shares, mostWaiting });
  if (read && !read.ok) throw new Error(failureInWords(read.failure));
  return read && read.value;
}

/** Names of what the engine holds: each table and each type of its own. */
async function tablesHeld(): Promise<string> {
  const held = await engine.query(sql`select table_name as held from duckdb_tables() union all
      select type_name from duckdb_types() where not internal order by 1`);
  return JSON.stringify(held.toArray());
}

/** Every stored row but for the number of its child, and which rows are of one child. */
async function storedRows(table: string): Promise<string> {
  const rows = await engine.query(sql`select * exclude person, min(row_no) over (partition by person) as first,
      person is null as nobody from ${identifier(table)} order by row_no`);
  return JSON.stringify(rows.toArray(), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

/** The same file read as codes, null where it was not, and by the engine. */
async function readBothWays(file: () => Promise<TableFile>, mostWaiting?: number) {
  const extract = await coded(await file(), { mostWaiting });
  const loaded = await loadExtract(engine, await file());
  if (!loaded.ok) throw new Error(failureInWords(loaded.failure));
  const dataset = loaded.value;
  const byEngine = { dataset: { ...dataset, table: '' }, codes: await codesInShares(engine, dataset, () => 1) };
  if (!extract) return { extract, byCodes: null, byEngine };
  await extract.stored;
  const byCodes = { dataset: { ...extract.dataset, table: '' }, codes: extract.codes };
  if (dataset.supplied.includes('person_id'))
    expect(await storedRows(extract.dataset.table)).toBe(await storedRows(dataset.table));
  return { extract, byCodes, byEngine };
}

const withOne = (name: string, type: TestType, ...values: readonly TestValue[]): Blob =>
  parquetFile(oocdColumns([column(name, type, values)]));

/** Two files as one that comes in two batches. */
function inBatches(first: TableFile, second: TableFile): TableFile {
  return {
    ...first,
    facts: { ...first.facts, rows: first.facts.rows + second.facts.rows },
    read: (columns) => {
      const [one, other] = [first.read(columns), second.read(columns)];
      return {
        next: async () => {
          const batch = await one.next();
          return batch.ok && !batch.value ? other.next() : batch;
        },
      };
    },
  };
}

const people = (names: readonly TestValue[], day: string): readonly TestColumn[] =>
  oocdColumns([
    column('person_id', 'text', names),
    column('record_id', 'text', ['r1', 'r2', 'r2', null].slice(0, names.length)),
    column(
      'event_date',
      'day',
      names.map((_, row) => (row === 1 ? null : day)),
    ),
    column('data_status', 'text', ['official', 'provisional', null, 'official'].slice(0, names.length)),
    column('rehabilitative', 'int', [0, 3, null, 1].slice(0, names.length)),
  ]);

describe('codes counted as a file is decoded', () => {
  it.each([
    ['read once', 1000],
    ['too large to wait, and read twice', 0],
  ])(
    'are those of the engine, of a file %s: batches, repeated records, no day, no child, whole numbers',
    async (_, most) => {
      const file = async () =>
        inBatches(
          await opened(parquetFile(people(['c1', '', 'c2', 'c1'], '2022-03-01'))),
          await opened(parquetFile(people(['c2', null, 'c3'], '2021-12-31'))),
        );
      const { byCodes, byEngine } = await readBothWays(file, most);
      expect(coders).toBe(0);
      expect(byCodes?.dataset).toMatchObject({ rows: 7, children: 5 });
      expect(byCodes).toEqual(byEngine);
      expect(byCodes?.dataset.findings.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['duplicates', 'no-date', 'no-person']),
      );
    },
  );

  it('come in shares that hold every row once and every child whole', async () => {
    const shares = (await coded(await opened(parquetFile(people(['c1', '', 'c2', 'c1'], '2022-03-01'))), { shares: 2 }))
      ?.codes;
    const counted = (of: (share: CodedColumns) => number) => (shares ?? []).reduce((sum, one) => sum + of(one), 0);
    expect([counted(({ rows }) => rows), counted(({ persons = 0 }) => persons)]).toEqual([4, 3]);
    expect(shares?.map(({ rows, person }) => [rows, [...(person ?? [])]])).toEqual([
      [3, [0, 1, 0]],
      [1, [0]],
    ]);
  });

  it.each([
    ['a label instead of a code', withOne('sex', 'text', 'male', 'Female')],
    ['a value that is not recognised', withOne('sex', 'text', 'male', 'zz')],
    ['a code with more behind it', withOne('sex', 'text', 'male', 'males')],
    ['an empty text', withOne('sex', 'text', 'male', '')],
    ['a broad group alone', withOne('ethnicity', 'text', 'W1', 'B0')],
    ['an impossible age', withOne('age', 'int', 15, 250)],
    ['ages as text', withOne('age', 'text', '15', '16')],
    ['a date before 2000', withOne('event_date', 'day', '2022-01-05', '1999-12-31')],
    ['moments', withOne('event_date', 'moment', '2022-01-05T10:00:00', '2022-01-05T10:00:00')],
    ['names where the pseudonym should be', withOne('person_id', 'text', 'Amy Smith', 'John Brown')],
    ['counts', withOne('count', 'text', '7', '*')],
  ])('are none of a file with %s, which leaves nothing in the engine', async (_, blob) => {
    const before = await tablesHeld();
    expect(await coded(await opened(blob))).toBeNull();
    expect(await tablesHeld()).toBe(before);
  });

  it('are those of the engine, or none, on files drawn by chance', { timeout: 300_000 }, async () => {
    const seed = Date.now() % 2_147_483_646;
    console.log(`seed ${seed}`);
    const random = chance(seed);
    let read = 0;
    for (let file = 0; file < 40; file += 1) {
      const blob = parquetFile(drawnColumns(random));
      const { byCodes, byEngine } = await readBothWays(() => opened(blob), random() < 0.5 ? 0 : undefined);
      if (!byCodes) continue;
      read += 1;
      expect(byCodes, `seed ${seed}, file ${file}`).toEqual(byEngine);
    }
    expect(read).toBeGreaterThan(8);
    expect(read).toBeLessThan(40);
  });

  it('stand, and what could not be read the second time is told at the end, with the file closed', async () => {
    let [readings, closed] = [0, 0];
    const once = await opened(parquetFile(people(['c1', 'c2'], '2022-03-01')));
    const gone = { what: 'The file is no longer there.', remedy: 'Choose it again.' };
    const none: ReturnType<TableFile['read']> = { next: () => Promise.resolve(refusal(gone)) };
    const read: TableFile['read'] = (columns) => ((readings += 1) === 1 ? once.read(columns) : none);
    const file = { ...once, read, close: () => void (closed += 1) };
    const extract = await coded(file, { mostWaiting: 0 });
    expect(extract?.dataset.rows).toBe(2);
    await expect(extract?.stored).rejects.toMatchObject({ failure: gone });
    expect([closed, coders]).toEqual([1, 0]);
  });

  it('are read no further once the engine is ended', async () => {
    let asked = 0;
    const once = await opened(parquetFile(people(['c1', 'c2'], '2022-03-01')));
    let ended: (() => void) | undefined;
    const hangs: ReturnType<TableFile['read']> = {
      next: () => new Promise((next) => (ended = () => next(refusal({ what: 'Closed.', remedy: '' })))),
    };
    const read: TableFile['read'] = (columns) => ((asked += 1) === 1 ? once.read(columns) : hangs);
    const extract = await coded({ ...once, read, close: () => ended?.() }, { mostWaiting: 0 });
    await expect.poll(() => ended).toBeDefined();
    extract?.giveUp();
    await expect(extract?.stored).rejects.toThrow('Closed.');
    expect(coders).toBe(0);
  });

  it('tell at the end where the engine did not start', async () => {
    const starting = () => Promise.reject<Engine>(new Error('No memory.'));
    const file = await opened(parquetFile(people(['c1', 'c2'], '2022-03-01')));
    const read = await codedExtract(file, { starting, coder, table: newTable('oocd'), sharesOf: () => 1 });
    expect(read?.ok && read.value.dataset.rows).toBe(2);
    await expect(read?.ok && read.value.stored).rejects.toThrow('No memory.');
  });
});

function chance(seed: number): () => number {
  let state = seed || 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Values of a column as a contract writes them, and one that it does not. */
const DRAWN: readonly (readonly [string, TestType, readonly TestValue[], TestValue])[] = [
  ['record_id', 'text', [null, 'r1', 'r2', 'r3'], 'é'],
  ['person_id', 'text', ['a1', 'b2', 'c3', null, '', '  '], 'Amy Smith'],
  ['event_date', 'day', ['2021-05-01', '2022-02-28', '2022-12-31', '2000-01-01', null], '1999-12-31'],
  ['ethnicity', 'text', ['W1', 'B2', 'NS', 'NR', null], 'IC3'],
  ['age', 'int', [9, 10, 14, 17, 18, 24, 25, 40, null], -1],
  ['sex', 'text', ['male', 'female', null], 'NX'],
  ['data_status', 'text', ['official', 'provisional', null], 'Official'],
  ['disposal', 'text', ['charge', 'community_resolution', null], 'Charge'],
];

function drawnColumns(random: () => number): readonly TestColumn[] {
  const rows = 1 + Math.floor(random() * 12);
  return oocdColumns(
    DRAWN.map(([name, type, usual, odd]) => {
      const oddOne = random() < 0.1 ? Math.floor(random() * rows) : -1;
      const values = Array.from({ length: rows }, (_, row) =>
        row === oddOne ? odd : (usual[Math.floor(random() * usual.length)] ?? null),
      );
      return column(name, type, values);
    }),
  );
}
