import { expect, it } from 'vitest';
import { figureInPlace } from '../../src/workbook/answering/figure-in-place';

const plan = { id: 'years', section: 'Over time', asks: 'How did this year compare?', uses: [] } as const;
const WHY = 'This extract covers fewer than two whole years.';

it('a figure that the file cannot fill says why once, under the question that it would answer', () => {
  const [figure] = figureInPlace(plan, WHY, undefined, null);
  expect(figure?.finding).toEqual([WHY]);
  expect(figure?.caption).toBe('How did this year compare?');
  expect([figure?.base, figure?.unknowns, figure?.source]).toEqual(['', '', '']);
});
