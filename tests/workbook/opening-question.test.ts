import { unreleased } from '../../src/counting/unreleased';
import { describe, expect, it } from 'vitest';
import { filesInWords, questionFor, readsWithoutAsking } from '../../src/workbook/opening/opening-question';

const file = (name: string, letter: string) => ({ name, fingerprint: letter.repeat(12) });
const march = file('march.parquet', 'a');
const april = file('april.parquet', 'b');
const may = file('may.parquet', 'c');

const open = (...files: readonly { readonly name: string; readonly fingerprint: string }[]) => ({
  sources: files.map(({ name, fingerprint }) => ({
    chosen: { file: new File([], name), handle: null },
    fingerprint,
    mapping: null,
  })),
  dataset: { file: filesInWords(files.map(({ name }) => name)), rows: unreleased(1234) },
});

describe('files of one kind', () => {
  it('are read without a question where one comes alone, or where the link was made on them', () => {
    expect(readsWithoutAsking([march], null, '')).toBe('instead');
    expect(readsWithoutAsking([march, april], null, '')).toBeNull();
    expect(readsWithoutAsking([april], open(march), '')).toBeNull();
    const link = [march, april, may].map(({ fingerprint }) => fingerprint).join('-');
    expect(readsWithoutAsking([april], open(march), link)).toBe('append');
    expect(readsWithoutAsking([may, march], null, link)).toBe('append');
    expect(readsWithoutAsking([march], open(march), link)).toBeNull();
    expect(readsWithoutAsking([april], open(march), may.fingerprint)).toBeNull();
  });

  it('that come to one that is open may be added to it or take its place', () => {
    expect(questionFor('oocd', [april], open(march))).toEqual({
      words: 'march.parquet is open as out-of-court disposals, with 1,234 rows. Add april.parquet to it?',
      choices: [
        { id: 'append', label: 'Add them together' },
        { id: 'instead', label: 'Show april.parquet alone' },
      ],
    });
    expect(questionFor('oocd', [april], open(march), 'march.parquet').words).toBe(
      'march.parquet is open as out-of-court disposals, with 1,234 rows. Add april.parquet to it? april.parquet has the same columns as march.parquet and is read with the answers you gave for it.',
    );
  });

  it('that come together are read as one extract, or the first of them alone', () => {
    expect(questionFor('remand', [march, april, may], null)).toEqual({
      words: '3 files hold remand: march.parquet, april.parquet and may.parquet.',
      choices: [
        { id: 'append', label: 'Read the 3 files as one extract' },
        { id: 'first', label: 'Open march.parquet alone' },
      ],
    });
  });

  it('say before anything is read which days they share, where that is known', () => {
    const covers = { from: '2024-04-01', to: '2024-04-30' };
    const { words } = questionFor(
      'oocd',
      [
        { ...april, covers },
        { ...may, covers: { ...covers, from: '2024-04-16' } },
      ],
      null,
    );
    expect(words).toBe(
      '2 files hold out-of-court disposals: april.parquet and may.parquet. Both april.parquet and may.parquet cover 16 April 2024 to 30 April 2024: unless they are of different boroughs, decisions of those days may be counted twice.',
    );
    const sources = open(march);
    const dataset = { ...sources.dataset, coverage: { from: '2024-01-01', to: '2024-04-02' } };
    expect(questionFor('oocd', [{ ...april, covers }], { ...sources, dataset }).words).toBe(
      'march.parquet is open as out-of-court disposals, with 1,234 rows. Add april.parquet to it? Both march.parquet and april.parquet cover 1 April 2024 to 2 April 2024: unless they are of different boroughs, decisions of those days may be counted twice.',
    );
    const apart = { ...sources, dataset: { ...dataset, coverage: { from: '2024-01-01', to: '2024-03-31' } } };
    expect(questionFor('oocd', [{ ...april, covers }], apart).words).not.toContain('Both');
  });

  it('are never added to themselves', () => {
    expect(questionFor('oocd', [march], open(march, april))).toEqual({
      words:
        'march.parquet is open already in out-of-court disposals. Adding its rows would count every one of them twice.',
      choices: [{ id: 'instead', label: 'Open it alone, afresh' }],
    });
    expect(questionFor('oocd', [march, { ...march, name: 'copy of march.parquet' }], null)).toEqual({
      words: 'Two of these files are the same, so that their decisions would be counted twice.',
      choices: [{ id: 'first', label: 'Open march.parquet alone' }],
    });
  });

  it('are named by the first of them where they are many', () => {
    expect(filesInWords(['a', 'b'])).toBe('a and b');
    expect(filesInWords(['a', 'b', 'c', 'd'])).toBe('a and 3 more files');
  });
});
