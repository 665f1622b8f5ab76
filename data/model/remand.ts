import { COURT_USER_GROUPS } from '../../src/vocabulary/places';
import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { PLACES } from './boroughs';
import { dayNumber, DRAWN, MONTHS } from './calendar';
import { type ExtractModel, generateEvents, type RowWriter } from './events';
import { broadGroup, type PerGroup } from './groups';
import { monthWeight } from './oocd';
import type { PopulationCell } from './population';
import { at, type Random } from './random';
import { previousDisposals } from './recording';
import type { Sheet } from './sheet';

/** PLANTED: remand decisions per child aged 12 to 17 against White children. */
export const REMAND_RATE: PerGroup = { asian: 0.65, black: 3, mixed: 2, white: 1, other: 0.9 };

/** PLANTED: chance of remand to youth detention against White children alike in offence and history. */
export const DETENTION: PerGroup = { asian: 1.05, black: 1.35, mixed: 1.2, white: 1, other: 1.05 };

/** PLANTED: chance of remand to local authority accommodation, of those not detained; no difference between groups. */
const LOCAL_AUTHORITY = 0.07;

/** PLANTED: not convicted after youth detention (published convictions of 75, 67 and 83 in 100: 000:210). */
export const NOT_CONVICTED: PerGroup = { asian: 0.2, black: 0.25, mixed: 0.33, white: 0.17, other: 0.2 };

/** Custody among those convicted; with the chances above about 66 in 100 detained children get none (003:1128). */
const CUSTODY_IF_CONVICTED = 0.447;

type Offence = 'violence' | 'weapons' | 'robbery' | 'drugs' | 'theft' | 'sexual' | 'motoring' | 'other';

const OFFENCES: Readonly<Record<BroadGroup, Readonly<Record<Offence, number>>>> = {
  asian: { violence: 31, weapons: 14, robbery: 15, drugs: 20, theft: 8, sexual: 6, motoring: 4, other: 2 },
  black: { violence: 29, weapons: 18, robbery: 25, drugs: 15, theft: 5, sexual: 4, motoring: 2, other: 2 },
  mixed: { violence: 32, weapons: 17, robbery: 20, drugs: 13, theft: 8, sexual: 4, motoring: 3, other: 3 },
  white: { violence: 37, weapons: 11, robbery: 13, drugs: 12, theft: 14, sexual: 5, motoring: 4, other: 4 },
  other: { violence: 33, weapons: 14, robbery: 16, drugs: 13, theft: 14, sexual: 4, motoring: 3, other: 3 },
};

/** Chance that a White child with one earlier disposal is detained. */
const DETAINED: Readonly<Record<Offence, number>> = {
  ...{ violence: 0.185, weapons: 0.155, robbery: 0.3, drugs: 0.135 },
  ...{ theft: 0.075, sexual: 0.2, motoring: 0.09, other: 0.11 },
};
const BY_HISTORY = { none: 0.75, one: 1.05, two_or_more: 1.5 } as const;

/** Highest chance for a White child, so that the planted ratios hold below certainty. */
const HIGHEST = 0.6;

const END = dayNumber(DRAWN);

/** PLANTED: chance of youth detention for a group, an offence and a history. */
export function detentionChance(broad: BroadGroup, offence: Offence, earlier: number): number {
  return Math.min(DETAINED[offence] * BY_HISTORY[previousDisposals(earlier)], HIGHEST) * DETENTION[broad];
}

const HIGHBURY = COURT_USER_GROUPS.map(({ label, boroughs }) => ({ label, places: new Set(boroughs) }));

const prepare = (sheet: Sheet, random: Random): RowWriter => {
  const decision = sheet.code('remand_decision');
  return (row, { subject, offence, earlier, day }) => {
    const broad = broadGroup(subject.group);
    const detained = random.chance(detentionChance(broad, offence as Offence, earlier));
    const decided = detained ? 'ryda' : random.chance(LOCAL_AUTHORITY) ? 'rlaa' : random.pick(BAIL);
    decision.set(row, decided);
    const court = HIGHBURY.find(({ places }) => places.has(at(PLACES, subject.place)));
    if (court) sheet.code('court_group').set(row, court.label);
    if (random.chance(0.8)) sheet.code('bail_information_sufficient').set(row, random.pick(SUFFICIENT));
    if (decided === 'ryda' || decided === 'rlaa') refused(sheet, random, row, day, decided);
    sheet.code('final_outcome').set(row, finalOutcome(random, broad, decided, day));
    return 1;
  };
};

const BAIL = { unconditional_bail: 32, conditional_bail: 44, bail_support: 15, iss_bail: 9 };

/** Bail information gave a robust alternative in 8 of 25 cases, not in 12, otherwise in 5 (003:1608). */
const SUFFICIENT = { yes: 32, no: 48, other: 20 };

/** Accommodation was an issue in 8 of 25 remand cases (003:1128). */
const REASONS = {
  ...{ seriousness: 28, further_offences: 27, accommodation: 26, failure_to_attend: 8, interference: 7, other: 4 },
};

function refused(sheet: Sheet, random: Random, row: number, day: number, decided: string): void {
  if (random.chance(0.9)) sheet.code('refused_reason').set(row, random.pick(REASONS));
  const typical = decided === 'ryda' ? 62 : 48;
  const days = Math.max(1, Math.round(typical * Math.exp(0.8 * random.normal())));
  sheet.whole('days_remanded').set(row, Math.min(days, END - day, 700));
}

/** Recent cases are pending, for all groups alike: none older than nine months, most of the latest. */
function finalOutcome(random: Random, broad: BroadGroup, decided: string, day: number): string {
  const age = END - day;
  if (random.chance(Math.max(0, 0.85 * (1 - age / 270)))) return 'pending';
  if (decided !== 'ryda') return random.pick({ not_convicted: 36, non_custodial: 58, custodial: 6 });
  if (random.chance(NOT_CONVICTED[broad])) return 'not_convicted';
  return random.chance(CUSTODY_IF_CONVICTED) ? 'custodial' : 'non_custodial';
}

/** Remand decisions as a model that fills one row per decision. */
const REMAND_MODEL: ExtractModel = {
  kind: 'remand',
  volume: {
    relativeRate: REMAND_RATE,
    youngest: 12,
    ageWeight: { 12: 0.1, 13: 0.3, 14: 0.7, 15: 1.2, 16: 1.6, 17: 1.9 },
    boysToGirls: 7,
    outsideLondon: 0.03,
    adults: 0.012,
    months: MONTHS,
    monthWeight,
  },
  repeatShare: 0.3,
  need: 1.5,
  recording: {
    missing: {
      notStated: 0.04,
      notRecorded: 0.026,
      relative: { asian: 1, black: 1.2, mixed: 1.3, white: 0.8, other: 1 },
    },
    boroughBasis: 'home',
    provisionalFrom: dayNumber('2024-04-01'),
  },
  words: { court_group: HIGHBURY.map(({ label }) => label) },
  offence: (random, broad) => random.pick(OFFENCES[broad]),
  prepare,
};

/** The remand extract with a number of rows. */
export function remandSheet(seed: string, rows: number, population: readonly PopulationCell[]): Sheet {
  return generateEvents(REMAND_MODEL, seed, rows, population);
}

/** Chance that a detained child of a group is given no custody. */
export function notCustodyChance(broad: BroadGroup): number {
  return 1 - (1 - NOT_CONVICTED[broad]) * CUSTODY_IF_CONVICTED;
}
