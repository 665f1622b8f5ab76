import { describe, expect, test } from 'vitest';
import planted from '../../data/planted-effects.json';
import { type Counts, countEffect, type Strata } from '../../data/effects/effect-counts';
import { EFFECTS } from '../../data/effects/effects-list';
import { drawSample } from '../../data/effects/simulate';
import { broadGroup } from '../../data/model/groups';
import { at } from '../../data/model/random';
import type { Sheet } from '../../data/model/sheet';
import { koopmanRatio } from '../../src/statistics/koopman-ratio';
import { mantelHaenszelRatio } from '../../src/statistics/mantel-haenszel-ratio';
import { newcombeDifference } from '../../src/statistics/newcombe-difference';
import { midPRateRatio } from '../../src/statistics/rate-ratio';
import { POPULATION } from '../data/samples';

/** Fresh samples; with 200 the share that covers has a standard error of 1.5 in 100 at 95. */
const SEEDS = 200;
/** Four standard errors below 95 in 100, with no upper end: a cautious interval may cover more. */
const LEAST = 0.95 - 4 * Math.sqrt((0.95 * 0.05) / SEEDS);
const GROUPS = ['black', 'mixed', 'asian'] as const;
const ALIKE = 'remand-ryda-alike-black';
const PER_CHILD = 'remand-decisions-black';

interface Share {
  events: number;
  atRisk: number;
}

/** Each child once, at the first decision, by true ethnicity: rows stand in date order. */
function remandedOfChildren(sheet: Sheet): ReadonlyMap<string, Share> {
  const seen = new Set<string>();
  const shares = new Map<string, Share>();
  for (let row = 0; row < sheet.rows; row += 1) {
    const child = sheet.identifier('person_id').get(row);
    if (seen.has(child)) continue;
    seen.add(child);
    const group = broadGroup(at(sheet.truth, row)) ?? '';
    const share = shares.get(group) ?? { events: 0, atRisk: 0 };
    share.atRisk += 1;
    if (sheet.column('remand_decision').get(row) === 'ryda') share.events += 1;
    shares.set(group, share);
  }
  return shares;
}

/** All samples are drawn once. */
const children: ReadonlyMap<string, Share>[] = [];
const strata = new Map<string, Strata[]>([
  [ALIKE, []],
  [PER_CHILD, []],
]);
for (let seed = 1; seed <= SEEDS; seed += 1) {
  const { sheet, bases } = drawSample('remand', `coverage-${seed}`, POPULATION);
  children.push(remandedOfChildren(sheet));
  for (const { id, compute } of EFFECTS) strata.get(id)?.push(countEffect(compute, sheet, bases));
}

const NOBODY: Share = { events: 0, atRisk: 0 };
const shareOf = (sample: ReadonlyMap<string, Share>, group: string): Share => sample.get(group) ?? NOBODY;

/** The truth of a share: all samples taken together, whose own chance is a fourteenth of that of one. */
function truth(group: string): number {
  const sum = children.reduce(
    (all, sample) => ({
      events: all.events + shareOf(sample, group).events,
      atRisk: all.atRisk + shareOf(sample, group).atRisk,
    }),
    NOBODY,
  );
  return sum.events / sum.atRisk;
}

const pairOf = (sample: ReadonlyMap<string, Share>, group: string) => ({
  group: shareOf(sample, group),
  reference: shareOf(sample, 'white'),
});

const covering = <Sample>(samples: readonly Sample[], covers: (sample: Sample) => boolean): number => {
  expect(samples).toHaveLength(SEEDS);
  return samples.filter(covers).length / SEEDS;
};

const pairOfCounts = ({ compared, comparedAtRisk, reference, referenceAtRisk }: Counts) => ({
  group: { events: compared, atRisk: comparedAtRisk },
  reference: { events: reference, atRisk: referenceAtRisk },
});

const valueOf = (id: string): number => planted.effects.find((effect) => effect.id === id)?.value ?? NaN;

describe(`over ${SEEDS} samples (seeds coverage-1 to coverage-${SEEDS}) the 95% interval holds the truth`, () => {
  test.each(GROUPS)('ratio of proportions of children, Koopman: %s beside White', (group) => {
    const value = truth(group) / truth('white');
    const share = covering(children, (sample) => {
      const ratio = koopmanRatio(pairOf(sample, group));
      return ratio.ok && ratio.lower <= value && value <= ratio.upper;
    });
    expect(share).toBeGreaterThanOrEqual(LEAST);
  });

  test.each(GROUPS)('difference of proportions of children, Newcombe: %s beside White', (group) => {
    const value = truth(group) - truth('white');
    const share = covering(children, (sample) => {
      const gap = newcombeDifference(pairOf(sample, group));
      return gap.ok && gap.lower <= value && value <= gap.upper;
    });
    expect(share).toBeGreaterThanOrEqual(LEAST);
  });

  test('like for like, Mantel-Haenszel with Greenland and Robins', () => {
    const value = valueOf(ALIKE);
    const share = covering(strata.get(ALIKE) ?? [], (sample) => {
      const pooled = mantelHaenszelRatio([...sample.values()].map(pairOfCounts));
      return pooled.ok && pooled.lower <= value && value <= pooled.upper;
    });
    expect(share).toBeGreaterThanOrEqual(LEAST);
  });

  test('ratio of rates over a population, exact mid-p', () => {
    const value = valueOf(PER_CHILD);
    const share = covering(strata.get(PER_CHILD) ?? [], (sample) => {
      const [counts] = sample.values();
      if (!counts) return false;
      const ratio = midPRateRatio({
        group: { events: counts.compared, exposure: counts.comparedAtRisk },
        reference: { events: counts.reference, exposure: counts.referenceAtRisk },
      });
      return ratio.ok && ratio.lower <= value && value <= ratio.upper;
    });
    expect(share).toBeGreaterThanOrEqual(LEAST);
  });
});
