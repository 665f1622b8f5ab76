import { KCPO } from '../../src/dataset/kinds/kcpo';
import { POLICE_COMMAND_UNITS } from '../../src/vocabulary/places';
import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { OUTSIDE_INDEX, PLACES } from './boroughs';
import { dayNumber, DRAWN, monthOf } from './calendar';
import { type ExtractModel, generateEvents, type RowWriter } from './events';
import { broadGroup, type PerGroup } from './groups';
import { writeOrder } from './kcpo-order';
import type { PopulationCell } from './population';
import { at, type Random } from './random';
import type { Sheet } from './sheet';

const WINDOW = { from: dayNumber(KCPO.window?.from ?? ''), to: dayNumber(KCPO.window?.to ?? '') };

/** PLANTED: triggers per child aged 12 to 17 against White children. */
export const TRIGGER_RATE: PerGroup = { asian: 0.8, black: 3.2, mixed: 2, white: 1, other: 1 };

/** PLANTED: the lot treats every group alike. */
const RANDOMISED_IN = 0.5;

/** PLANTED: chance of referral, once randomised in: adults 0.28 if White, children 1.5 times as often in every group. */
const REFERRED_WHITE_ADULT = 0.28;
export const REFERRED_CHILD = 1.5;
export const REFERRED: PerGroup = { asian: 1, black: 1.4, mixed: 1.2, white: 1, other: 1 };

/** PLANTED: in one command unit the effect for Black people was 2.2 until its practice changed, and 1.1 since. */
export const LOCAL_CHANGE = { unit: 'bcu-cs', date: '2022-06-01', before: 2.2, after: 1.1 } as const;

/** PLANTED: an application is completed 1.2 times as often for Black people (001:212), and then granted alike. */
const APPLICATION_WHITE = 0.6;
export const APPLICATION: PerGroup = { asian: 1, black: 1.2, mixed: 1.1, white: 1, other: 1 };

const CHANGE_DAY = dayNumber(LOCAL_CHANGE.date);
const unitOf = (place: number): string | undefined =>
  POLICE_COMMAND_UNITS.find(({ boroughs }) => boroughs.includes(at(PLACES, place)))?.id;
const UNITS: readonly (string | undefined)[] = PLACES.map((_, place) => unitOf(place));

/** PLANTED: chance of referral of someone randomised in. */
export function referralChance(broad: BroadGroup, child: boolean, place: number, day: number): number {
  const local = broad === 'black' && UNITS[place] === LOCAL_CHANGE.unit;
  const effect = local ? (day < CHANGE_DAY ? LOCAL_CHANGE.before : LOCAL_CHANGE.after) : REFERRED[broad];
  return REFERRED_WHITE_ADULT * (child ? REFERRED_CHILD : 1) * effect;
}

const prepare =
  (sheet: Sheet, random: Random): RowWriter =>
  (row, { subject, age, day }) => {
    const broad = broadGroup(subject.group);
    const stage = furthestStage(random, broad, referralChance(broad, age < 18, subject.place, day), day);
    sheet.code('stage_reached').set(row, stage);
    const referred = stage !== 'trigger' && stage !== 'randomised_in';
    if (!referred) return 1.2;
    sheet.code('route').set(row, random.chance(0.72) ? 'on_conviction' : 'otherwise');
    const unit = POLICE_COMMAND_UNITS.find(({ id }) => id === UNITS[subject.place]);
    sheet.code('referring_unit').set(row, (unit ?? at(POLICE_COMMAND_UNITS, random.below(12))).label);
    if (stage === 'interim_order' || stage === 'full_order') writeOrder(sheet, random, row, stage, broad);
    return 0.8;
  };

/** The window has closed, so an application is only rarely still undecided. */
function furthestStage(random: Random, broad: BroadGroup, referral: number, day: number): string {
  if (!random.chance(RANDOMISED_IN)) return 'trigger';
  if (!random.chance(referral)) return 'randomised_in';
  if (!random.chance(APPLICATION_WHITE * APPLICATION[broad])) return 'referred';
  const late = dayNumber(DRAWN) - day < 800;
  return random.pick({ full_order: 62, interim_order: 14, refused: 12, withdrawn: 8, application: late ? 6 : 2 });
}

/** Knife crime prevention orders: about half the people are adults, so that children can be set beside them. */
const KCPO_MODEL: ExtractModel = {
  kind: 'kcpo',
  volume: {
    relativeRate: TRIGGER_RATE,
    youngest: 12,
    ageWeight: { 12: 0.15, 13: 0.4, 14: 0.9, 15: 1.3, 16: 1.7, 17: 1.9 },
    boysToGirls: 9,
    outsideLondon: 0.03,
    adults: 0.5,
    months: Array.from(
      { length: monthOf(WINDOW.to) - monthOf(WINDOW.from) + 1 },
      (_, step) => monthOf(WINDOW.from) + step,
    ),
    firstDay: WINDOW.from,
    monthWeight: () => ({ asian: 1, black: 1, mixed: 1, white: 1, other: 1 }),
    // The orders were the Metropolitan Police's, which does not police the City; Central South was a busy pilot site.
    placeWeight: (place) =>
      place === OUTSIDE_INDEX ? 1 : !UNITS[place] ? 0 : UNITS[place] === LOCAL_CHANGE.unit ? 5 : 1,
  },
  repeatShare: 0.05,
  need: 1.3,
  recording: {
    missing: {
      notStated: 0.04,
      notRecorded: 0.025,
      relative: { asian: 1, black: 1.25, mixed: 1.25, white: 0.8, other: 1 },
    },
    boroughBasis: 'home',
    provisionalFrom: Number.POSITIVE_INFINITY,
  },
  words: { referring_unit: POLICE_COMMAND_UNITS.map(({ label }) => label) },
  adultAge: (random) => 18 + Math.min(Math.floor(7 * random.exponential()), 45),
  offence: (random) => random.pick({ weapons: 74, violence: 14, robbery: 10, drugs: 2 }),
  prepare,
};

/** The extract of knife crime prevention orders with a number of rows. */
export function kcpoSheet(seed: string, rows: number, population: readonly PopulationCell[]): Sheet {
  return generateEvents(KCPO_MODEL, seed, rows, population);
}
