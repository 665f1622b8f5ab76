import { BOROUGHS } from '../../src/vocabulary/places';
import { CHILD_AGES } from '../../src/vocabulary/demographics';
import { ASSUMPTIONS } from './boroughs';
import { detailedShares, GROUPS } from './groups';
import { at, Random } from './random';

/** Children of one borough, group, single age and sex. */
export interface PopulationCell {
  /** Place of the borough in PLACES. */
  readonly place: number;
  /** Place of the group in GROUPS. */
  readonly group: number;
  readonly age: number;
  readonly sex: 'male' | 'female';
  readonly count: number;
}

/** Single years of age that the population table holds. */
const POPULATION_AGES: readonly number[] = CHILD_AGES.map(Number).filter((age) => age >= 10);

/** Younger years are a little larger, as London's were about 2021. Sums to 1. */
const AGE_SHARE: readonly number[] = [0.1325, 0.1315, 0.1295, 0.127, 0.1235, 0.1205, 0.118, 0.1175];

const MALE_SHARE = 0.512;

/**
 * SYNTHETIC children aged 10 to 17 in London, about 849,000: shares of boroughs.ts spread over groups, ages and sexes
 * and rounded up or down by lot, so that small groups keep their size on average.
 */
export function londonChildren(seed: string): readonly PopulationCell[] {
  const random = new Random(`${seed}/population`);
  return BOROUGHS.flatMap((_, place) => boroughChildren(place, random));
}

function boroughChildren(place: number, random: Random): PopulationCell[] {
  const borough = at(ASSUMPTIONS, place);
  const shares = detailedShares(borough);
  return GROUPS.flatMap((_, group) =>
    POPULATION_AGES.flatMap((age, step) =>
      (['male', 'female'] as const).map((sex): PopulationCell => {
        const sexShare = sex === 'male' ? MALE_SHARE : 1 - MALE_SHARE;
        const expected = borough.children * at(shares, group) * at(AGE_SHARE, step) * sexShare;
        return { place, group, age, sex, count: Math.floor(expected + random.next()) };
      }),
    ),
  );
}
