/** Packs of the sample and of real searches, attacked in every way that has an exact answer. */
import { describe, expect, it } from 'vitest';
import { latticeOf } from '../../src/protecting/lattice';
import type { LatticePlan } from '../../src/protecting/plan';
import type { RecordRows } from '../../src/protecting/record-counts';
import { faultIn } from '../../src/protecting/verify';
import { bounds, byTwoSelections, inRowSpace } from '../protecting/support/attacks';
import { built, FIRST } from '../protecting/support/built';
import { hasSearches, londonSearches, sampleDisposals } from '../protecting/support/real-rows';

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

const level = (of: LatticePlan['breakdowns'][number]['level'], ethnicity: boolean, partsOfYear: boolean) => {
  return { level: of, ethnicity, ages: false, partsOfYear };
};
/** 672 cells: every borough and command unit by ethnicity. */
const BOROUGHS: LatticePlan = {
  ...FIRST,
  breakdowns: [level('borough', true, false), level('police_command_unit', true, false), level('london', true, true)],
};
/** The one half of a financial year that the searches cover. */
const SEARCHED: LatticePlan = {
  ...FIRST,
  years: [{ year: 2022, parts: 1 }],
  breakdowns: [level('borough', true, true), level('police_command_unit', true, true), level('london', true, true)],
};

interface Case {
  readonly name: string;
  readonly plan: LatticePlan;
  readonly rows: () => Promise<RecordRows>;
}
const CASES: readonly Case[] = [
  { name: 'charges, as offered first', plan: FIRST, rows: () => sampleDisposals('charge', FIRST.years) },
  { name: 'charges, by borough', plan: BOROUGHS, rows: () => sampleDisposals('charge', BOROUGHS.years) },
  ...(hasSearches ? [{ name: 'real searches', plan: SEARCHED, rows: () => londonSearches(SEARCHED.years) }] : []),
];

describe.each(CASES)('a pack of $name', ({ plan, rows }) => {
  it('is built within a minute of two processors, every witness holds, and nothing is recovered', async () => {
    const before = process.cpuUsage();
    const pack = await built(plan, await rows());
    const spent = seconds(process.cpuUsage(before));
    const { certificate } = pack;
    expect(spent).toBeLessThan(120);
    expect(faultIn(certificate)).toBeNull();

    const targets = certificate.targets.map(({ sum }) => sum);
    expect(byTwoSelections(certificate, targets)).toEqual([]);
    expect(inRowSpace(certificate, targets)).toEqual([]);
    // In fractions: what they reach, whole numbers need not; that they do, the witnesses show.
    const reached = new Map((await bounds(certificate, targets, false)).map((one) => [one.sum, one]));
    const recovered = certificate.targets.filter(({ sum, least }) => {
      const { least: low = 0, most: high = 0 } = reached.get(sum) ?? {};
      return high < least || low === high;
    });
    expect(recovered).toEqual([]);

    const withheld = pack.cells.filter(({ count }) => count === null).length;
    console.log({ cells: pack.cells.length, withheld, targets: targets.length, seconds: spent, ...kept(pack, plan) });
    expect(kept(pack, plan).base).toBeGreaterThan(0.9);
  });
});

/** The share of the count that is published of command units by ethnicity, in the longest period. */
function kept({ cells, certificate }: Awaited<ReturnType<typeof built>>, plan: LatticePlan) {
  const { cells: declared } = latticeOf(plan);
  const truth = (sum: number) =>
    Array.from(certificate.sums[sum] ?? []).reduce((all, atom) => all + (certificate.truth[atom] ?? 0), 0);
  const share = (counted: 'base' | 'with') => {
    const of = declared.flatMap((cell, at) => {
      const asked = cell.level === 'police_command_unit' && cell.ethnicity !== 'all' && cell.counted === counted;
      return asked ? [{ number: truth(cell.sum), shown: cells[at]?.count !== null }] : [];
    });
    const all = of.reduce((total, { number }) => total + number, 0);
    return of.reduce((total, { number, shown }) => total + (shown ? number : 0), 0) / all;
  };
  return { base: share('base'), with: share('with') };
}
