/** Where too few are counted, the figure of unknown ethnicity says what cannot be told, and no row says more than that. */
import { expect, it } from 'vitest';
import { plain } from '../../src/presentation/figure';
import { figureOf } from '../support/answer-sheets';
import { openedSample } from '../support/opened-samples';

const unknowns = async (borough: string) =>
  figureOf(await (await openedSample('oocd')).sheet({ ticks: { borough: [borough] } }), 'unknowns');

it('says of few what is too few to tell, and no row tells when the rates would be equal', async () => {
  const few = await unknowns('E09000015');
  expect(plain(few.finding)).toBe(
    'We do not know the ethnicity of 9 of 113 children. Too few children are counted to tell what that does to a gap.',
  );
  expect(few.rows.flatMap(({ rider }) => (rider === undefined ? [] : [rider]))).toEqual([]);
});

it('says of enough how far they could move the gap, with a row that says when the rates are equal', async () => {
  const enough = await unknowns('E09000008');
  expect(plain(enough.finding)).toBe(
    'We do not know the ethnicity of 71 of 415 children. If we did, the gap could turn out wider, vanish, or turn the other way (0.40 to 1.20 times White children).',
  );
  expect(enough.rows.find(({ id }) => id === 'black-bounds')?.rider).toBe(
    'equal rates only if outcomes among them differ by group',
  );
});

it('gives no ratio where nobody of the comparison group had it, whoever the unknown are', async () => {
  const over42 = { outcomes: { rule49: 'over_42d' }, ticks: { month: [], offence_group: ['drugs', 'other'] } };
  const figure = figureOf(await (await openedSample('rule49')).sheet(over42), 'unknowns');
  expect(plain(figure.finding)).toMatch(/ If we did, the gap could turn out narrower, but would not vanish\.$/);
});
