/** A real file in somebody else's shape: profile, guess, a few choices of a person, load, and the answers of the sheet. */
import { release } from '../../src/disclosure/release';
import { previewInWords } from '../../src/presentation/mapping/preview-words';
import { inWords } from '../support/findings';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Guess, guessMapping } from '../../src/dataset/mapping/guess';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import { parseMapping, writeMapping } from '../../src/dataset/mapping/mapping-file';
import { previewOf } from '../../src/dataset/mapping/preview';
import type { FileProfile } from '../../src/dataset/mapping/profile';
import { profileOf } from '../../src/dataset/loading/profile-of';
import { structureOf } from '../../src/dataset/loading/read-together';
import type { Engine, TableFile } from '../../src/engine/engine';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { failureInWords } from '../../src/vocabulary/failure';
import { type Answering, answering, figureOf, readRow } from '../support/answer-sheets';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { SEARCHES_COLUMNS } from '../support/searches-columns';

const NAME = 'london-child-searches-2021-12-to-2022-11.parquet';
const FILE = new URL(`../../../shared/data/${NAME}`, import.meta.url);
const blob = (): Blob => new Blob([readFileSync(FILE)]);

/** Every search counts, with whatever came of it: an arrest or no further action stands in the base too. */
const EVERY_SEARCH = { unit: 'events', outcomes: { oocd: 'community_resolution' }, bases: { oocd: 'all' } } as const;

describe.skipIf(!existsSync(FILE))('22,995 searches of children, opened as out-of-court disposals', () => {
  let engine: Engine;
  let file: TableFile;
  let profile: FileProfile;
  let guess: Guess;
  let mapping: Mapping;
  let open: Answering;
  let sheet: PresentedSheet;

  beforeAll(async () => {
    engine = await startNodeEngine();
    const opened = await nodeDecoder.open(blob(), NAME);
    if (!opened.ok) throw new Error(failureInWords(opened.failure));
    file = opened.value;
    const profiled = await profileOf(engine, file);
    if (!profiled.ok) throw new Error(failureInWords(profiled.failure));
    profile = profiled.value;
    guess = guessMapping(profile, 'oocd');
    mapping = {
      ...guess.mapping,
      supplier: 'data.police.uk',
      declared: { periodFrom: '2021-12-01', periodTo: '2022-11-30', boroughBasis: 'offence', status: 'official' },
    };
    // As a colleague gets it: written to a file and read again.
    const parsed = parseMapping(writeMapping(mapping));
    if (!parsed.ok) throw new Error(failureInWords(parsed.failure));
    open = await answering(engine, blob(), NAME, { mapping: parsed.value });
    sheet = await open.sheet(EVERY_SEARCH);
  }, 120_000);

  it('does not fit as it is', () => {
    const structure = structureOf(file);
    expect(structure.ok ? '' : structure.failure.what).toBe(
      'The file is none of the five extracts that this workbook reads.',
    );
  });

  it('names and values tell every column that the extract needs', () => {
    expect(guess.mapping.kind).toBe('oocd');
    expect(guess.mapping.columns).toEqual({
      ...SEARCHES_COLUMNS,
      disposal: {
        from: 'outcome',
        values: { 'a no further action disposal': 'nfa', 'summons / charged by post': 'charge' },
      },
    });
    expect(guess.questions).toEqual([]);
    expect(guess.unused).toEqual(['la_name', 'object_of_search', 'legislation', 'type']);
  });

  it('what is no disposal, or may be two, is left open with its reason', () => {
    expect(guess.left.map(({ value, rows }) => [value, rows])).toEqual([
      ['Arrest', 2950],
      ['Penalty Notice for Disorder', 117],
      ['Caution (simple or conditional)', 31],
      ['Khat or Cannabis warning', 4],
    ]);
    expect(guess.left[0]?.why).toBe('An arrest is no disposal: what was decided came later.');
  });

  it('the preview says what will be read', () => {
    const preview = previewOf(mapping, profile);
    expect(previewInWords(release(preview, 'analyst'))).toBe(
      '22,995 rows will be read; 4 values in 1 column are not recognised.',
    );
    expect(preview.ready).toBe(true);
  });

  it('every row is stored, and the file says where it comes from', () => {
    const { dataset } = open.extract;
    expect(dataset.rows).toBe(22_995);
    expect(dataset.coverage).toEqual({ from: '2021-12-01', to: '2022-11-30', declared: true });
    expect(dataset.metadata).toEqual({
      supplier: 'data.police.uk',
      boroughBasis: 'offence',
      status: 'official',
      synthetic: false,
    });
    expect(inWords(dataset.findings).find(({ id }) => id === 'not-recognised-disposal')).toMatchObject({
      rows: 3102,
    });
  });

  it('1,508 community resolutions: 348 of 6,278 for Black children, 605 of 6,859 for White children', () => {
    const { table } = open.extract.dataset;
    expect(previewOf(mapping, profile).columns.find(({ column }) => column === 'disposal')?.codes).toContainEqual({
      code: 'community_resolution',
      label: 'Community resolution',
      rows: 1508,
    });
    expect(table).toMatch(/^oocd_/);
    const rates = figureOf(sheet, 'rates');
    const cell = (id: string) => rates.rows.find((row) => row.id === id)?.cells['of']?.text;
    expect([cell('black'), cell('white'), cell('asian')]).toEqual(['348 of 6,278', '605 of 6,859', '144 of 2,003']);
  });

  it('the ratio that was worked out elsewhere, 0.628 (0.553 to 0.714), as the sheet says it', () => {
    expect(readRow(figureOf(sheet, 'triple'), 'black')[0]).toBe('Black');
    expect(figureOf(sheet, 'triple').rows.find(({ id }) => id === 'black')?.cells['times']).toMatchObject({
      text: '0.63',
      soft: '(0.55 to 0.71)',
    });
  });

  it('unknown ethnicity, 6,071 searches, is said and in no group', () => {
    expect(plain(figureOf(sheet, 'unknowns').finding)).toContain(
      'We do not know the ethnicity of 6,071 of 22,995 decisions. If we did, the gap could turn out wider, vanish,',
    );
  });

  it('the headline at every search, and at the opening', async () => {
    expect(plain(sheet.headline)).toBe(
      'A community resolution was less likely for Black children than for White children. It was 6 in 100 decisions (348 of 6,278), against 9 in 100 (605 of 6,859).',
    );
    expect(plain((await open.sheet()).headline)).toBe(
      'A community resolution was less likely for Asian children than for White children. It was 77 in 100 decisions (144 of 187), against 86 in 100 (605 of 703).',
    );
  });

  it('every figure says through what the file was read', () => {
    expect(figureOf(sheet, 'triple').source).toContain(`file ${NAME}, columns as told for data.police.uk. Official.`);
  });
});
