import { describe, expect, it } from 'vitest';
import type { Population, PopulationRow } from '../../src/dataset/references/population';
import type { EstablishmentPopulation } from '../../src/dataset/references/establishment-population';
import type { GroupRow } from '../../src/measures/measured';
import { separationAlike } from '../../src/measures/separation-alike';
import { standardised } from '../../src/measures/standardised';
import type { CrossTab } from '../../src/questions/cross-tab';

const BLACK: GroupRow = { id: 'black', label: 'Black', codes: ['B2'], kind: 'group' };
const WHITE: GroupRow = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' };
const ALL: GroupRow = { id: 'all', label: 'All', codes: ['B2', 'W1'], kind: 'total' };
const ETHNICITY = { column: 'ethnicity', codes: ['B2', 'W1'] };

describe('separations within the same establishment', () => {
  /** One establishment separates often and holds most Black children; within each the rates are equal. */
  const held: EstablishmentPopulation = {
    ...{ source: 'made', file: 'made.csv', synthetic: true },
    rows: [
      { establishment: 'feltham', month: '2024-04', ethnicity: 'B2', age: '16', count: 300 },
      { establishment: 'feltham', month: '2024-04', ethnicity: 'W1', age: '16', count: 100 },
      { establishment: 'parc', month: '2024-04', ethnicity: 'B2', age: '16', count: 100 },
      { establishment: 'parc', month: '2024-04', ethnicity: 'W1', age: '16', count: 300 },
    ],
  };
  const scope = {
    ...{ establishments: ['feltham', 'parc'], months: ['2024-04'], ages: ['16'], heldAges: ['16'] },
    ...{ agesInWords: '16', alsoChosen: [], neverSent: [], unclear: [] },
  };
  const table = (cells: readonly number[]): CrossTab => ({
    axes: [{ column: 'establishment', codes: ['feltham', 'parc'] }, { column: 'age', codes: ['15', '16'] }, ETHNICITY],
    cells: Float64Array.from(cells),
    withheld: null,
  });
  const measure = (cells: readonly number[], byAge = false) =>
    separationAlike({ table: table(cells), perChild: null, held, scope, byAge }, [BLACK, WHITE, ALL], () => WHITE);

  it('a gap between establishments alone vanishes within them', () => {
    const { rows, headlineRow } = measure([0, 0, 90, 30, 0, 0, 10, 30]);
    expect(rows.map(({ row }) => row.id)).toEqual(['black']);
    expect(headlineRow).toBe('black');
    const alike = rows[0]?.alike;
    if (!alike?.ok) throw new Error('Rates were not compared.');
    expect(alike.value.asItStands.estimate.toFixed(4)).toBe('1.6667');
    expect(alike.value.ratio.estimate).toBeCloseTo(1, 12);
    expect(alike.value).toMatchObject({ verdict: 'could be chance', adjustment: 'vanishes', usedSets: 2 });
  });

  it('a gap that is not the same in both is found to differ: Cochran’s Q as R has it', () => {
    const [black] = measure([0, 0, 120, 10, 0, 0, 10, 60]).rows;
    if (!black?.alike.ok || !black.alike.value.homogeneity.ok) throw new Error('Rates were not compared.');
    // 4 times as often in one, half as often in the other: Q = 19.21812 on one degree of freedom.
    expect(black.alike.value.homogeneity.value.pValue / 1.1660131e-5).toBeCloseTo(1, 5);
    const [same] = measure([0, 0, 120, 20, 0, 0, 20, 30]).rows;
    const alike = same?.alike.ok ? same.alike.value.homogeneity : null;
    expect(alike?.ok && alike.value.pValue).toBeCloseTo(1, 10);
  });

  it('a gap within them stays, by age too', () => {
    const [black] = measure([0, 0, 120, 20, 0, 0, 20, 30], true).rows;
    if (!black?.alike.ok) throw new Error('Rates were not compared.');
    expect(black.alike.value.ratio.estimate.toFixed(4)).toBe('2.0000');
    expect(black.alike.value).toMatchObject({ verdict: 'more', adjustment: 'stays' });
    expect(black.events.count).toBe(140);
  });
});

describe('rates with the ages of everyone', () => {
  const person = (borough: string, ethnicity: string, age: string, sex: string, count: number): PopulationRow => ({
    ...{ borough, ethnicity, age, sex, count },
  });
  const population = (sexes: boolean): Population => ({
    ...{ source: 'made', year: '2021', file: 'made.csv', synthetic: true },
    rows: ['E1', 'E2'].flatMap((borough) => [
      person(borough, 'B2', '12', sexes ? 'male' : '', 1000),
      person(borough, 'B2', '16', sexes ? 'male' : '', 3000),
      person(borough, 'W1', '12', sexes ? 'male' : '', 3000),
      person(borough, 'W1', '16', sexes ? 'male' : '', 1000),
    ]),
  });
  const scope = {
    ...{ boroughs: ['E1', 'E2'], withoutBoroughs: [], ages: ['12', '16'], populationAges: ['12', '16'] },
    ...{ agesInWords: '12 and 16', sexes: null, alsoChosen: [], neverSent: [], unclear: [] },
    months: Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`),
    span: Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`),
  };
  /** Each group the same rate at each age: 10 and 40 in 1,000; Black children are older. The last age is not known. */
  const CELLS = [
    [
      [10, 30],
      [120, 40],
      [2, 0],
    ],
    [
      [10, 30],
      [120, 40],
      [0, 0],
    ],
  ];
  const table: CrossTab = {
    axes: [{ column: 'borough', codes: ['E1', 'E2'] }, { column: 'age', codes: ['12', '16', 'NR'] }, ETHNICITY],
    cells: Float64Array.from(CELLS.flat(2)),
    withheld: null,
  };
  const measured = standardised(
    { table, perChild: null, population: population(false), scope, byBorough: false },
    [BLACK, WHITE, ALL],
    () => WHITE,
  );
  const rowOf = (id: string) => {
    const row = measured.rows.find((one) => one.row.id === id);
    if (!row) throw new Error(`There is no row ${id}.`);
    return row;
  };

  it('a gap that is one of ages goes: both rates are those of everyone, worked by hand', () => {
    // Half of everyone is 12: 0.5 x 10 + 0.5 x 40 = 25 in 1,000, for either group.
    for (const id of ['black', 'white']) {
      const { standardised: rate } = rowOf(id);
      expect(rate.ok && rate.value.estimate).toBeCloseTo(25, 10);
    }
    const { crude, alike, leftOut } = rowOf('black');
    expect(crude.ok && crude.value.estimate).toBeCloseTo(262 / 8, 10);
    expect(leftOut).toBe(2);
    expect(alike?.ok && alike.value.ratio.estimate).toBeCloseTo(1, 12);
    expect(alike?.ok && alike.value.adjustment).toBe('vanishes');
    expect(measured.bySex).toBe(false);
  });

  it('by place and group; refused below ten events', () => {
    expect(measured.places.map(({ borough }) => borough)).toEqual(['E1', 'E2']);
    const [black] = measured.places[1]?.rates ?? [];
    expect(black?.ok && black.value.estimate).toBeCloseTo(25, 10);
    const few = { ...table, cells: table.cells.map((cell) => Math.min(cell, 2)) };
    const sparse = standardised(
      { table: few, perChild: null, population: population(false), scope, byBorough: true },
      [BLACK],
      () => WHITE,
    );
    expect(sparse.rows[0]?.standardised).toEqual({ ok: false, why: 'under 10 events' });
  });

  it('by sex too where the population is split by it', () => {
    const bySex: CrossTab = {
      axes: [...table.axes.slice(0, 2), { column: 'sex', codes: ['male', 'NR'] }, ETHNICITY],
      cells: Float64Array.from(CELLS.flatMap((ages) => ages.flatMap((own) => [...own, 0, 0]))),
      withheld: null,
    };
    const found = standardised(
      { table: bySex, perChild: null, population: population(true), scope, byBorough: true },
      [BLACK],
      () => WHITE,
    );
    expect(found.bySex).toBe(true);
    const rate = found.rows[0]?.standardised;
    expect(rate?.ok && rate.value.estimate).toBeCloseTo(25, 10);
  });
});
