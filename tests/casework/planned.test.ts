import { expect, it } from 'vitest';
import { candidatesBy, type FrameRow, namedStrata, sizesBy } from '../../src/casework/draw/frame';
import { plannedDraw } from '../../src/casework/draw/planned';
import type { DrawRequest } from '../../src/casework/draw/request';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { plannedInWords } from '../../src/presentation/cases/planned-words';
import { FACTS, REQUEST } from './made-up';
import { drawOf } from './at-once';

/** 60 White, 30 Black and 2 of other groups. */
const ROWS: readonly FrameRow[] = Array.from({ length: 92 }, (_, at) => ({
  ...{ id: `case-${at}`, ethnicity: at < 60 ? 'W1' : at < 90 ? 'B1' : 'O9', borough: null, disposal: null, unit: null },
}));
const NAMED = namedStrata(extractContract('oocd'), 'ethnicity', []);
const SIZES = sizesBy(ROWS, 'ethnicity');
const ASKED: DrawRequest = { ...REQUEST, by: 'ethnicity', size: { cases: 10 }, atLeast: 0, reserve: 5 };

it('says before the draw which group it has nobody of, and how many stand in reserve', () => {
  const planned = plannedDraw(ASKED, SIZES, NAMED) ?? [];
  expect(planned.map(({ label, drawn, reserve }) => [label, drawn, reserve])).toEqual([
    ['Black', 3, 5],
    ['White', 7, 5],
    ['Other', 0, 2],
  ]);
  expect(plannedInWords(planned)).toEqual([
    'No case would be drawn of Other (2). Ask for at least 1 of each group, or for more cases.',
    'In reserve would stand 12 cases beside the 10 drawn.',
  ]);
  expect(plannedInWords(plannedDraw({ ...ASKED, atLeast: 1, reserve: 0 }, SIZES, NAMED) ?? [])).toEqual([]);
});

it('plans what is then drawn, and nothing where the draw would be refused', () => {
  const made = drawOf(ASKED, candidatesBy(ROWS, 'ethnicity'), [], { ...FACTS, strata: NAMED });
  expect(made.ok && made.draw.certificate.strata.map(({ label, drawn }) => [label, drawn])).toEqual(
    plannedDraw(ASKED, SIZES, NAMED)?.map(({ label, drawn }) => [label, drawn]),
  );
  expect(plannedDraw({ ...ASKED, atLeast: 5 }, SIZES, NAMED)).toBe(null);
  expect(plannedDraw({ ...ASKED, size: { cases: 95 } }, SIZES, NAMED)).toBe(null);
  expect(plannedDraw({ ...ASKED, by: null }, SIZES, NAMED)).toBe(null);
});
