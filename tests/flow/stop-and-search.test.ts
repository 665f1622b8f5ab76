/** Stops and searches as data.police.uk publishes them: opened as they are, the area alone said by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { profileOf } from '../../src/dataset/loading/profile-of';
import { kindOf } from '../../src/dataset/mapping/guess-kind';
import { type Guess, guessMapping } from '../../src/dataset/mapping/guess';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import { previewOf } from '../../src/dataset/mapping/preview';
import type { FileProfile } from '../../src/dataset/mapping/profile';
import type { Engine } from '../../src/engine/engine';
import { plain } from '../../src/presentation/figure';
import { readRows } from '../../src/sql/rows';
import { identifier, sql } from '../../src/sql/statement';
import { failureInWords } from '../../src/vocabulary/failure';
import { type Answering, answering, figureOf } from '../support/answer-sheets';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { SEARCHES_COLUMNS } from '../support/searches-columns';

const LONDON = 'london-child-searches-2021-12-to-2022-11.parquet';
const MANCHESTER = 'greater-manchester-searches-2019-06.csv';
const fileOf = (name: string) => new URL(`../../../shared/data/${name}`, import.meta.url);
const blobOf = (name: string): Blob => new Blob([readFileSync(fileOf(name))]);

async function profileOfFile(engine: Engine, name: string): Promise<FileProfile> {
  const opened = await nodeDecoder.open(blobOf(name), name);
  if (!opened.ok) throw new Error(failureInWords(opened.failure));
  const profile = await profileOf(engine, opened.value);
  opened.value.close();
  if (!profile.ok) throw new Error(failureInWords(profile.failure));
  return profile.value;
}

describe.skipIf(!existsSync(fileOf(LONDON)))('22,995 searches of children in London', () => {
  let profile: FileProfile;
  let guess: Guess;
  let open: Answering;
  beforeAll(async () => {
    const engine = await startNodeEngine();
    profile = await profileOfFile(engine, LONDON);
    guess = guessMapping(profile);
    open = await answering(engine, blobOf(LONDON), LONDON, { mapping: { ...guess.mapping, supplier: 'police.uk' } });
  }, 120_000);

  it('are known for what they are, every column told by its name and values', () => {
    expect(kindOf(profile)).toBe('stop_and_search');
    expect(guess.mapping.columns).toEqual({
      ...SEARCHES_COLUMNS,
      search_outcome: { from: 'outcome' },
      search_type: { from: 'type' },
      legislation: { from: 'legislation' },
      object_of_search: { from: 'object_of_search' },
    });
    expect([guess.questions, guess.left, guess.unused]).toEqual([[], [], ['la_name']]);
  });

  it('1,059 of 6,278 Black and 745 of 6,859 White searches ended in arrest: 1.55 (1.42 to 1.69)', async () => {
    const sheet = await open.sheet({ unit: 'events', outcomes: { stop_and_search: 'arrest' } });
    const rates = figureOf(sheet, 'rates');
    const cell = (id: string) => rates.rows.find((row) => row.id === id)?.cells['of']?.text;
    expect([cell('black'), cell('white')]).toEqual(['1,059 of 6,278', '745 of 6,859']);
    const times = figureOf(sheet, 'triple').rows.find(({ id }) => id === 'black')?.cells['times'];
    expect(times).toMatchObject({ text: '1.55', soft: '(1.42 to 1.69)' });
    expect(plain(sheet.headline)).toBe(
      'An arrest was more likely for Black children than for White children. It was 17 in 100 searches (1,059 of 6,278), against 11 in 100 (745 of 6,859).',
    );
  });

  it('348 and 605 in a community resolution: 0.63 (0.55 to 0.71)', async () => {
    const sheet = await open.sheet({ unit: 'events', outcomes: { stop_and_search: 'community_resolution' } });
    const times = figureOf(sheet, 'triple').rows.find(({ id }) => id === 'black')?.cells['times'];
    expect(times).toMatchObject({ text: '0.63', soft: '(0.55 to 0.71)' });
  });
});

describe.skipIf(!existsSync(fileOf(MANCHESTER)))('907 searches of Greater Manchester Police', () => {
  let profile: FileProfile;
  let guess: Guess;
  let mapping: Mapping;
  let open: Answering;
  beforeAll(async () => {
    const engine = await startNodeEngine();
    profile = await profileOfFile(engine, MANCHESTER);
    guess = guessMapping(profile);
    // What a person says: whose searches they are.
    mapping = {
      ...guess.mapping,
      supplier: 'police.uk',
      columns: { ...guess.mapping.columns, police_force: { every: 'greater_manchester' } },
    };
    open = await answering(engine, blobOf(MANCHESTER), MANCHESTER, { mapping });
  }, 120_000);

  it('need nothing said but the force', () => {
    expect(kindOf(profile)).toBe('stop_and_search');
    expect(guess.mapping.columns).toMatchObject({
      event_date: { from: 'Date' },
      ethnicity: { from: 'Self-defined ethnicity' },
      ethnicity_observed: { from: 'Officer-defined ethnicity' },
      age_band: { from: 'Age range' },
      sex: { from: 'Gender' },
      search_outcome: { from: 'Outcome' },
      search_type: { from: 'Type' },
      legislation: { from: 'Legislation' },
      object_of_search: { from: 'Object of search' },
      linked_to_object: { from: 'Outcome linked to object of search' },
      clothing_removed: { from: 'Removal of more than just outer clothing' },
    });
    expect(guess.left).toEqual([]);
    expect(guess.unused).toEqual(['Part of a policing operation', 'Policing operation', 'Latitude', 'Longitude']);
    expect(previewOf(guess.mapping, profile).ready).toBe(false);
    expect(previewOf(mapping, profile).ready).toBe(true);
  });

  it('are all of June 2019 in London time, and all outside London', async () => {
    const { dataset, engine } = open.extract;
    expect(dataset.coverage).toEqual({ from: '2019-06-01', to: '2019-06-30', declared: false });
    const rows = await engine.query(
      sql`select borough::varchar as borough, count(*)::integer as rows from ${identifier(dataset.table)} group by 1`,
    );
    expect(readRows(rows, { borough: { type: 'text' }, rows: { type: 'number' } })).toEqual([
      { borough: 'outside_london', rows: 907 },
    ]);
  });

  it('141 are of children, White 83, Asian 18, Black 17, Mixed 10 and Other 2', async () => {
    const rates = figureOf(await open.sheet({ unit: 'events' }), 'rates');
    const base = ({ id, cells }: (typeof rates.rows)[number]) => [id, cells['of']?.text];
    expect(rates.rows.map(base)).toEqual([
      ['asian', '3 of 18'],
      ['black', '3 of 17'],
      ['mixed', '0 of 10'],
      ['white', '5 of 83'],
      ['other', '0 of 2'],
      ['NS', '2 of 11'],
      ['NR', '0 of 0'],
      ['all', '13 of 141'],
    ]);
  });

  it.each([
    ['no_further_action', '705 of 907'],
    ['arrest', '98 of 907'],
    ['community_resolution', '18 of 907'],
    ['found', '142 of 907'],
    ['clothing_removed', '11 of 907'],
  ])('%s: %s of all ages', async (outcome, of) => {
    const sheet = await open.sheet({ unit: 'events', ticks: { age: [] }, outcomes: { stop_and_search: outcome } });
    expect(figureOf(sheet, 'rates').rows.find(({ id }) => id === 'all')?.cells['of']?.text).toBe(of);
  });
});
