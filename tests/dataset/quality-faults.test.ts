import { inWords, qualityInWords, type QualityInWords } from '../support/findings';
import { measurable } from '../../src/counting/unreleased';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import type { Finding } from '../../src/presentation/quality/finding';
import { notReadOf } from '../../src/dataset/quality/not-read';
import { qualityAtOnce, qualityOf } from '../../src/dataset/quality/quality';
import type { Engine } from '../../src/engine/engine';
import { datasetFrom, loadBlob, loadColumns, oocdColumns } from '../support/extract-files';
import { faultyExtract, faultyColumns } from '../support/faulty-extract';
import { startNodeEngine } from '../support/node-engine';
import { column, type TestColumn } from '../support/parquet';

let engine: Engine;
let dataset: Dataset;
let quality: QualityInWords;
beforeAll(async () => {
  engine = await startNodeEngine();
  dataset = await datasetFrom(loadBlob(engine, new Blob([faultyExtract()]), 'faulty.parquet'));
  quality = qualityInWords(await qualityOf(engine, dataset));
}, 120_000);

const line = (id: string): Finding => {
  const found = quality.findings.find((one) => one.id === id);
  if (!found) throw new Error(`No ${id} among ${quality.findings.map((one) => one.id).join(', ')}`);
  return found;
};

describe('a file with one fault of each kind', () => {
  it('says each fault in its own words, those that stop quoting first', () => {
    expect(quality.findings.map(({ severity, what }) => `${severity}: ${what}`)).toEqual([
      'stops quoting: 1 value of record id looks like a police number (PNC).',
      'stops quoting: 1 value of record id looks like a name.',
      'stops quoting: 1 value of person id looks like a name.',
      'stops quoting: 1 month inside the period covered has no rows.',
      'stops quoting: 110 rows have an ethnicity that was not stated.',
      'stops quoting: 20.2 in 100 decisions have no self-defined ethnicity. Officers saw 74.8 in 100 of those as Black, against 49.9 in 100 where the child’s own answer is known.',
      'stops quoting: None of the 184 community resolutions with a route is a street one.',
      'read beside: 1 row has a date that is not plausible: before 2000, after 2099 or not a period.',
      'read beside: 1 row repeats a record_id that an earlier row has.',
      'read beside: 1 row is about an adult.',
      'read beside: 2 columns of the file that were not read seem to identify people: surname (names) and Date of birth (dates of birth).',
      'read beside: 1 row has a date outside the period declared, 1 April 2023 to 31 March 2024: 1 after it.',
      'for the supplier: 1 row has an impossible or unknown age.',
      'for the supplier: 1 row has a value of borough that is not recognised.',
      'for the supplier: 1 row has a value of ethnicity that is not recognised.',
      'for the supplier: Columns that this workbook does not know were not read: surname, Date of birth.',
      expect.stringContaining('for the supplier: Columns that were not supplied: '),
      'for the supplier: 1 row is about a child under 10.',
      'for the supplier: 1 row is a caution of a child who denied the offence.',
      'for the supplier: Where both are recorded, officer and child name the same group in 100 of 100 decisions.',
      'for the supplier: 4 columns have cells that say nothing; most of all route, not recorded: 66.5 in 100.',
    ]);
    expect(quality.whole).toBe(true);
  });

  it('never shows a suspicious value in full', () => {
    expect(line('personal-record_id-pnc').examples).toEqual(['1…']);
    expect(line('personal-record_id-name').examples).toEqual(['J… S…']);
    expect(line('personal-person_id-name').examples).toEqual(['S… A…']);
    expect(JSON.stringify(quality)).not.toMatch(/Jo Sample|12\/123456A|SAMPLE|Alex/);
  });

  it('tells what is missing by column and year, a year of a few stray rows by no share', () => {
    expect(line('missing').table).toEqual({
      caption: 'Cells that say nothing, in every 100 of their year',
      columns: ['Column', 'Whole file', '2023-24', '2024-25'],
      rows: [
        ['borough, not recognised', '0.2', '0.2', 'few rows'],
        ['ethnicity, not stated', '20', '19.9', 'few rows'],
        ['ethnicity, not recognised', '0.2', '0.2', 'few rows'],
        ['age, not recognised', '0.2', '0.2', 'few rows'],
        ['route, not recorded', '66.5', '66.6', 'few rows'],
      ],
    });
  });

  it('says what was looked for and not found', () => {
    expect(quality.passed).toEqual([
      'months with far fewer rows than those around them',
      'ethnicity codes that mean different things in different code sets',
      'categories that appear or vanish',
    ]);
  });

  it('has the lines of loading at once, before the rows are asked', () => {
    const atOnce = qualityInWords(qualityAtOnce(dataset));
    expect(atOnce.whole).toBe(false);
    expect(atOnce.findings.map(({ id }) => id).slice(0, 2)).toEqual(['personal-person_id-name', 'months-without-rows']);
  });

  it('lists every value that was not read, with its row, its column and why', async () => {
    expect(measurable(await notReadOf(engine, dataset, new Set(['borough', 'ethnicity', 'age'])))).toEqual([
      { row: 32, column: 'event_date', value: '1900-01-01', why: 'not a date from 2000 to 2099, nor a period' },
      { row: 41, column: 'borough', value: 'Atlantis', why: 'not a value of borough that is known' },
      {
        row: 42,
        column: 'ethnicity',
        value: '=HYPERLINK("http://x")',
        why: 'not a value of ethnicity that is known',
      },
      { row: 53, column: 'age', value: '250', why: 'not an age from 0 to 110' },
    ]);
  });
});

describe('faults that only some files can have', () => {
  const findings = async (columns: readonly TestColumn[], metadata: Record<string, string> = {}) => {
    const loaded = await datasetFrom(loadColumns(engine, columns, metadata));
    return inWords((await qualityOf(engine, loaded)).findings);
  };
  const saying = async (id: string, ...given: Parameters<typeof findings>) =>
    (await findings(...given)).find((one) => one.id === id)?.what;

  it('rows alike where no record_id tells them apart', async () => {
    const columns = oocdColumns([column('age', 'int', [15, 15, 15, 16])]);
    expect(await saying('rows-alike', columns)).toBe(
      '2 rows are alike in every column read with an earlier row, and the file has no record_id to tell them apart.',
    );
    const told = oocdColumns([column('age', 'int', [15, 15]), column('record_id', 'text', ['a', 'b'])]);
    expect(await saying('rows-alike', told)).toBeUndefined();
  });

  it('rows dated after the extract was drawn, and a file that does not say what it covers', async () => {
    const columns = oocdColumns([column('event_date', 'day', ['2023-01-01', '2023-03-05', '2023-03-06'])]);
    expect(await saying('after-drawn', columns, { drawn: '2023-03-05' })).toBe(
      '1 row has a date after 5 March 2023, the day on which the extract was drawn.',
    );
    expect(await saying('period-not-declared', columns)).toBe('The file does not say which period it covers.');
  });

  it('O1 without a code set', async () => {
    const columns = oocdColumns([column('ethnicity', 'text', ['O1', 'O1', 'W1'])]);
    expect(await saying('code-set-not-said', columns)).toBe(
      '2 rows have ethnicity O1, read as Arab, and the file does not say which code set it uses.',
    );
    expect(await saying('code-set-not-said', columns, { ethnicity_code_set: '19+1' })).toBeUndefined();
  });

  it('steps that cannot follow each other', async () => {
    const columns = oocdColumns([
      column('offered', 'text', ['no', 'yes']),
      column('accepted', 'text', ['yes', 'no']),
      column('completed', 'text', ['no', 'yes']),
    ]);
    const said = (await findings(columns)).map(({ what }) => what);
    expect(said).toContain('1 row was accepted and never offered.');
    expect(said).toContain('1 row was completed and never accepted.');
  });

  it('a column of telephone numbers, and not one number among pseudonyms', async () => {
    const ids = (values: string[]) => oocdColumns([column('record_id', 'text', values)]);
    expect(await saying('personal-record_id-mobile', ids(['07700900123', '07700900124', '1']))).toBe(
      '2 values of record id look like a telephone number.',
    );
    expect(await saying('personal-record_id-mobile', ids(['07700900123', '81234567890', '1']))).toBeUndefined();
  });

  it('no route told for community resolutions', async () => {
    const columns = oocdColumns([column('disposal', 'text', ['community_resolution', 'charge'])]);
    expect(await saying('street-not-told', columns)).toBe(
      'Nothing tells which of the 1 community resolutions were given on the street.',
    );
  });

  it('nothing personal among ordinary pseudonyms', async () => {
    const plain = faultyColumns().filter(
      ({ name }) => !['record_id', 'person_id', 'surname', 'Date of birth'].includes(name),
    );
    const rows = plain[0]?.values.length ?? 0;
    const ids = [
      column(
        'record_id',
        'text',
        Array.from({ length: rows }, (_, row) => `HAR/2023/${String(row).padStart(5, '0')}`),
      ),
      column(
        'person_id',
        'int',
        Array.from({ length: rows }, (_, row) => 70_000_000 + row),
      ),
    ];
    const loaded = await findings([...plain, ...ids]);
    expect(loaded.filter(({ id }) => id.startsWith('personal'))).toEqual([]);
  });
});
