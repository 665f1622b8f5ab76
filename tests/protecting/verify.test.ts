import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { latticeOf } from '../../src/protecting/lattice';
import { faultIn } from '../../src/protecting/verify';
import { built, CHARGES, drawnRows, SMALL } from './support/built';

/** Two groups, with and without: 3 and 9, 10 and 20. The first is small; its column is published as 13 and 29. */
const CLAIM = {
  truth: [3, 9, 10, 20],
  sums: [[0], [0, 2], [1, 3], [0, 1], [2, 3], [2]],
  published: [1, 2, 3, 4],
  targets: [{ sum: 0, least: 6, witness: 0 }],
  witnesses: [
    [
      [0, 3],
      [1, -3],
      [2, -3],
      [3, 3],
    ],
  ] as const,
};

describe('the check of a pack', () => {
  it('imports nothing', () => {
    expect(readFileSync('src/protecting/verify.ts', 'utf8')).not.toMatch(/^import/m);
  });

  it('passes a witness that agrees with everything published and has enough', () => {
    expect(faultIn(CLAIM)).toBeNull();
  });

  it('refuses a published number on which a witness disagrees', () => {
    expect(faultIn({ ...CLAIM, published: [1, 2, 3, 4, 5] })).toBe('Witness 0 disagrees with published sum 5.');
  });

  it('refuses a protected number that is published', () => {
    expect(faultIn({ ...CLAIM, published: [0], witnesses: [[]] })).toBe('Protected sum 0 is published.');
  });

  it('refuses a witness that has too few, and one that is not there', () => {
    expect(faultIn({ ...CLAIM, targets: [{ sum: 0, least: 7, witness: 0 }] })).toBe(
      'Nothing shows that sum 0 is safe.',
    );
    expect(faultIn({ ...CLAIM, targets: [{ sum: 0, least: 6, witness: 1 }] })).toBe(
      'Nothing shows that sum 0 is safe.',
    );
  });

  it('refuses a witness with parts of children, fewer than none, or an atom that is none', () => {
    const fault = 'Witness 0 is no table of counts.';
    expect(faultIn({ ...CLAIM, witnesses: [[[0, 0.5]]] })).toBe(fault);
    expect(faultIn({ ...CLAIM, witnesses: [[[0, -4]]] })).toBe(fault);
    expect(faultIn({ ...CLAIM, witnesses: [[[9, 1]]] })).toBe(fault);
  });

  it('refuses the pack when any one of its secondary suppressions is dropped', async () => {
    const { certificate } = await built(SMALL, drawnRows(SMALL, 1, 1500));
    expect(faultIn(certificate)).toBeNull();
    const shown = new Set(certificate.published);
    const byRule = new Set(certificate.targets.map(({ sum }) => sum));
    const secondary = [...certificate.sums.keys()].filter((sum) => !shown.has(sum) && !byRule.has(sum));
    // Those without an outcome are in no pack, and nobody decided to withhold them.
    const moved = secondary.filter((sum) => faultIn({ ...certificate, published: [...shown, sum] }) !== null);
    const cells = new Set(latticeOf(SMALL, CHARGES).cells.map(({ sum }) => sum));
    const decided = secondary.filter((sum) => cells.has(sum));
    expect(decided.length).toBeGreaterThan(3);
    expect(decided.filter((sum) => !moved.includes(sum))).toEqual([]);
    for (const sum of byRule) {
      expect(faultIn({ ...certificate, published: [...shown, sum] })).not.toBeNull();
    }
  });
});
