/** Packs of the sample and of real searches, attacked in every way that has an exact answer. */
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/protecting/classes';
import { latticeOf } from '../../src/protecting/lattice';
import type { LatticePlan } from '../../src/protecting/plan';
import type { RecordRows } from '../../src/protecting/record-counts';
import { faultIn } from '../../src/protecting/verify';
import { bounds, byTwoSelections, inRowSpace } from '../protecting/support/attacks';
import { askedAlone, built, CHARGES, FIRST, THREE, TWO } from '../protecting/support/built';
import { disposalsInClasses, hasSearches, londonSearches, sampleDisposals } from '../protecting/support/real-rows';

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

const level = (of: LatticePlan['breakdowns'][number]['level'], ethnicity: boolean, partsOfYear: boolean) => {
  return { level: of, ethnicity, ages: false, partsOfYear };
};
/** 672 cells: every borough and command unit by ethnicity. */
const BOROUGHS: LatticePlan = {
  ...FIRST,
  breakdowns: [level('borough', true, false), level('police_command_unit', true, false), level('london', true, true)],
};
const RARE: Asked = askedAlone({ outcome: 'youth_caution', base: 'five_disposals' });
/** 1,280 cells of an outcome that is rare: half of them are withheld. */
const RARE_BY_ALL: LatticePlan = {
  ...FIRST,
  breakdowns: [
    level('borough', true, false),
    level('police_command_unit', true, true),
    { ...level('court_user_group', true, true), ages: true },
    { ...level('london', true, true), ages: true },
  ],
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
  readonly asked: Asked;
  /** Seconds of a processor that it may take, at most. */
  readonly within: number;
}
const ALONE = { asked: CHARGES, within: 120 } as const;
const CASES: readonly Case[] = [
  { name: 'charges, as offered first', plan: FIRST, rows: () => sampleDisposals('charge', FIRST.years), ...ALONE },
  { name: 'charges, by borough', plan: BOROUGHS, rows: () => sampleDisposals('charge', BOROUGHS.years), ...ALONE },
  {
    name: 'charges and community resolutions of one base, in one system',
    ...{ plan: FIRST, asked: TWO, within: 120 },
    rows: () => disposalsInClasses(['charge', 'community_resolution'], FIRST.years),
  },
  {
    name: 'three outcomes of one base, one of them rare',
    ...{ plan: FIRST, asked: THREE, within: 240 },
    rows: () => disposalsInClasses(['charge', 'community_resolution', 'youth_caution'], FIRST.years),
  },
  {
    name: 'a rare outcome, by everything',
    ...{ plan: RARE_BY_ALL, asked: RARE, within: 240 },
    rows: () => sampleDisposals('youth_caution', FIRST.years),
  },
  ...(hasSearches
    ? [{ name: 'real searches', plan: SEARCHED, rows: () => londonSearches(SEARCHED.years), ...ALONE }]
    : []),
];

/** Two searches of each protected number, and of a rare outcome nearly a thousand are. */
const LONG = { timeout: 3_600_000 };

describe.each(CASES)('a pack of $name', ({ plan, rows, asked, within }) => {
  it('is built within a minute of two processors, every witness holds, and nothing is recovered', LONG, async () => {
    const before = process.cpuUsage();
    const pack = await built(plan, await rows(), { asked });
    const spent = seconds(process.cpuUsage(before));
    const { certificate } = pack;
    expect(spent).toBeLessThan(within);
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
    console.log({
      cells: pack.cells.length,
      withheld,
      targets: targets.length,
      seconds: spent,
      ...kept(pack, plan, asked),
    });
    expect(kept(pack, plan, asked).base).toBeGreaterThan(0.9);
  });
});

/** The share of the count that is published of command units by ethnicity, in the longest period. */
function kept({ cells, certificate }: Awaited<ReturnType<typeof built>>, plan: LatticePlan, asked: Asked) {
  const { cells: declared } = latticeOf(plan, asked);
  const truth = (sum: number) =>
    Array.from(certificate.sums[sum] ?? []).reduce((all, atom) => all + (certificate.truth[atom] ?? 0), 0);
  const share = (outcome: string | null) => {
    const of = declared.flatMap((cell, at) => {
      const isMeant = cell.level === 'police_command_unit' && cell.ethnicity !== 'all' && cell.outcome === outcome;
      return isMeant ? [{ number: truth(cell.sum), shown: cells[at]?.count !== null }] : [];
    });
    const all = of.reduce((total, { number }) => total + number, 0);
    return of.reduce((total, { number, shown }) => total + (shown ? number : 0), 0) / all;
  };
  return { base: share(null), ...Object.fromEntries(asked.questions.map((one) => [one.outcome, share(one.outcome)])) };
}
