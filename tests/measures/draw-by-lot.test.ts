import { expect, test } from 'vitest';
import { compareShares } from '../../src/measures/comparison';
import { gapsThatStand } from '../../src/measures/draw-by-lot';

const share = (events: number, atRisk: number) => ({
  events: { count: events, withheld: 0 },
  atRisk: { count: atRisk, withheld: 0 },
});
const drawn = (events: number, atRisk: number) => ({
  share: share(events, atRisk),
  against: share(56, 115),
  comparison: compareShares(share(events, atRisk), share(56, 115)),
});
const verdicts = (rows: readonly ReturnType<typeof drawn>[]) =>
  rows.map(({ comparison }) => (comparison.ok ? comparison.value.verdict : null));

test('a gap by lot that is clear alone could be chance among three', () => {
  expect(verdicts([drawn(36, 55)])).toEqual(['more']);
  expect(verdicts(gapsThatStand([drawn(36, 55)]))).toEqual(['more']);
  expect(verdicts(gapsThatStand([drawn(36, 55), drawn(18, 50), drawn(90, 169)]))).toEqual([
    'could be chance',
    'could be chance',
    'could be chance',
  ]);
});

test('a fault of the draw stays a gap, and groups of few do not count among those looked at', () => {
  expect(verdicts(gapsThatStand([drawn(100, 120), drawn(24, 50), drawn(90, 169)]))).toEqual([
    'more',
    'could be chance',
    'could be chance',
  ]);
  expect(verdicts(gapsThatStand([drawn(36, 55), drawn(4, 10), drawn(5, 12)]))[0]).toBe('more');
});
