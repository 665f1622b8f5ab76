import { ALL } from '../../protecting/dimensions';
import type { Published, PublishedArea, PublishedPeriod } from '../../protecting/published';
import type { ChosenInPack } from '../../selection/selection';

/** Who is looked at in a pack: one area, one band of age, one period, each by its id. */
export interface PackScope {
  readonly area: PublishedArea;
  readonly age: string;
  readonly period: PublishedPeriod;
}

/** An area as one word: areas of two levels may be called the same. */
export const wordOf = ({ level, area }: Pick<PublishedArea, 'level' | 'area'>): string => `${level}/${area}`;

/** The areas in which ethnicity is told apart, the widest first. */
export function areasOnOffer(published: Published): readonly PublishedArea[] {
  return published.areas.filter((area) => agesOnOffer(published, area).length > 0);
}

/** The ages in which ethnicity is told apart in an area, all of them first. */
export function agesOnOffer(published: Published, area: PublishedArea): readonly string[] {
  return published.ages.filter((age) => periodsOnOffer(published, area, age).length > 0);
}

/** The periods of that, first to last, years before their parts. */
export function periodsOnOffer(published: Published, area: PublishedArea, age: string): readonly PublishedPeriod[] {
  return published.periods.filter(({ id }) => published.tellsGroups({ ...area, age, period: id }));
}

/** The scope that is meant, always one of the lattice: whatever is none of the pack's gives way to what comes first; null where a pack tells ethnicity apart nowhere. */
export function scopeOf(published: Published, wanted: ChosenInPack): PackScope | null {
  const areas = areasOnOffer(published);
  const area = areas.find((one) => wordOf(one) === wanted.area) ?? areas[0];
  if (!area) return null;
  const ages = agesOnOffer(published, area);
  const age = ages.find((one) => one === wanted.age) ?? ages[0] ?? ALL;
  const periods = periodsOnOffer(published, area, age);
  const last = periods.filter(({ whole }) => whole).at(-1) ?? periods.at(-1);
  const period = periods.find(({ id }) => id === wanted.period) ?? last;
  return period ? { area, age, period } : null;
}

/** A scope by its ids. */
export const namesOfScope = ({ area, age, period }: PackScope): Required<Omit<ChosenInPack, 'question'>> => ({
  ...{ area: wordOf(area), age, period: period.id },
});

/** What is chosen, as far as it is not what comes first by itself: so much has to be said of it in an address. */
export function inBrief(published: Published, wanted: ChosenInPack): ChosenInPack {
  const scope = scopeOf(published, wanted);
  if (!scope) return {};
  const { area, age, period } = namesOfScope(scope);
  const [first, inArea, ofAge] = [{}, { area }, { area, age }].map((chosen) => scopeOf(published, chosen));
  return {
    ...(first && wordOf(first.area) === area ? {} : { area }),
    ...(inArea?.age === age ? {} : { age }),
    ...(ofAge?.period.id === period ? {} : { period }),
  };
}
