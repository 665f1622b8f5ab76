import { expect, test } from 'vitest';
import { beforeAfterOf } from '../../src/measures/before-after';
import type { GroupRow } from '../../src/measures/measured';
import type { SideRow } from '../../src/questions/before-after';

const BLACK: GroupRow = { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' };
const WHITE: GroupRow = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' };

const side = (since: number, ethnicity: string, events: number, at_risk: number): SideRow => ({
  since,
  ethnicity,
  events,
  at_risk,
  withheld: 0,
});

const of = (rows: readonly SideRow[]) => beforeAfterOf(rows, [BLACK, WHITE], () => WHITE);

test('a ratio of 2 before and of 1 since halved, clear of chance with many', () => {
  const { changed } = of([
    side(0, 'B1', 400, 1000),
    side(0, 'W1', 200, 1000),
    side(1, 'B1', 300, 1000),
    side(1, 'W1', 300, 1000),
  ]);
  const [first] = changed;
  if (!first?.change.ok) throw new Error('No change.');
  expect(first.change.value.ratio.estimate).toBeCloseTo(0.5, 12);
  expect(first.change.value.verdict).toBe('fell');
});

test('the same ratios with fewer could be chance, and with fewer than twenty on a side nothing is said', () => {
  const sides = (before: number, since: number) =>
    of([
      ...[side(0, 'B1', 0.4 * before, before), side(0, 'W1', 0.2 * before, before)],
      ...[side(1, 'B1', 0.3 * since, since), side(1, 'W1', 0.3 * since, since)],
    ]).changed[0]?.change;
  expect(sides(60, 60)).toMatchObject({ ok: true, value: { verdict: 'could be chance', claim: 'headline' } });
  expect(sides(60, 30)).toMatchObject({ ok: true, value: { verdict: 'could be chance', claim: 'spoken' } });
  expect(sides(60, 10)).toMatchObject({ ok: true, value: { verdict: 'too few to say', claim: 'counts' } });
  expect(sides(10, 60)).toMatchObject({ ok: true, value: { verdict: 'too few to say', claim: 'counts' } });
});

test('a side on which nobody of the group had the outcome gives no change, with the reason', () => {
  const { changed } = of([side(0, 'B1', 0, 10), side(0, 'W1', 2, 10), side(1, 'B1', 3, 10), side(1, 'W1', 3, 10)]);
  expect(changed[0]?.change).toEqual({
    ok: false,
    why: 'One of the two ratios rests on a group without any event, so the change cannot be given.',
  });
});

test('a side without anybody is refused and says which side', () => {
  const { changed } = of([side(1, 'B1', 3, 10), side(1, 'W1', 3, 10)]);
  const change = changed[0]?.change;
  expect(change?.ok === false && change.why.startsWith('Before: ')).toBe(true);
});

test('unknown ethnicity moves both ratios, and the change from the least over the most to the most over the least', () => {
  const { changed } = of([
    ...[side(0, 'B1', 40, 100), side(0, 'W1', 60, 120), side(0, 'NS', 15, 50)],
    ...[side(1, 'B1', 40, 100), side(1, 'W1', 60, 120), side(1, 'NS', 15, 50)],
  ]);
  const bounds = changed[0]?.bounds;
  // Each ratio between 0.533 and 1.236: the check in measures.md.
  expect(bounds?.before?.ok && bounds.before.value.lower.toFixed(3)).toBe('0.533');
  expect(bounds?.since?.ok && bounds.since.value.upper.toFixed(3)).toBe('1.236');
  expect([bounds?.change?.lower.toFixed(3), bounds?.change?.upper.toFixed(3)]).toEqual(['0.432', '2.317']);
});

test('a change that is not given has no bounds', () => {
  const { changed } = of([side(0, 'B1', 0, 10), side(0, 'W1', 2, 10), side(1, 'B1', 3, 10), side(1, 'W1', 3, 10)]);
  expect(changed[0]?.bounds.change).toBeNull();
});
