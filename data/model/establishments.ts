import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { dayNumber, FIRST_DAY, LAST_DAY } from './calendar';
import { ASSUMPTIONS, OUTSIDE_INDEX } from './boroughs';
import { BROAD, BROAD_OF, detailedShares, GROUPS, type PerGroup, WITHIN_BROAD } from './groups';
import type { PopulationCell } from './population';
import { at, Chooser, Random } from './random';

/** SYNTHETIC: a young offender institution, its children, and how often they are separated. */
export interface Establishment {
  /** Code of the vocabulary. */
  readonly id: string;
  /** Children held at the start and at the end of the period. */
  readonly size: readonly [number, number];
  readonly shares: PerGroup;
  readonly outsideLondon: number;
  /** Episodes per White child and 30 days. */
  readonly separation: number;
  /** Last day on which it held children. */
  readonly lastDay: number;
}

const share = (asian: number, black: number, mixed: number, white: number, other: number): PerGroup => ({
  asian,
  black,
  mixed,
  white,
  other,
});

/** Cookham Wood held children until 2024 (extracts.md); Feltham holds most of London's boys, about half of them Black. */
export const ESTABLISHMENTS: readonly Establishment[] = [
  {
    id: 'feltham',
    size: [125, 90],
    shares: share(9, 50, 17, 20, 4),
    outsideLondon: 0.14,
    separation: 0.114,
    lastDay: LAST_DAY,
  },
  {
    id: 'cookham_wood',
    size: [135, 75],
    shares: share(7, 46, 15, 29, 3),
    outsideLondon: 0.4,
    separation: 0.123,
    lastDay: dayNumber('2024-03-31'),
  },
  {
    id: 'werrington',
    size: [95, 75],
    shares: share(12, 29, 15, 41, 3),
    outsideLondon: 0.82,
    separation: 0.079,
    lastDay: LAST_DAY,
  },
  {
    id: 'wetherby',
    size: [150, 120],
    shares: share(9, 24, 13, 51, 3),
    outsideLondon: 0.85,
    separation: 0.088,
    lastDay: LAST_DAY,
  },
  {
    id: 'parc',
    size: [38, 30],
    shares: share(6, 22, 12, 57, 3),
    outsideLondon: 0.88,
    separation: 0.062,
    lastDay: LAST_DAY,
  },
];

/** A child's stay in one establishment. */
export interface Resident {
  readonly establishment: Establishment;
  readonly group: number;
  readonly place: number;
  readonly arrival: number;
  readonly departure: number;
  /** Age on arrival, with a fraction. */
  readonly ageOnArrival: number;
}

/** Age of a resident on a day, in whole years. */
export function ageOn(resident: Resident, day: number): number {
  return Math.floor(resident.ageOnArrival + (day - resident.arrival) / 365.25);
}

const MEAN_STAY = 130;
const STAY_SPREAD = 0.8;

/** Arrivals begin a year before the period, so that the establishments are full when it starts. */
const WARMING = 500;

/** Everyone held during the period, `scale` times as many as in life. */
export function residents(seed: string, population: readonly PopulationCell[], scale: number): readonly Resident[] {
  const random = new Random(`${seed}/residents/${scale}`);
  const homes = homesByGroup(population);
  return ESTABLISHMENTS.flatMap((establishment) => {
    const groups = new Chooser(groupWeights(establishment.shares));
    const held: Resident[] = [];
    for (let day = FIRST_DAY - WARMING; day <= establishment.lastDay;) {
      day += random.exponential() / arrivalsADay(establishment, day, scale);
      if (day < establishment.lastDay) held.push(arrive(random, establishment, groups.draw(random), homes, day));
    }
    return held.filter(({ departure }) => departure >= FIRST_DAY);
  });
}

function arrivalsADay({ size }: Establishment, day: number, scale: number): number {
  const past = Math.min(Math.max((day - FIRST_DAY) / (LAST_DAY - FIRST_DAY), 0), 1);
  return ((size[0] + (size[1] - size[0]) * past) * scale) / MEAN_STAY;
}

function arrive(
  random: Random,
  establishment: Establishment,
  group: number,
  homes: readonly Chooser[],
  day: number,
): Resident {
  const arrival = Math.floor(day);
  const ageOnArrival = Number(random.pick({ '15': 17, '16': 34, '17': 49 })) + random.next();
  const stay = MEAN_STAY * Math.exp(STAY_SPREAD * random.normal() - (STAY_SPREAD * STAY_SPREAD) / 2);
  const untilNineteen = (18.9 - ageOnArrival) * 365.25;
  const departure = Math.min(arrival + Math.ceil(Math.min(stay, untilNineteen)), establishment.lastDay);
  const place = random.chance(establishment.outsideLondon) ? OUTSIDE_INDEX : at(homes, group).draw(random);
  return { establishment, group, place, arrival, departure, ageOnArrival };
}

/** The broad shares of an establishment spread over the nineteen groups as among an average borough's children. */
function groupWeights(shares: PerGroup): number[] {
  const typical = detailedShares(at(ASSUMPTIONS, OUTSIDE_INDEX)).map(
    (weight, group) => weight * (WITHIN_BROAD[at(GROUPS, group)] ?? 1),
  );
  const totals = BROAD.map((_, broad) =>
    typical.reduce((sum, weight, group) => sum + (at(BROAD_OF, group) === broad ? weight : 0), 0),
  );
  return typical.map((weight, group) => {
    const broad = at(BROAD_OF, group);
    return (shares[at(BROAD, broad) satisfies BroadGroup] * weight) / at(totals, broad);
  });
}

function homesByGroup(population: readonly PopulationCell[]): Chooser[] {
  const weights = GROUPS.map(() => new Float64Array(OUTSIDE_INDEX));
  for (const { group, place, count } of population) {
    const row = at(weights, group);
    row[place] = at(row, place) + count * at(ASSUMPTIONS, place).activity;
  }
  return weights.map((row) => new Chooser(row));
}
