import { describe, expect, it } from 'vitest';
import {
  askedInWords,
  builtInWords,
  foreseenInWords,
  noPack,
  packSource,
  tooManyInWords,
} from '../../src/presentation/pack-words';

describe('what the builder of packs says', () => {
  it('of a pack before it is built', () => {
    const levels = [{ level: 'borough', cells: 66, byRule: 12 }] as const;
    expect(foreseenInWords({ cells: 1436, byRule: 13, seconds: 61, levels })).toEqual([
      '1,436 cells, of which 13 are withheld by rule. More will be, so that these cannot be worked out.',
      'Boroughs: 12 of 66 cells are withheld by rule.',
      'Building takes about 2 minutes on a computer that has nothing else to do.',
    ]);
    const time = (seconds: number) => foreseenInWords({ cells: 1, byRule: 0, seconds, levels: [] }).at(-1);
    expect(time(9)).toBe('Building takes a few seconds on a computer that has nothing else to do.');
    expect(time(59)).toBe('Building takes less than a minute on a computer that has nothing else to do.');
    expect(time(60)).toBe('Building takes about a minute on a computer that has nothing else to do.');
  });

  it('of one that was built', () => {
    const cells = [
      { level: 'borough', count: 7 },
      { level: 'borough', count: null },
      { level: 'london', count: 0 },
    ] as const;
    expect(builtInWords(cells)).toEqual([
      'The pack is built and was checked. 2 of its 3 cells have a number; the other one is withheld.',
      'Boroughs: 1 of 2 cells are withheld.',
      'London: 0 of 1 cells are withheld.',
      'All withheld cells look alike: nobody can see why one is withheld.',
    ]);
  });

  it('of what was chosen, and how many others are withheld', () => {
    const offered = {
      outcomes: [{ id: 'charge', label: 'Charge', bases: [{ id: 'all', label: 'all decided' }] }],
      years: [2023, 2024].map((year) => ({ year, label: `${year}-${year - 1999}` })),
    };
    const charges = { label: 'Disposals', questions: [{ outcome: 'charge', base: 'all' }], years: [2023, 2024] };
    expect(askedInWords(offered, charges, false)).toEqual([
      'Outcome: Charge. Out of: all decided.',
      'Financial years: 2023-24 and 2024-25.',
    ]);
    expect(askedInWords(offered, { ...charges, years: [2024] }, true)).toEqual([
      'Disposals. Outcome: Charge. Out of: all decided.',
      'Disposals. Financial year: 2024-25.',
    ]);
    const cells = [7, null, null].map((count) => ({ level: 'borough', count }) as const);
    expect(builtInWords(cells)[0]).toBe(
      'The pack is built and was checked. 1 of its 3 cells have a number; the other 2 are withheld.',
    );
    expect(builtInWords(cells.slice(0, 1))[0]).toBe(
      'The pack is built and was checked. 1 of its 1 cells have a number.',
    );
  });

  it('of too many cells: what to leave out, and whether that is enough', () => {
    const left = { what: 'ages', level: 'boroughs', of: '' } as const;
    expect(tooManyInWords(3024, 2500, { ...left, cells: 1200 })).toBe(
      'That is 3,024 cells, and a pack has 2,500 at most. Leave out “by age” in boroughs: 1,200 cells are left.',
    );
    expect(tooManyInWords(3024, 2500, { ...left, what: 'outcome', of: 'Remand', cells: 1200 })).toBe(
      'That is 3,024 cells, and a pack has 2,500 at most. Leave out an outcome of Remand: 1,200 cells are left.',
    );
    expect(tooManyInWords(9000, 2500, { ...left, cells: 2501 })).toBe(
      'That is 9,000 cells, and a pack has 2,500 at most. Leave out “by age” in boroughs, and more after it.',
    );
  });

  it('of what it counts, and of files that are no packs', () => {
    const judged = 'Counted from oocd.parquet. Whether a count is small is judged by the different children in it.';
    expect(packSource('oocd.parquet', 0)).toBe(judged);
    expect(packSource('oocd.parquet', 1)).toBe(
      `${judged} 1 record names no child and stands for no further one, so more is withheld. Ask the supplier for the missing ids.`,
    );
    expect(packSource('oocd.parquet', 1204)).toBe(
      `${judged} 1,204 records name no child and stand for no further one, so more is withheld. Ask the supplier for the missing ids.`,
    );
    expect(packSource('oocd.parquet', 'all')).toBe(
      'Counted from oocd.parquet. It names no child, so whether a count is small is judged by events: many events of one child look like many children.',
    );
    expect(noPack(['a.parquet'])).toBe(
      'a.parquet is no pack of this workbook, or not as written. Nothing of it was used.',
    );
  });
});
