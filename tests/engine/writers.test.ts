/** Parquet as its writers write it: every file gives the right values, or a sentence that names the column. */
import { inWords } from '../support/findings';
import {
  Dictionary,
  FixedSizeBinary,
  Float16,
  Int16,
  Int32,
  LargeUtf8,
  Null,
  Table,
  tableToIPC,
  TimestampMicrosecond,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { loadExtracts } from '../../src/dataset/loading/load';
import type { Engine } from '../../src/engine/engine';
import { readRows } from '../../src/sql/rows';
import { identifier, sql } from '../../src/sql/statement';
import { writtenByArrow } from '../support/arrow-parquet';
import { datasetFrom, loadBlob, refusalOf } from '../support/extract-files';
import { writtenByDuckDb } from '../support/native-parquet';
import { startNodeEngine } from '../support/node-engine';
import { openTable } from '../support/table-rows';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});
afterAll(() => engine.terminate());

const BASE: Readonly<Record<string, string>> = {
  event_date: "date '2022-03-04'",
  borough: "'E09000007'",
  ethnicity: "'W1'",
  age: '15',
  disposal: "'charge'",
};

/** A small extract with some columns written otherwise: SQL by column. */
const extract = (over: Readonly<Record<string, string>>, rows = 3): string =>
  `select ${Object.entries({ ...BASE, ...over })
    .map(([name, value]) => `${value} as ${name}`)
    .join(', ')} from range(${rows}) rows(i)`;

/** The stored values of some columns, one text for each row. */
async function stored(blob: Blob, columns: readonly string[]): Promise<readonly string[]> {
  const dataset = await datasetFrom(loadBlob(engine, blob));
  const shown = columns.map((name) => `coalesce("${name}"::varchar, 'none')`).join(" || ' ' || ");
  const words = await engine.query({
    text: `select ${shown} as words from "${dataset.table}" order by row_no`,
    values: [],
  });
  return readRows(words, { words: { type: 'text' } }).map((row) => row.words);
}

async function countOf({ table }: Dataset, code: string): Promise<number> {
  const counted = sql`select count(*)::integer as many from ${identifier(table)} where disposal::varchar = ${code}`;
  return readRows(await engine.query(counted), { many: { type: 'number' } })[0]?.many ?? -1;
}

describe('pages and compression', () => {
  const mixed = extract({ disposal: "case when i % 4 = 0 then 'charge' else 'nfa' end", age: '10 + i % 8' }, 10_000);

  it.each([
    'compression snappy',
    'compression gzip',
    'compression zstd',
    'compression brotli',
    'compression lz4',
    'compression lz4_raw',
    'compression uncompressed',
    'compression zstd, parquet_version V2',
    'compression snappy, parquet_version V2, row_group_size 2048',
    'compression uncompressed, dictionary_size_limit 1',
  ])('%s', async (options) => {
    const dataset = await datasetFrom(loadBlob(engine, await writtenByDuckDb(mixed, options)));
    expect(dataset.rows).toBe(10_000);
    expect(await countOf(dataset, 'charge')).toBe(2_500);
  });

  it('a dictionary of more values than a page of it holds', async () => {
    const many = extract({ person_id: "'person number ' || (i % 150000)" }, 200_000);
    const blob = await writtenByDuckDb(many, 'compression zstd, dictionary_size_limit 1000000');
    const dataset = await datasetFrom(loadBlob(engine, blob));
    const people = sql`select count(distinct person)::integer as many from ${identifier(dataset.table)}`;
    expect(readRows(await engine.query(people), { many: { type: 'number' } })).toEqual([{ many: 150_000 }]);
  });
});

describe('types of columns that are needed', () => {
  it.each([
    'tinyint',
    'smallint',
    'bigint',
    'utinyint',
    'ubigint',
    'hugeint',
    'float',
    'double',
    'decimal(3,0)',
    'decimal(18,3)',
    'decimal(38,10)',
    'varchar',
  ])('age as %s', async (type) => {
    const blob = await writtenByDuckDb(extract({ age: `case i when 2 then null else (14 + i)::${type} end` }));
    expect(await stored(blob, ['age'])).toEqual(['14', '15', 'NR']);
  });

  it.each([
    ["date '2022-03-04'"],
    ["timestamp '2022-03-04 23:30:00'"],
    ["'2022-03-04 23:30:00'::timestamp_s"],
    ["'2022-03-04 23:30:00.123'::timestamp_ms"],
    ["'2022-03-04 23:30:00.123456789'::timestamp_ns"],
    ["timestamptz '2022-03-04 12:30:00+00'"],
  ])('event_date as %s', async (value) => {
    const blob = await writtenByDuckDb(extract({ event_date: `case i when 1 then null else ${value} end` }));
    expect(await stored(blob, ['event_date'])).toEqual(['2022-03-04', 'none', '2022-03-04']);
  });

  it('whole numbers as decimals keep their value', async () => {
    const blob = await writtenByDuckDb(
      extract({ count: 'null', rehabilitative: '(i + 1)::decimal(9,2)' }).replace('null as count, ', ''),
    );
    expect(await stored(blob, ['rehabilitative'])).toEqual(['1', '2', '3']);
  });

  it('text as an enumeration, and numbers where codes are text', async () => {
    const blob = await writtenByDuckDb(
      extract({ disposal: "'charge'::enum('nfa', 'charge')", gravity: '(i + 1)::tinyint' }),
    );
    expect(await stored(blob, ['disposal', 'gravity'])).toEqual(['charge 1', 'charge 2', 'charge 3']);
  });

  it('a number beyond all whole numbers is not recognised, and the file opens', async () => {
    const blob = await writtenByDuckDb(extract({ gravity: 'case i when 0 then 3::double else 1.7e38 end' }));
    expect(await stored(blob, ['gravity'])).toEqual(['3', 'NX', 'NX']);
  });

  it('columns without any value are not recorded, whatever their type', async () => {
    const blob = await writtenByDuckDb(
      extract({ sex: 'null::integer', offence_group: 'null::varchar', rehabilitative: 'null::double' }),
    );
    expect(await stored(blob, ['sex', 'offence_group', 'rehabilitative'])).toEqual(Array(3).fill('NR NR none'));
  });
});

describe('columns that cannot be read', () => {
  it('are left aside where nobody needs them', async () => {
    const blob = await writtenByDuckDb(
      extract({
        history: '[i, i + 1]',
        details: "{'a': i}",
        labels: "map {'k': 'v'}",
        photo: "'ab'::blob",
        at: "time '09:30:00'",
        held: "interval '3 days'",
        key: 'uuid()',
      }),
    );
    const dataset = await datasetFrom(loadBlob(engine, blob));
    expect(inWords(dataset.findings).find(({ what }) => what.includes('not know'))?.what).toBe(
      'Columns that this workbook does not know were not read: history, details, labels, photo, at, held, key.',
    );
  });

  it.each([
    ["['W1']", 'A column holds lists or records, not single values.', 'nested'],
    ["{'code': 'W1'}", 'A column holds lists or records, not single values.', 'nested'],
    ["'W1'::blob", 'A column has the wrong type.', 'binary'],
    ['uuid()', 'A column has the wrong type.', 'binary'],
    ["time '09:30:00'", 'A column has the wrong type.', 'other'],
    ["interval '3 days'", 'A column has the wrong type.', 'other'],
  ])('refuse the file where ethnicity is %s', async (value, what, found) => {
    const said = await refusalOf(loadBlob(engine, await writtenByDuckDb(extract({ ethnicity: value }))));
    expect(said).toMatch(
      `${what} File: extract.parquet. Column: ethnicity. Found: ${found}. Expected: text or whole number or number or yes or no. Export the column as text.`,
    );
  });
});

describe('types that Arrow writers keep', () => {
  const DAY = Date.UTC(2022, 2, 4);

  it('large text, dictionaries, moments in a zone and columns of nothing', async () => {
    const blob = writtenByArrow({
      event_date: [new TimestampMicrosecond('Europe/London'), [DAY, DAY, null]],
      borough: [new LargeUtf8(), ['E09000007', 'Brent', null]],
      ethnicity: [new Dictionary(new Utf8(), new Int16()), ['W1', 'W1', 'B1']],
      age: [new Int32(), [15, 16, null]],
      disposal: [new Dictionary(new Utf8(), new Int32()), ['charge', null, 'nfa']],
      sex: [new Null(), [null, null, null]],
    });
    expect(await stored(blob, ['event_date', 'borough', 'ethnicity', 'age', 'disposal', 'sex'])).toEqual([
      '2022-03-04 E09000007 W1 15 charge NR',
      '2022-03-04 E09000005 W1 16 NR NR',
      'none NR B1 NR nfa NR',
    ]);
  });

  it('days and moments of nothing are read as days and moments, each not recorded', async () => {
    const blob = writtenByArrow({
      event_date: [new Null(), [null, null]],
      borough: [new Utf8(), ['Brent', 'Brent']],
      ethnicity: [new Utf8(), ['W1', 'B1']],
      age: [new Int32(), [15, 16]],
      disposal: [new Utf8(), ['charge', 'nfa']],
    });
    expect(await stored(blob, ['event_date', 'month', 'ethnicity', 'disposal'])).toEqual([
      'none 0 W1 charge',
      'none 0 B1 nfa',
    ]);
    const held = writtenByArrow({
      borough: [new Utf8(), ['Brent', 'Brent']],
      start: [new TimestampMicrosecond(), [DAY, DAY]],
      end: [new Null(), [null, null]],
      ethnicity: [new Utf8(), ['W1', 'B1']],
      age: [new Int32(), [15, 16]],
      establishment: [new Utf8(), ['Feltham', 'Feltham']],
    });
    expect(await stored(held, ['start', 'end', 'hours', 'length_band'])).toEqual([
      '2022-03-04 00:00:00 none none open',
      '2022-03-04 00:00:00 none none open',
    ]);
  });

  it('a day of nothing beside a file that has days', async () => {
    const columns = {
      borough: [new Utf8(), ['Brent']] as const,
      ethnicity: [new Utf8(), ['W1']] as const,
      age: [new Int32(), [15]] as const,
      disposal: [new Utf8(), ['charge']] as const,
    };
    const both = [
      writtenByArrow({ ...columns, event_date: [new TimestampMicrosecond(), [DAY]] }),
      writtenByArrow({ ...columns, event_date: [new Null(), [null]] }),
    ];
    const files = await Promise.all(both.map((blob, at) => openTable(blob, `${at}.parquet`)));
    const dataset = await datasetFrom(
      loadExtracts(
        engine,
        files.map((file) => ({ file })),
      ),
    );
    const days = await engine.query(
      sql`select coalesce(event_date::varchar, 'none') as day from ${identifier(dataset.table)} order by row_no`,
    );
    expect(readRows(days, { day: { type: 'text' } }).map(({ day }) => day)).toEqual(['2022-03-04', 'none']);
  });

  it('half floats and bytes are named and not read', async () => {
    const file = await openTable(
      writtenByArrow({ half: [new Float16(), [1.5]], key: [new FixedSizeBinary(2), [Uint8Array.of(1, 2)]] }),
      'a.parquet',
    );
    expect(file.facts.columns.map(({ name, type }) => `${name}: ${type}`)).toEqual(['half: other', 'key: binary']);
  });

  it('text views, as polars and DataFusion write them', async () => {
    const values = ['Brent', null, 'a borough whose name is longer than a view holds in place'];
    const file = await openTable(withViews(values), 'a.parquet');
    expect(file.facts.columns.map(({ name, type }) => `${name}: ${type}`)).toEqual(['borough: text']);
    const batch = await file.read(['borough']).next();
    if (!batch.ok || !batch.value) throw new Error('The column gave no rows.');
    await engine.insert(batch.value.ipc, 'views', true);
    const rows = readRows(await engine.query(sql`select borough from views`), {
      borough: { type: 'text', nullable: true },
    });
    expect(rows.map(({ borough }) => borough)).toEqual(values);
  });
});

/** One column, declared as a text view in the Arrow schema that such writers put into the footer. */
function withViews(data: readonly (string | null)[]): Blob {
  const ipc = tableToIPC(new Table({ borough: vectorFromArray([null], new Utf8()) }), 'stream');
  const schema = ipc.slice(0, 8 + new DataView(ipc.buffer, ipc.byteOffset).getUint32(4, true));
  // Arrow in JavaScript cannot write the type, so its number is put in by hand: text is 5, a view of text 24.
  const place = schema.lastIndexOf(5);
  if (schema.indexOf(5, 9) !== place) throw new Error('The type stands elsewhere than it was thought to.');
  schema[place] = 24;
  const kvMetadata = [{ key: 'ARROW:schema', value: Buffer.from(schema).toString('base64') }];
  return new Blob([
    parquetWriteBuffer({ columnData: [{ name: 'borough', data: [...data], type: 'STRING' }], kvMetadata }),
  ]);
}

describe('moments of 96 bits, as Spark and Impala wrote them', () => {
  it('are dates like any other', async () => {
    const file = await openTable(withInt96(), 'a.parquet');
    expect(file.facts.columns[0]).toMatchObject({ name: 'event_date', type: 'date and time' });
    const batch = await file.read(['event_date']).next();
    if (!batch.ok || !batch.value) throw new Error('The column gave no rows.');
    await engine.insert(batch.value.ipc, 'int96', true);
    const rows = readRows(await engine.query(sql`select event_date::varchar as moment from int96`), {
      moment: { type: 'text' },
    });
    expect(rows).toEqual([{ moment: '2024-03-04 09:30:00' }]);
  });
});

/** No writer here makes the type, but its bytes are those of a fixed length of twelve, so only its number is changed. */
function withInt96(): Blob {
  const moment = new Uint8Array(12);
  const view = new DataView(moment.buffer);
  view.setBigUint64(0, 9n * 3600n * 1_000_000_000n + 1800n * 1_000_000_000n, true);
  // Julian days: 2,440,588 is 1 January 1970.
  view.setUint32(8, 2_440_588 + Date.UTC(2024, 2, 4) / 86_400_000, true);
  const fixed = {
    name: 'event_date',
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 12,
    repetition_type: 'REQUIRED',
  } as const;
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [{ name: 'event_date', data: [moment], encoding: 'PLAIN' }],
      schema: [{ name: 'root', num_children: 1 }, fixed],
      codec: 'UNCOMPRESSED',
      statistics: false,
    }),
  );
  const footer = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
  // In the footer a type is the mark 0x15 and twice its number: 7 becomes 3, in the schema and in the chunk.
  let changed = 0;
  for (let at = footer; at < bytes.length - 9; at += 1) {
    if (bytes[at] !== 0x15 || bytes[at + 1] !== 0x0e) continue;
    bytes[at + 1] = 0x06;
    changed += 1;
  }
  if (changed !== 2) throw new Error(`The type was found ${changed} times in the footer, not twice.`);
  return new Blob([bytes]);
}
