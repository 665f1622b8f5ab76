import { whole } from '../../src/vocabulary/written';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { CountAnswer } from '../../src/counting/protocol';
import { measurable, type Unreleased, unreleased } from '../../src/counting/unreleased';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { found as foundOf } from '../../src/dataset/quality/found';
import { doorOf, type Released, releaseCount, releaseCounts, type SelectionCounts } from '../../src/disclosure/release';
import type { FileNote } from '../../src/engine/engine';
import { count } from '../../src/presentation/numbers';
import { findingsInWords } from '../../src/presentation/quality/finding';
import { WORDS } from '../../src/presentation/quality/words/all-words';
import { noteInWords } from '../../src/presentation/quality/words/file-notes';
import type { Noted } from '../../src/vocabulary/noted';

const ANSWER: CountAnswer = {
  counts: { age: new Float64Array([3, 4]) },
  tables: { rates: { cells: new Float64Array([1]) } },
  events: 7,
  children: 5,
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
const withheld = (rows: number) => foundOf('withheld', { severity: 'read beside' }, { rows });

describe('what was counted', () => {
  it('cannot be written down before it is released: these lines do not compile', () => {
    const sealed = unreleased(7);
    // @ts-expect-error an unreleased count is no number
    whole(sealed);
    // @ts-expect-error nor may it stand inside a count
    count({ count: sealed, withheld: 0 });
    // @ts-expect-error nor stand where a number is wanted
    const more: number = sealed;
    // @ts-expect-error nor read from an answer
    const events: number = unreleased(ANSWER).events;
    expect([more, events]).toHaveLength(2);
    expectTypeOf<Dataset['rows']>().toEqualTypeOf<Unreleased<number>>();
  });

  it('in a file has no words before it is released, and no room before the door writes a number down', () => {
    // @ts-expect-error words are made of what was released
    expect(() => WORDS.withheld(unreleased({ rows: 7 }))).not.toThrow();
    // @ts-expect-error counts that nobody sealed did not pass the door either
    WORDS.withheld({ rows: 7 });
    const [found] = findingsInWords([withheld(7)], doorOf('analyst'));
    expect(found).toMatchObject({ id: 'withheld', rows: 7, what: '7 rows have a count that was withheld.' });
    const writing = ['counting', 'questions', 'measures', 'dataset']
      .flatMap((room) => filesIn(`src/${room}`))
      .filter((file) => /import .*\bwhole\b.*vocabulary\/written/.test(readFileSync(file, 'utf8')));
    expect(writing).toEqual([]);
  });

  it('and noted by a decoder has no words before either; in the engine only refusals of a file write a number down', () => {
    const note: FileNote = unreleased({ note: 'rows-hidden', counts: { rows: 2, runs: [{ from: 2, to: 3 }] } });
    // @ts-expect-error words are made of what was released
    expect(() => noteInWords(note)).not.toThrow();
    expect(noteInWords(doorOf('analyst')<Noted>(note)).examples).toEqual(['rows 2 to 3']);
    const writing = filesIn('src/engine').filter((file) =>
      /import .*\bwhole\b.*vocabulary\/written/.test(readFileSync(file, 'utf8')),
    );
    expect(writing.sort()).toEqual(['src/engine/fits.ts', 'src/engine/row-source.ts', 'src/engine/sheet-refusals.ts']);
  });

  it('is as it was counted once an analyst sees it, without the tables that are for measuring', () => {
    const released: Released<SelectionCounts> = releaseCounts(unreleased(ANSWER), 'analyst');
    expect(released).toEqual({ counts: ANSWER.counts, events: 7, children: 5 });
    expect(whole(releaseCount(unreleased(1234), 'analyst'))).toBe('1,234');
    expect(measurable(unreleased(ANSWER))).toBe(ANSWER);
  });

  it('is opened by no room that shows or arranges', () => {
    const opened = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|svelte)$/.test(file))
      .filter((file) => /\bmeasurable\b/.test(readFileSync(`src/${file}`, 'utf8')))
      .map((file) => file.split('/')[0]);
    expect([...new Set(opened)].sort()).toEqual(['counting', 'dataset', 'disclosure', 'questions']);
  });
});
