import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  unknownBoundsOfDifference,
  unknownBoundsOfDifferenceFromAll,
} from '../../src/statistics/unknown-bounds-of-difference';

const proportion = (most: number, least = 0) =>
  fc.integer({ min: least, max: most }).chain((atRisk) => fc.nat(atRisk).map((events) => ({ events, atRisk })));

/** Every way of giving the unknown to the group, to the other or to neither: the slow answer. */
function everyGap(
  group: { events: number; atRisk: number },
  other: { events: number; atRisk: number },
  unknown: { events: number; atRisk: number },
): readonly number[] {
  const without = unknown.atRisk - unknown.events;
  const shared = (all: number) =>
    Array.from({ length: all + 1 }, (_, own) =>
      Array.from({ length: all - own + 1 }, (_, theirs) => [own, theirs] as const),
    ).flat();
  return shared(unknown.events).flatMap(([a, b]) =>
    shared(without).map(
      ([c, d]) => (group.events + a) / (group.atRisk + a + c) - (other.events + b) / (other.atRisk + b + d),
    ),
  );
}

test('the ends are the least and the most of every way of sharing out the unknown', () => {
  fc.assert(
    fc.property(proportion(12, 1), proportion(12, 1), proportion(6), (group, reference, unknown) => {
      const gaps = everyGap(group, reference, unknown);
      const bounds = unknownBoundsOfDifference({ group, reference }, unknown);
      if (!bounds.ok) throw new Error(bounds.reason);
      expect(bounds.lower).toBeCloseTo(Math.min(...gaps), 10);
      expect(bounds.upper).toBeCloseTo(Math.max(...gaps), 10);
    }),
  );
});

test('beside everyone the unknown move the group alone', () => {
  fc.assert(
    fc.property(proportion(12, 1), proportion(6), proportion(20), (group, unknown, rest) => {
      const all = {
        events: group.events + unknown.events + rest.events,
        atRisk: group.atRisk + unknown.atRisk + rest.atRisk,
      };
      const bounds = unknownBoundsOfDifferenceFromAll(group, all, unknown);
      if (!bounds.ok) throw new Error(bounds.reason);
      const without = unknown.atRisk - unknown.events;
      const shares = Array.from({ length: unknown.events + 1 }, (_, a) =>
        Array.from({ length: without + 1 }, (_, b) => (group.events + a) / (group.atRisk + a + b)),
      ).flat();
      expect(bounds.lower).toBeCloseTo(Math.min(...shares) - all.events / all.atRisk, 10);
      expect(bounds.upper).toBeCloseTo(Math.max(...shares) - all.events / all.atRisk, 10);
    }),
  );
});

test('an empty group is refused with its reason', () => {
  const none = { events: 0, atRisk: 0 };
  const some = { events: 2, atRisk: 4 };
  expect(unknownBoundsOfDifference({ group: none, reference: some }, some)).toMatchObject({ ok: false });
  expect(unknownBoundsOfDifferenceFromAll(none, some, none)).toMatchObject({ ok: false });
});
