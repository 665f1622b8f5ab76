/** Of a group with eight child-months held, the figure of separation rates says the counts and no ratio. */
import { expect, it } from 'vitest';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { plain } from '../../src/presentation/figure';
import { allSamples } from '../support/all-samples';
import { figureOf } from '../support/answer-sheets';

it('prints no worst case of eight child-months', async () => {
  const samples = await allSamples();
  const few = {
    ...OPENING_SELECTION,
    ticks: { age: ['15'] },
    comparator: 'other',
    detail: 'bame',
    unit: 'any',
  } as const;
  const figure = figureOf(await samples.sheet('rule49', few), 'separation-rates');
  expect(plain(figure.finding)).toMatch(/: 31 of 265 child-months; Other children: 1 of 8 child-months\. /);
  expect(figure.remark).toBeUndefined();
  expect(figure.reading.sum).toBe('Too few to divide: 31 of 265; 1 of 8.');
}, 240_000);
