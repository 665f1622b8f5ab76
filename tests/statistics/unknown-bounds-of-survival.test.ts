import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Duration, kaplanMeier } from '../../src/statistics/kaplan-meier';
import { survivalAt } from '../../src/statistics/survival-summary';
import {
  unknownBoundsOfSurvival,
  unknownBoundsOfSurvivalAgainstAll,
} from '../../src/statistics/unknown-bounds-of-survival';
import { expectClose, given, reasonOf } from './expectations';

// A fresh seed each run finds more; fast-check prints it, with the path, in the message of a failure.
const seed = Date.now() % 2_147_483_647;

const one = fc.record({ time: fc.integer({ min: 0, max: 8 }), ended: fc.boolean(), count: fc.constant(1) });
const cases = fc.array(one, { maxLength: 7 });
/** Known cases that were watched to the end, some still going on. */
const watched = cases.map((some): readonly Duration[] => [...some, { time: 8, ended: false, count: 1 }]);
const unknowns = fc.array(one, { maxLength: 5 });
const time = fc.integer({ min: 0, max: 8 });

const shareAfter = (durations: readonly Duration[], at: number): number =>
  given(
    survivalAt(
      given(kaplanMeier(durations.flatMap(({ count = 1, ...each }) => Array.from({ length: count }, () => each))))
        .steps,
      at,
    ),
  ).estimate;

/** Every way to put each unknown into the first, the second or neither. */
function everyWay(unknown: readonly Duration[]): readonly (readonly (readonly Duration[])[])[] {
  const [first, ...rest] = unknown;
  if (!first) return [[[], []]];
  return everyWay(rest).flatMap(([own = [], theirs = []]) => [
    [[...own, first], theirs],
    [own, [...theirs, first]],
    [own, theirs],
  ]);
}

describe('unknown ethnicity in a ratio of shares still going on', () => {
  it('is the least and the most of every way to share the unknowns out, open episodes among them', () => {
    fc.assert(
      fc.property(watched, watched, unknowns, time, (group, reference, unknown, at) => {
        const bounds = given(unknownBoundsOfSurvival({ group, reference }, unknown, at));
        const ratios = everyWay(unknown).map(
          ([own = [], theirs = []]) => shareAfter([...group, ...own], at) / shareAfter([...reference, ...theirs], at),
        );
        expectClose(bounds.lower, Math.min(...ratios), 1e-12);
        expectClose(bounds.upper, Math.max(...ratios), 1e-12);
        expectClose(bounds.estimate, shareAfter(group, at) / shareAfter(reference, at), 1e-12);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('moves the group alone beside everybody', () => {
    fc.assert(
      fc.property(watched, cases, unknowns, time, (group, others, unknown, at) => {
        const all = [...group, ...others, ...unknown];
        const bounds = given(unknownBoundsOfSurvivalAgainstAll(group, all, unknown, at));
        const ratios = everyWay(unknown).map(([own = []]) => shareAfter([...group, ...own], at) / shareAfter(all, at));
        expectClose(bounds.lower, Math.min(...ratios), 1e-12);
        expectClose(bounds.upper, Math.max(...ratios), 1e-12);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('counts cases of one length together as it counts them one by one', () => {
    const group = [
      { time: 2, ended: true, count: 3 },
      { time: 9, ended: false, count: 2 },
    ];
    const reference = [{ time: 9, ended: false, count: 2 }];
    expectClose(given(unknownBoundsOfSurvival({ group, reference }, [], 5)).estimate, 0.4, 1e-12);
  });

  it('refuses where a share is nought or nobody was watched for so long', () => {
    const open = [{ time: 9, ended: false, count: 2 }];
    const why = 'One of the two shares is nought or not known at this time, so there is no ratio to bound.';
    for (const reference of [[], [{ time: 4, ended: false, count: 3 }], [{ time: 4, ended: true, count: 3 }]]) {
      expect(reasonOf(unknownBoundsOfSurvival({ group: open, reference }, [], 5))).toBe(why);
    }
    expect(reasonOf(unknownBoundsOfSurvivalAgainstAll([], open, [], 5))).toBe(why);
  });
});
