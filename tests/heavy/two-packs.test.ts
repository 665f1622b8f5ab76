/** Two packs of the same records, as an outsider who has both files: joined, and attacked as one system. */
import { expect, it } from 'vitest';
import { type Cell, latticeOf } from '../../src/protecting/lattice';
import type { PackCell } from '../../src/protecting/pack';
import type { LatticePlan } from '../../src/protecting/plan';
import { targetsOf } from '../../src/protecting/primary';
import { countRows, type RecordRows } from '../../src/protecting/record-counts';
import { bounds } from '../protecting/support/attacks';
import { built, CHARGES, factsOf, FIRST } from '../protecting/support/built';
import { sampleDisposals } from '../protecting/support/real-rows';

const level = (of: LatticePlan['breakdowns'][number]['level'], partsOfYear: boolean) => {
  return { level: of, ethnicity: true, ages: false, partsOfYear };
};
/** The same question over other areas: 672 cells, of which many are those of the first pack. */
const BOROUGHS: LatticePlan = {
  ...FIRST,
  breakdowns: [level('borough', false), level('police_command_unit', false), level('london', true)],
};
const BOTH: LatticePlan = { ...FIRST, breakdowns: [...FIRST.breakdowns, ...BOROUGHS.breakdowns] };

it('give small counts away where they were not built together, and none where they were', async () => {
  const rows = await sampleDisposals('charge', FIRST.years);
  const [first, boroughs] = [await built(FIRST, rows), await built(BOROUGHS, rows)];
  expect(await recovered([first.cells], rows)).toEqual({ pinned: 0, few: 0 });
  expect(await recovered([boroughs.cells], rows)).toEqual({ pinned: 0, few: 0 });
  expect(await recovered([first.cells, boroughs.cells], rows)).toEqual({ pinned: 5, few: 16 });

  const earlier = [{ name: 'first.parquet', facts: factsOf(FIRST), cells: first.cells }];
  const together = await built(BOTH, rows, { earlier });
  expect(await recovered([first.cells, together.cells], rows)).toEqual({ pinned: 0, few: 0 });
});

/** Of the small counts that are withheld, how many are told: one number alone is possible, or none at the threshold. */
async function recovered(packs: readonly (readonly PackCell[])[], rows: RecordRows) {
  const lattice = latticeOf(BOTH, CHARGES);
  const counts = countRows(lattice, rows);
  const shown = new Set(packs.flat().flatMap((cell) => (cell.count === null ? [] : [nameOf(cell)])));
  const asked = new Set(packs.flat().map(nameOf));
  const sumsOf = (names: ReadonlySet<string>) =>
    new Set(lattice.cells.filter((cell) => names.has(nameOf(cell))).map(({ sum }) => sum));
  const [published, all] = [sumsOf(shown), sumsOf(asked)];
  const withheld = targetsOf(lattice, counts, { threshold: 6, zeros: 'published' }).filter(
    ({ sum }) => all.has(sum) && !published.has(sum),
  );
  const system = { truth: Array.from(counts.atoms), sums: lattice.sums.map((members) => Array.from(members)) };
  const targets = withheld.map(({ sum }) => sum);
  const reached = await bounds({ ...system, published: [...published] }, targets, false);
  return {
    pinned: reached.filter(({ least, most }) => least === most).length,
    few: reached.filter(({ most }, at) => most < (withheld[at]?.least ?? 0)).length,
  };
}

const nameOf = ({ level: of, area, ethnicity, age, period, outcome }: Omit<Cell, 'sum'>): string =>
  [of, area, ethnicity, age, period, outcome].join(' ');
