import { PLACES } from './boroughs';
import { dayNumber, MONTHS } from './calendar';
import { type ExtractModel, generateEvents, type RowWriter } from './events';
import { broadGroup, type PerGroup } from './groups';
import { monthWeight } from './oocd';
import type { PopulationCell } from './population';
import { at, type Random } from './random';
import type { Sheet } from './sheet';

/** PLANTED: searches per child aged 10 to 17 against White children. */
export const SEARCH_RATE: PerGroup = { asian: 0.6, black: 2, mixed: 1.4, white: 1, other: 0.7 };

/** PLANTED: chance of arrest at a search against White children, whatever was searched for (child searches: 1.55). */
export const ARRESTED: PerGroup = { asian: 1.1, black: 1.5, mixed: 1.3, white: 1, other: 1.1 };

/** PLANTED: chance of a community resolution against White children (child searches: 0.63). */
export const RESOLVED: PerGroup = { asian: 0.9, black: 0.65, mixed: 0.8, white: 1, other: 0.9 };

/** PLANTED: chance that more than outer clothing is removed against White children. */
export const CLOTHING: PerGroup = { asian: 1, black: 1.6, mixed: 1.2, white: 1, other: 1 };

type Searched = 'drugs' | 'weapons' | 'theft' | 'other';

/** What is searched for is alike for all groups, so that crude ratios are the planted ones. */
const SEARCHED: Readonly<Record<Searched, number>> = { drugs: 41, weapons: 34, theft: 19, other: 6 };

const OBJECTS: Readonly<Record<Searched, Readonly<Record<string, number>>>> = {
  drugs: { drugs: 1 },
  weapons: { weapons: 93, firearms: 3, threat: 4 },
  theft: { stolen_goods: 96, theft: 4 },
  other: { evidence: 60, criminal_damage: 18, fireworks: 18, other: 4 },
};

/** Chances for a White child. */
const ARREST: Readonly<Record<Searched, number>> = { drugs: 0.09, weapons: 0.1, theft: 0.15, other: 0.1 };
const RESOLUTION: Readonly<Record<Searched, number>> = { drugs: 0.17, weapons: 0.03, theft: 0.04, other: 0.05 };
const LIGHTER = { summons: 62, penalty_notice: 26, caution: 8, warning: 4 };

/** Something was found in so many of the searches that led to something. */
const FOUND = 0.72;

/** Recorded from this day on alone, as forces began to. */
const CLOTHING_SINCE = dayNumber('2020-04-01');

/** Chance of arrest for a group and what was searched for. */
const arrestChance = (group: keyof PerGroup, searched: Searched): number => ARREST[searched] * ARRESTED[group];

const powerOf = (object: string, random: Random): string => {
  if (object === 'drugs') return 'drugs_23';
  if (object === 'firearms') return 'firearms_47';
  return object === 'weapons' && random.chance(0.02) ? 'section_60' : 'pace_1';
};

function outcomeOf(random: Random, group: keyof PerGroup, searched: Searched): string {
  const lot = random.next();
  const arrest = arrestChance(group, searched);
  const resolution = RESOLUTION[searched] * RESOLVED[group];
  if (lot < arrest) return 'arrest';
  if (lot < arrest + resolution) return 'community_resolution';
  return lot < arrest + resolution + 0.02 ? random.pick(LIGHTER) : 'nfa';
}

const prepare = (sheet: Sheet, random: Random): RowWriter => {
  return (row, { subject, offence, day }) => {
    const [group, searched] = [broadGroup(subject.group), offence as Searched];
    const object = random.pick(OBJECTS[searched]);
    const outcome = outcomeOf(random, group, searched);
    sheet.code('search_outcome').set(row, outcome);
    sheet.code('police_force').set(row, at(PLACES, subject.place) === 'E09000001' ? 'city_of_london' : 'metropolitan');
    sheet.code('search_type').set(row, random.pick({ person: 95, person_and_vehicle: 5 }));
    sheet.code('object_of_search').set(row, object);
    sheet.code('legislation').set(row, powerOf(object, random));
    if (outcome !== 'nfa') sheet.code('linked_to_object').set(row, random.chance(FOUND) ? 'yes' : 'no');
    if (day >= CLOTHING_SINCE) {
      sheet.code('clothing_removed').set(row, random.chance(0.025 * CLOTHING[group]) ? 'yes' : 'no');
    }
    return outcome === 'nfa' ? 1.3 : 0.6;
  };
};

/** Searches as a model that fills one row per search. */
const SEARCH_MODEL: ExtractModel = {
  kind: 'stop_and_search',
  volume: {
    relativeRate: SEARCH_RATE,
    youngest: 10,
    ageWeight: { 10: 0.05, 11: 0.1, 12: 0.25, 13: 0.6, 14: 1.1, 15: 1.6, 16: 2, 17: 2.2 },
    boysToGirls: 12,
    outsideLondon: 0.03,
    adults: 0.02,
    months: MONTHS,
    monthWeight,
  },
  repeatShare: 0.3,
  need: 0.8,
  recording: {
    missing: {
      notStated: 0.15,
      notRecorded: 0.03,
      relative: { asian: 1, black: 1.3, mixed: 1.25, white: 0.8, other: 1 },
    },
    boroughBasis: 'offence',
    provisionalFrom: dayNumber('2025-01-01'),
  },
  offence: (random) => random.pick(SEARCHED),
  prepare,
};

/** The extract of stops and searches with a number of rows. */
export function stopAndSearchSheet(seed: string, rows: number, population: readonly PopulationCell[]): Sheet {
  return generateEvents(SEARCH_MODEL, seed, rows, population);
}
