import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/selection/address';
import { sameFiles, someOf } from '../../src/selection/fingerprints';
import { knownParts } from '../../src/selection/known';
import { OPENING_SELECTION, type View } from '../../src/selection/selection';

const known = knownParts();
const withFile = (file: string): View => ({
  sheet: 'oocd',
  selection: OPENING_SELECTION,
  extracts: { oocd: { fingerprint: '0123456789ab', file } },
});
const fileAfter = (file: string) => {
  const { view, notes } = readAddress(writeAddress(withFile(file)), known);
  return { file: view.extracts.oocd?.file, notes };
};

describe('the name of a file in the address', () => {
  it.each([
    'oocd 2024 final (2).parquet',
    '100% of cases & more=#1?.parquet',
    'rémand, Łódź – 数据 🎲.parquet',
    '.parquet',
    'a.b.c.parquet',
    '%2F..%2F.parquet',
    '"><script>alert(1)</script>.parquet',
    'two\nlines.parquet',
  ])('comes back as it was: %j', (file) => {
    expect(fileAfter(file)).toEqual({ file, notes: [] });
  });

  it('is written so that it can be read', () => {
    expect(writeAddress(withFile('oocd 2024 & more.parquet'))).toMatch(
      /^#[0-9a-z]{4}\/oocd\?extract\.oocd=0123456789ab\.oocd%202024%20%26%20more\.parquet$/,
    );
  });

  it('is written with a sign in place of half a character, which no address can hold', () => {
    expect(fileAfter('half \ud83c.parquet')).toEqual({ file: 'half \ufffd.parquet', notes: [] });
  });

  it('is cut where it is very long, never inside a character', () => {
    expect(fileAfter('🎲'.repeat(300))).toEqual({ file: '🎲'.repeat(60), notes: [] });
  });

  it('leaves room for every tick of every part, with eight files of the widest letters', () => {
    const months = Array.from(
      { length: 240 },
      (_, step) => `${2000 + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, '0')}`,
    );
    const everySecond = months.filter((_, step) => step % 2 === 0).slice(0, 60);
    const mark = { fingerprint: '0123456789ab', file: '数'.repeat(100) };
    const view: View = {
      sheet: 'oocd',
      selection: { ...OPENING_SELECTION, ticks: { ...known, month: everySecond } },
      extracts: { kcpo: mark, oocd: mark, remand: mark, rule49: mark },
      references: { population: mark, establishment_population: mark, reference_figures: mark, area_groups: mark },
    };
    const address = writeAddress(view);
    expect(address.length).toBeLessThan(14_000);
    expect(readAddress(address, known).notes).toEqual([]);
  });

  it('is left out with a sentence where the fingerprint is none', () => {
    const { view, notes } = readAddress('#/oocd?extract.oocd=notahash.oocd.parquet', known);
    expect(view.extracts).toEqual({});
    expect(notes).toEqual([
      'The address holds “extract.oocd=notahash.oocd.parquet”, which is not known here; it was left out.',
    ]);
  });
});

describe('an extract read from several files', () => {
  it('carries the fingerprint of each', () => {
    const files = '0123456789ab-ba9876543210-00ff00ff00ff';
    const view: View = {
      ...withFile('march.parquet and 2 more files'),
      extracts: { oocd: { fingerprint: files, file: 'march.parquet and 2 more files' } },
    };
    const { view: again, notes } = readAddress(writeAddress(view), known);
    expect(again.extracts.oocd).toEqual({ fingerprint: files, file: 'march.parquet and 2 more files' });
    expect(notes).toEqual([]);
  });

  it('is the same whatever the order in which they were opened', () => {
    expect(sameFiles('0123456789ab-ba9876543210', 'ba9876543210-0123456789ab')).toBe(true);
    expect(sameFiles('0123456789ab', 'ba9876543210-0123456789ab')).toBe(false);
    expect(someOf('0123456789ab', 'ba9876543210-0123456789ab')).toBe(true);
    expect(someOf('0123456789ab', '')).toBe(false);
  });
});
