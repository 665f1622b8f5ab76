import { describe, expect, it } from 'vitest';
import { latticeOf } from '../../src/protecting/lattice';
import { questionsOf } from '../../src/protecting/one-question';
import type { PackCell } from '../../src/protecting/pack';
import { DRAWN, someOf } from '../support/long-form';
import { bounds, byTwoSelections, inRowSpace } from './support/attacks';
import { givenAway } from './support/left-over';
import { sampleDisposals } from './support/real-rows';
import { built, CHARGES, drawnRows, factsOf, FIRST, inThree, SMALL, TWO } from './support/built';

const protectedSums = ({ targets }: { readonly targets: readonly { readonly sum: number }[] }) =>
  targets.map(({ sum }) => sum);

describe.each(someOf([1, 2, 3]))(`a pack of drawn records (${DRAWN}), seed %i`, (seed) => {
  const pack = built(SMALL, drawnRows(SMALL, seed, 1500));

  it('gives away no protected number as the difference or the sum of two selections', async () => {
    const { certificate } = await pack;
    expect(certificate.targets.length).toBeGreaterThan(20);
    expect(byTwoSelections(certificate, protectedSums(certificate))).toEqual([]);
  });

  it('gives away no protected number as any combination of published ones', async () => {
    const { certificate } = await pack;
    expect(inRowSpace(certificate, protectedSums(certificate))).toEqual([]);
  });

  it('leaves every small count possibly as large as the threshold, and pins none', async () => {
    const { certificate } = await pack;
    const reached = new Map((await bounds(certificate, protectedSums(certificate))).map((one) => [one.sum, one]));
    const recovered = certificate.targets.filter(({ sum, least }) => {
      const { least: low = 0, most: high = 0 } = reached.get(sum) ?? {};
      return high < least || low === high;
    });
    expect(recovered).toEqual([]);
  });
});

describe.each(someOf([1, 2]))(`a pack of two outcomes of one base (${DRAWN}), seed %i`, (seed) => {
  const pack = built(SMALL, inThree(SMALL, seed, 2500), { asked: TWO });
  const { cells } = latticeOf(SMALL, TWO);

  it('holds base and both outcomes of every cell, and protects what neither is', async () => {
    const { certificate, cells: written } = await pack;
    expect(written.map(({ outcome }) => outcome).slice(0, 3)).toEqual([null, 'charge', 'community_resolution']);
    const published = new Set(cells.map(({ sum }) => sum));
    // Those with neither outcome are in no cell: what base and outcomes leave.
    expect(certificate.targets.filter(({ sum }) => !published.has(sum)).length).toBeGreaterThan(5);
  });

  it('gives away nothing across outcomes: as two selections, or as any combination of published numbers', async () => {
    const { certificate } = await pack;
    expect(certificate.targets.length).toBeGreaterThan(30);
    expect(byTwoSelections(certificate, protectedSums(certificate))).toEqual([]);
    expect(inRowSpace(certificate, protectedSums(certificate))).toEqual([]);
  });

  it('leaves every protected number of any outcome, and of none, possibly as large as its reason asks', async () => {
    const { certificate } = await pack;
    // In fractions: what they reach, whole numbers need not; that they do, the witnesses show.
    const found = await bounds(certificate, protectedSums(certificate), false);
    const reached = new Map(found.map((one) => [one.sum, one]));
    const recovered = certificate.targets.filter(({ sum, least }) => {
      const { least: low = 0, most: high = 0 } = reached.get(sum) ?? {};
      return high < least || low === high;
    });
    expect(recovered).toEqual([]);
  });

  it('would be seen through were its outcomes protected one by one', async () => {
    const three = inThree(SMALL, seed, 2500);
    const alone = async (outcome: number) => {
      const rows = {
        finest: three.finest.map((cell) => Math.floor(cell / 3) * 2 + (cell % 3 === outcome ? 1 : 0)),
        child: three.child,
      };
      return (await built(SMALL, rows)).cells.map(({ count }) => count);
    };
    const [charges, resolutions] = [await alone(1), await alone(2)];
    const shown = cells.filter((cell, at) => {
      const place = Math.floor(at / 3) * 2;
      const own = cell.outcome === 'community_resolution' ? resolutions[place + 1] : charges[place + (at % 3)];
      return own !== null;
    });
    const { certificate } = await pack;
    const together = { ...certificate, published: [...new Set(shown.map(({ sum }) => sum))] };
    expect(inRowSpace(together, protectedSums(certificate)).length).toBeGreaterThan(0);
  });
});

it('would be seen through where small counts alone are withheld', async () => {
  const { certificate } = await built(SMALL, drawnRows(SMALL, 1, 1500));
  const small = new Set(protectedSums(certificate));
  const { cells } = latticeOf(SMALL, CHARGES);
  const naive = {
    ...certificate,
    published: [...new Set(cells.map(({ sum }) => sum))].filter((sum) => !small.has(sum)),
  };
  expect(byTwoSelections(naive, [...small]).length).toBeGreaterThan(0);
  expect(inRowSpace(naive, [...small]).length).toBeGreaterThan(3);
});

it('keeps nested ages and half-years apart: what a year and one half give away of the other is withheld', async () => {
  const pack = await built(FIRST, drawnRows(FIRST, 4, 4000));
  const { certificate } = pack;
  expect(byTwoSelections(certificate, protectedSums(certificate))).toEqual([]);
  const by = (period: string, age: string, ethnicity: string) =>
    pack.cells.find((cell) => {
      const same = cell.level === 'london' && cell.outcome === 'charge' && cell.period === period;
      return same && cell.age === age && cell.ethnicity === ethnicity;
    })?.count;
  for (const ethnicity of ['asian', 'black', 'mixed', 'white', 'other', 'not_known'])
    for (const age of ['all', '10-14', '15-17']) {
      const three = [by('2024-25', age, ethnicity), by('2024-25 H1', age, ethnicity), by('2024-25 H2', age, ethnicity)];
      expect(three.filter((count) => count === null).length, `${ethnicity} ${age}`).not.toBe(1);
    }
});

/** The cells of the one question of a pack, or of the first of several. */
const ofQuestion = (cells: readonly PackCell[]) =>
  questionsOf({ name: 'pack.parquet', facts: factsOf(FIRST), cells })[0]?.cells ?? [];

const NOTHING_OR_FIVE = ['nfa', 'community_resolution', 'outcome_22', 'youth_caution', 'charge'];

const OUTCOMES: readonly { readonly outcome: string; readonly among?: readonly string[] }[] = [
  { outcome: 'nfa', among: NOTHING_OR_FIVE },
  { outcome: 'community_resolution' },
  { outcome: 'charge' },
];

describe(`those whom no cell counts (${DRAWN})`, () => {
  it.each(someOf(OUTCOMES))(
    'are protected as cells are: the City, in no command unit, and children whose band of age is not known: $outcome',
    async ({ outcome, among }) => {
      const { cells } = await built(FIRST, await sampleDisposals(outcome, FIRST.years, among));
      expect(givenAway(ofQuestion(cells), 6), outcome).toEqual([]);
    },
  );

  it('would be given away by every number of the sample', async () => {
    const { cells, certificate } = await built(FIRST, await sampleDisposals('charge', FIRST.years));
    const truth = (sum: number) =>
      Array.from(certificate.sums[sum] ?? []).reduce((all, atom) => all + (certificate.truth[atom] ?? 0), 0);
    const declared = latticeOf(FIRST, CHARGES).cells;
    const open = cells.map((cell, at) => ({ ...cell, count: truth(declared[at]?.sum ?? -1) }));
    expect(givenAway(ofQuestion(open), 6).length).toBeGreaterThan(0);
  });
});
