import { describe, expect, it } from 'vitest';
import { type Places, placesOf } from '../../src/measures/places';
import { nounsFor } from '../../src/presentation/nouns';
import { plain } from '../../src/presentation/figure';
import {
  heterogeneityOfPlaces,
  placeInWords,
  placesFinding,
  placesRemark,
  withinInWords,
} from '../../src/presentation/figures/places-words';
import { extractContract } from '../../src/dataset/kinds/extracts';
import type { CrossTab } from '../../src/questions/cross-tab';

const nouns = nounsFor(extractContract('oocd'), 'children', 'children');
const ALL = { id: 'all', label: 'All', codes: ['B1'], kind: 'total' as const };

function funnel(shares: readonly (readonly [number, number])[]): Places {
  const boroughs = shares.map((_, at) => ({ id: `b${at}`, label: `Borough ${at}`, codes: [`b${at}`] }));
  const crossTab = (cells: readonly number[]): CrossTab => ({
    axes: [
      { column: 'borough', codes: boroughs.map(({ id }) => id) },
      { column: 'ethnicity', codes: ['B1'] },
    ],
    cells: Float64Array.from(cells),
    withheld: null,
  });
  const tables = { base: crossTab(shares.map(([, n]) => n)), outcome: crossTab(shares.map(([x]) => x)) };
  const found = placesOf(tables, boroughs, ALL);
  if (!found) throw new Error('There is no funnel.');
  return found;
}

const repeat = (many: number, share: readonly [number, number]) => Array.from({ length: many }, () => share);
/** Alike but for two that lie between the lines once the spread of all has widened them. */
const SPREAD = [...repeat(15, [34, 100] as const), ...repeat(15, [52, 100] as const), [70, 100], [15, 100]] as const;

describe('what is said of boroughs in a funnel', () => {
  it('names those that stand out, each on its side', () => {
    const one = funnel([...repeat(20, [30, 100] as const), [70, 100]]);
    expect(plain(placesFinding(one, 'children'))).toBe(
      'Above the usual spread of boroughs around 32 in 100 children: Borough 20',
    );
    expect(withinInWords(one)).toBe('20 of 21 boroughs within the usual spread');
  });

  it('counts those outside a line that is drawn, where none stands out, and never calls them chance', () => {
    const some = funnel([...repeat(16, [34, 100] as const), ...repeat(16, [46, 100] as const), [53, 100]]);
    expect(plain(placesFinding(some, 'children'))).toBe(
      '1 of 33 boroughs lies outside the usual spread of boroughs around 40 in 100 children. It cannot be singled out once all are looked at together.',
    );
    expect(placesRemark(some, { nouns })).toBe(
      'Outside the inner dashed line alone: Borough 32. Boroughs differ by more than chance would make them; which is unclear.',
    );
    expect(
      some.places.map((place) => placeInWords(place, nouns)).filter((words) => !words.startsWith('within')),
    ).toEqual(['above the inner dashed line']);
  });

  it('says that boroughs differ where the test says so, with the numbers in the source line', () => {
    const wide = funnel(SPREAD);
    expect(placesRemark(wide, { nouns })).toMatch(/Boroughs differ by more than chance would make them\.$/);
    expect(heterogeneityOfPlaces(wide)).toMatch(
      /^Whether boroughs differ: chi-square [\d.]+ on 31 degrees of freedom, p below 0\.001\. Phi \(a tenth pulled in at each end\): 3\.\d\d\.$/,
    );
    const calm = funnel(repeat(12, [30, 100] as const));
    expect(placesRemark(calm, { nouns })).toBe(
      'No borough lies outside a dashed line. Boroughs differ about as much as chance would make them.',
    );
    expect(plain(placesFinding(calm, 'children'))).toBe(
      'All 12 boroughs lie within the usual spread of boroughs around 30 in 100 children',
    );
  });

  it('never names a borough of fewer than 20 children', () => {
    const few = funnel([...repeat(20, [30, 100] as const), [10, 10]]);
    expect(plain(placesFinding(few, 'children'))).not.toContain('Borough 20');
    expect(placesRemark(few, { nouns })).toContain('1 borough of too few children to name');
    expect(placeInWords(few.places.at(-1) ?? fail(), nouns)).toBe('too few children to say');
  });
});

function fail(): never {
  throw new Error('The funnel holds no borough.');
}
