import { release } from '../../src/disclosure/release';
import { previewInWords } from '../../src/presentation/mapping/preview-words';
import { inWords } from '../support/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { loadExtract } from '../../src/dataset/loading/load';
import type { ColumnSource, Mapping } from '../../src/dataset/mapping/mapping';
import { mappingFor } from '../../src/dataset/mapping/guess';
import { previewOf } from '../../src/dataset/mapping/preview';
import { profileOf, readableColumns } from '../../src/dataset/loading/profile-of';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import type { Engine } from '../../src/engine/engine';
import { readRows } from '../../src/sql/rows';
import { identifier, sql } from '../../src/sql/statement';
import { failureInWords, type Outcome } from '../../src/vocabulary/failure';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { datasetFrom, refusalOf } from '../support/extract-files';
import { column, parquetFile, type TestColumn } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const mapped = (columns: Readonly<Record<string, ColumnSource>>, declared: Mapping['declared'] = {}): Mapping => ({
  ...mappingFor('oocd'),
  supplier: 'Haringey',
  columns,
  declared,
});

/** Five columns as a supplier writes them, and what reads them. */
const FILE: readonly TestColumn[] = [
  column('When', 'text', ['31/03/2024', ' 01/04/2024 ', 'soon', null]),
  column('LA', 'text', ['LB Haringey', 'Enfield', 'E09000014', '']),
  column('Eth', 'text', ['A1 - Indian', 'O1', 'Klingon', null]),
  column('Years', 'text', ['15', '10-17', '200', '']),
  column('Result', 'text', ['CR', 'Arrest', 'Charge', "'; drop table oocd; --"]),
];
const SOURCES: Readonly<Record<string, ColumnSource>> = {
  event_date: { from: 'When', dates: 'DD/MM/YYYY' },
  borough: { from: 'LA', values: { 'lb haringey': 'E09000014' } },
  ethnicity: { from: 'Eth', values: { 'a1 - indian': 'A1' } },
  age: { from: 'Years' },
  disposal: { from: 'Result' },
};

async function open(columns: readonly TestColumn[], metadata: Readonly<Record<string, string>> = {}) {
  const opened = await nodeDecoder.open(parquetFile(columns, metadata), 'supplier.parquet');
  if (!opened.ok) throw new Error(failureInWords(opened.failure));
  return opened.value;
}

async function load(
  mapping: Mapping | undefined,
  columns: readonly TestColumn[] = FILE,
  metadata: Readonly<Record<string, string>> = {},
): Promise<Outcome<Dataset>> {
  return loadExtract(engine, await open(columns, metadata), { mapping });
}

/** One stored column of a dataset as text, in file order. */
async function stored({ table }: Dataset, name: string): Promise<readonly (string | null)[]> {
  const rows = await engine.query(
    sql`select ${identifier(name)}::varchar as value from ${identifier(table)} order by row_no`,
  );
  return readRows(rows, { value: { type: 'text', nullable: true } }).map(({ value }) => value);
}

const findingIn = ({ findings }: Dataset, id: string) => inWords(findings).find((finding) => finding.id === id);

describe('a foreign file read through a mapping', () => {
  it('every row is kept; values become codes, or stay visible as not recognised', async () => {
    const dataset = await datasetFrom(load(mapped(SOURCES)));
    expect(dataset.rows).toBe(4);
    expect(await stored(dataset, 'event_date')).toEqual(['2024-03-31', '2024-04-01', null, null]);
    expect(await stored(dataset, 'month')).toEqual([String(2 + 24 * 12 + 2), String(2 + 24 * 12 + 3), '1', '0']);
    expect(await stored(dataset, 'borough')).toEqual(['E09000014', 'E09000010', 'E09000014', 'NR']);
    expect(await stored(dataset, 'ethnicity')).toEqual(['A1', 'NX', 'NX', 'NR']);
    expect(await stored(dataset, 'age')).toEqual(['15', 'b10-17', 'NX', 'NR']);
    expect(await stored(dataset, 'disposal')).toEqual(['community_resolution', 'NX', 'charge', 'NX']);
    expect(dataset.mapping).toEqual({ supplier: 'Haringey' });
  });

  it('what was not recognised is shown as it was found', async () => {
    const dataset = await datasetFrom(load(mapped(SOURCES)));
    expect(findingIn(dataset, 'not-recognised-disposal')?.examples).toEqual(["'; drop table oocd; --", 'Arrest']);
    expect(findingIn(dataset, 'not-recognised-ethnicity')?.examples).toEqual(['Klingon', 'O1']);
    expect(findingIn(dataset, 'bad-date')?.examples).toEqual(['soon']);
  });

  it('the mapping says what the file does not: supplier, period, code set', async () => {
    const declared = { supplier: 'YJS', periodFrom: '2024-01-01', periodTo: '2024-06-30', ethnicityCodeSet: '16+1' };
    const dataset = await datasetFrom(load(mapped(SOURCES, declared as Mapping['declared'])));
    expect(dataset.metadata).toEqual({ supplier: 'YJS', ethnicityCodeSet: '16+1', synthetic: false });
    expect(dataset.coverage).toEqual({ from: '2024-01-01', to: '2024-06-30', declared: true });
    expect(await stored(dataset, 'ethnicity')).toEqual(['A1', 'A4', 'NX', 'NR']);
  });

  it('a file that says it is synthetic stays so', async () => {
    const dataset = await datasetFrom(load(mapped(SOURCES, { synthetic: false }), FILE, { synthetic: 'true' }));
    expect(dataset.metadata.synthetic).toBe(true);
  });

  it('one value for every row, conditions, and a blank that means something', async () => {
    const dataset = await datasetFrom(
      load(
        mapped({
          ...SOURCES,
          route: { every: 'street' },
          admission: { when: [{ column: 'Result', is: ['cr', 'CHARGE'], code: 'admitted' }] },
          sex: { from: 'LA', values: { '': 'female', enfield: 'male' } },
        }),
      ),
    );
    expect(await stored(dataset, 'route')).toEqual(['street', 'street', 'street', 'street']);
    expect(await stored(dataset, 'admission')).toEqual(['admitted', 'NR', 'admitted', 'NR']);
    expect(await stored(dataset, 'sex')).toEqual(['NX', 'male', 'NX', 'female']);
  });

  it('numbers that are text are read, and what is none stays visible', async () => {
    const numbers = [...FILE, column('Cond', 'text', ['2', '99', 'two', null])];
    const dataset = await datasetFrom(load(mapped({ ...SOURCES, reparative: { from: 'Cond' } }), numbers));
    expect(await stored(dataset, 'reparative')).toEqual(['2', null, null, null]);
    expect(findingIn(dataset, 'out-of-range-reparative')?.examples).toEqual(['99', 'two']);
  });

  it('a counted extract: thousands with a comma, withheld counts', async () => {
    const counted = [...FILE, column('Number', 'text', ['1,234', '*', '<5', '7'])];
    const dataset = await datasetFrom(load(mapped({ ...SOURCES, count: { from: 'Number' } }), counted));
    expect(dataset.form).toBe('counted');
    expect(await stored(dataset, 'weight')).toEqual(['1234', '0', '0', '7']);
    expect(await stored(dataset, 'withheld')).toEqual(['false', 'true', 'true', 'false']);
  });

  it('periods instead of days', async () => {
    const { event_date: _, ...others } = SOURCES;
    const periods = [...FILE, column('FY', 'text', ['2023-24', '2022/23', 'last year', null])];
    const dataset = await datasetFrom(load(mapped({ ...others, period: { from: 'FY' } }), periods));
    expect(dataset.grain).toBe('financial_year');
    expect(await stored(dataset, 'event_date')).toEqual(['2023-04-01', '2022-04-01', null, null]);
  });

  it('columns and values with hostile names are only names', async () => {
    const name = `x"'; drop table oocd; --`;
    const odd = '__proto__';
    const file = [
      ...FILE.filter(({ name: other }) => other !== 'Result'),
      column(name, 'text', ["o'clock", 'b\\', odd, 'a\u0000b']),
    ];
    const values = Object.fromEntries([
      ["o'clock", 'charge'],
      ['b\\', 'nfa'],
      [odd, 'triage'],
      ['a\u0000b', 'youth_caution'],
    ]);
    const dataset = await datasetFrom(load(mapped({ ...SOURCES, disposal: { from: name, values } }), file));
    expect(await stored(dataset, 'disposal')).toEqual(['charge', 'nfa', 'triage', 'youth_caution']);
  });

  it('leaves nothing but the extract behind', async () => {
    await datasetFrom(load(mapped(SOURCES)));
    const rows = await engine.query(
      sql`select table_name::varchar as name from information_schema.tables where table_catalog = current_database() and (table_name like '%staging' or table_name like '%mapped' or table_name like 'profile%')`,
    );
    expect(readRows(rows, { name: { type: 'text' } })).toEqual([]);
  });
});

describe('a mapping that does not serve', () => {
  it('reads a column that the file does not have', async () => {
    expect(await refusalOf(load(mapped({ ...SOURCES, sex: { from: 'Gender' } })))).toBe(
      'The mapping reads a column that the file does not have. File: supplier.parquet. Column: Gender. Found: the columns When, LA, Eth, Years, Result. Choose another column for it, or another mapping.',
    );
  });
  it('leaves out what the extract needs', async () => {
    const { disposal: _, ...others } = SOURCES;
    expect(await refusalOf(load(mapped(others)))).toBe(
      'A column that this extract needs is missing. File: supplier.parquet. Column: disposal. Found: the columns event_date, borough, ethnicity, age. Expected: disposal: What was decided, from no further action to charge. Choose where this column comes from.',
    );
  });
  it('is stopped when the reader stops', async () => {
    const told = await loadExtract(engine, await open(FILE), { mapping: mapped(SOURCES), stop: { aborted: true } });
    expect(told.ok).toBe(false);
  });
});

describe('the version of the ethnicity codes', () => {
  const codes = [
    column('event_date', 'day', ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04']),
    column('borough', 'text', ['Brent', 'Brent', 'Brent', 'Brent']),
    column('ethnicity', 'text', ['O1', 'o2', 'O9', 'Chinese']),
    column('age', 'int', [15, 15, 15, 15]),
    column('disposal', 'text', ['charge', 'charge', 'charge', 'charge']),
  ];
  it.each([
    ['16+1', ['A4', 'NX', 'O9', 'A4']],
    ['18+1', ['O9', 'O1', 'O9', 'A4']],
    ['19+1', ['O1', 'NX', 'O9', 'A4']],
  ])('%s, declared by a file that needs no mapping', async (set, expected) => {
    const dataset = await datasetFrom(load(undefined, codes, { ethnicity_code_set: set }));
    expect(await stored(dataset, 'ethnicity')).toEqual(expected);
    expect(dataset.mapping).toBeUndefined();
  });
  it('declared by the file, read through a mapping that does not say', async () => {
    const same = Object.fromEntries(codes.map(({ name }) => [name, { from: name }]));
    const dataset = await datasetFrom(load(mapped(same), codes, { ethnicity_code_set: '16+1' }));
    expect(await stored(dataset, 'ethnicity')).toEqual(['A4', 'NX', 'O9', 'A4']);
  });
  it('a code that the mapping puts in itself is not translated again', async () => {
    const same = Object.fromEntries(codes.map(({ name }): [string, ColumnSource] => [name, { from: name }]));
    const sources = { ...same, ethnicity: { from: 'ethnicity', values: { chinese: 'O1' } } };
    const dataset = await datasetFrom(load(mapped(sources, { ethnicityCodeSet: '16+1' }), codes));
    expect(await stored(dataset, 'ethnicity')).toEqual(['A4', 'NX', 'O9', 'O1']);
  });
});

describe('the profile of a file', () => {
  it('values with rows, most frequent first; lists are named and not read', async () => {
    const file = await open([
      column('sex', 'text', ['M', 'F', 'M', null]),
      column('n', 'double', [1, 2.5, 1, null]),
      column('day', 'day', ['2024-03-31', '2024-03-31', null, '2024-04-01']),
      column('tags', 'list', [['a'], [], null, ['b']]),
    ]);
    const profile = await profileOf(engine, file);
    if (!profile.ok) throw new Error(failureInWords(profile.failure));
    expect(profile.value).toMatchObject({ file: 'supplier.parquet', rows: 4, rowsLookedAt: 4 });
    const none = { value: null, rows: 1 };
    expect(profile.value.columns).toEqual([
      { name: 'sex', type: 'text', values: [{ value: 'M', rows: 2 }, none, { value: 'F', rows: 1 }], otherRows: 0 },
      { name: 'n', type: 'number', values: [{ value: '1', rows: 2 }, none, { value: '2.5', rows: 1 }], otherRows: 0 },
      {
        ...{ name: 'day', type: 'date', otherRows: 0 },
        values: [{ value: '2024-03-31', rows: 2 }, none, { value: '2024-04-01', rows: 1 }],
      },
      { name: 'tags', type: 'nested', values: [], otherRows: 0 },
    ]);
  });

  it('at most 500 values of a column, the empty cell among them; the others are counted', async () => {
    const many = Array.from({ length: 900 }, (_, row) => (row === 0 ? null : `v${row}`));
    const profile = await profileOf(engine, await open([column('id', 'text', many)]));
    if (!profile.ok) throw new Error(failureInWords(profile.failure));
    const [id] = profile.value.columns;
    expect(id?.values).toHaveLength(500);
    expect(id?.values).toContainEqual({ value: null, rows: 1 });
    expect(id?.otherRows).toBe(400);
  });

  it('can be stopped, and the file is read again after it', async () => {
    const file = await open(FILE);
    const stopped = await profileOf(engine, file, { stop: { aborted: true } });
    expect(stopped.ok).toBe(false);
    expect((await profileOf(engine, file)).ok).toBe(true);
    expect((await loadExtract(engine, file, { mapping: mapped(SOURCES) })).ok).toBe(true);
  });

  it('of columns whose names differ in capitals only, the first is read', () => {
    const columns = ['LA', 'la', '', 'a\0'].map((name) => ({ name, type: 'text' as const }));
    expect(readableColumns(columns).map(({ name }) => name)).toEqual(['LA']);
  });
});

describe('the preview', () => {
  it('says what loading will make of every value', async () => {
    const mapping = mapped({
      ...SOURCES,
      admission: { when: [{ column: 'Result', is: ['cr'], code: 'admitted' }] },
    });
    const profile = await profileOf(engine, await open(FILE));
    if (!profile.ok) throw new Error(failureInWords(profile.failure));
    const preview = previewOf(mapping, profile.value);
    const dataset = await datasetFrom(load(mapping));
    const told = Object.fromEntries(preview.columns.map((one) => [one.column, one]));
    for (const { name, codes } of extractContract('oocd').columns) {
      if (!codes || !told[name]) continue;
      const codesStored = await stored(dataset, name);
      const rows = told[name].codes.filter((code) => code.rows > 0).map(({ code, rows: times }) => [code, times]);
      const expected = told[name].codes
        .map(({ code }) => [code, codesStored.filter((one) => one === code).length])
        .filter(([, times]) => times !== 0);
      expect({ name, rows }).toEqual({ name, rows: expected });
    }
    expect(told['event_date']).toMatchObject({ understood: 2, notRecorded: 1, notRecognised: 1 });
    expect(previewInWords(release(preview, 'analyst'))).toBe(
      '4 rows will be read; 6 values in 4 columns are not recognised.',
    );
    expect(preview.ready).toBe(true);
    expect(preview.bases.find(({ outcome }) => outcome === 'charge')?.rows).toBe(2);
  });

  it('says what is still needed', async () => {
    const profile = await profileOf(engine, await open(FILE));
    if (!profile.ok) throw new Error(failureInWords(profile.failure));
    const { age: _, disposal: __, ...some } = SOURCES;
    const told = (mapping: Mapping) => release(previewOf(mapping, profile.value), 'analyst');
    const without = told(mapped(some));
    expect(without).toMatchObject({ missing: [['age', 'age_band'], ['disposal']], ready: false });
    expect(previewInWords(without)).toBe(
      'The file cannot be read yet: nothing is chosen for age or age band and disposal.',
    );
    const strange = told(mapped({ ...SOURCES, sex: { from: 'Gender' } }));
    expect([strange.ready, previewInWords(strange)]).toEqual([
      false,
      'The file cannot be read yet: it has no column Gender.',
    ]);
  });
});
