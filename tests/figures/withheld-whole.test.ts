import { expect, it } from 'vitest';
import { withheldWhole } from '../../src/figures/declaring/withheld-whole';
import type { PresentedFigure } from '../../src/presentation/figure';
import { withheldFigure } from '../../src/presentation/pack-mode-words';
import { SECTION } from '../../src/presentation/section-titles';

const PLAN = { id: 'rates', section: SECTION.decided, asks: 'Was it more likely?', uses: [] };
const FIGURE: PresentedFigure = { ...withheldFigure({ ...PLAN, number: 0 }), finding: ['A finding'], unavailable: '' };
const told = (draw: () => PresentedFigure): unknown => withheldWhole(PLAN, draw).finding;

it('lets a figure stand that holds numbers alone', () => {
  expect(told(() => FIGURE)).toEqual(['A finding']);
});

it.each([
  ['a number that is none, deep within a drawing', { controls: [{ value: Number.NaN }] }],
  ['the letters of one in a sentence', { remark: 'NaN in 100' }],
])('withholds the whole of a figure that holds %s', (_what, more) => {
  expect(told(() => ({ ...FIGURE, ...more }) as unknown as PresentedFigure)).toEqual([
    'Too much of this is withheld to protect children',
  ]);
});

it('withholds the whole of a figure that cannot be drawn', () => {
  expect(
    told(() => {
      throw new RangeError('no number');
    }),
  ).toEqual(['Too much of this is withheld to protect children']);
});
