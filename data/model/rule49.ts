import { dayNumber, FIRST_DAY, LAST_DAY, monthOf, SEPARATIONS_DRAWN } from './calendar';
import { drawTraits } from './children';
import { ageOn, type Resident, residents } from './establishments';
import { broadGroup, type PerGroup } from './groups';
import type { PopulationCell } from './population';
import { at, Random } from './random';
import { Recorder, type Recording } from './recording';
import { Sheet } from './sheet';

/** PLANTED: separations begun per child and day against White children of the same establishment. */
export const SEPARATION: PerGroup = { asian: 1.1, black: 1.6, mixed: 1.35, white: 1, other: 1.05 };

/** PLANTED: length against White children, the same at every point of the distribution. */
export const LENGTH: PerGroup = { asian: 1.05, black: 1.35, mixed: 1.2, white: 1, other: 1 };
const MEDIAN_HOURS_WHITE = 60;
const LENGTH_SPREAD = 1.25;

/** PLANTED: no establishment sent this month. */
export const MISSING_MONTH = '2024-11';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DRAWN_AT = dayNumber(SEPARATIONS_DRAWN) * DAY;
const MISSING = monthOf(dayNumber(`${MISSING_MONTH}-01`));

/** Episodes that 1 x the residents make: rows of the committed sample. */
export const SAMPLE_EPISODES = 4000;

interface Episode {
  readonly resident: number;
  /** Milliseconds since 1970, on the hour or half-hour. */
  readonly start: number;
  readonly end: number;
}

/** PLANTED: a few children are separated far more often than others, in every group alike (a third shared, the rest exponential). */
function drawProneness(random: Random): number {
  return 0.34 + 0.66 * random.exponential();
}

function episodesOf(random: Random, resident: Resident, number: number): Episode[] {
  const broad = broadGroup(resident.group);
  const { establishment, arrival, departure } = resident;
  const daily = (establishment.separation * SEPARATION[broad] * drawProneness(random)) / 30;
  const found: Episode[] = [];
  let time = Math.max(arrival, FIRST_DAY) + random.exponential() / daily;
  while (time < Math.min(departure, LAST_DAY + 1)) {
    const hours = MEDIAN_HOURS_WHITE * LENGTH[broad] * Math.exp(LENGTH_SPREAD * random.normal());
    const start = Math.floor(time * 48) * (HOUR / 2);
    const end = start + Math.max(2, Math.min(Math.round(hours * 12) / 12, 1800)) * HOUR;
    if (isSent(start, end, establishment.lastDay)) found.push({ resident: number, start, end });
    time = end / DAY + 0.5 + random.exponential() / daily;
  }
  return found;
}

/** The missing month was never sent; and nobody was still separated on the day an establishment closed. */
function isSent(start: number, end: number, lastDay: number): boolean {
  const closed = lastDay < LAST_DAY && end > lastDay * DAY;
  return monthOf(Math.floor(start / DAY)) !== MISSING && !closed;
}

const RECORDING: Recording = {
  missing: {
    notStated: 0.02,
    notRecorded: 0.018,
    relative: { asian: 1, black: 1.25, mixed: 1.25, white: 0.8, other: 1 },
  },
  boroughBasis: 'home',
  provisionalFrom: dayNumber('2024-10-01'),
};

/** The extract, and everyone who was held: the population that its rates stand on. */
export interface Rule49Model {
  readonly sheet: Sheet;
  readonly held: readonly Resident[];
}

/** Rule 49 separations of about this many episodes (the number itself is left to chance). */
export function rule49Model(seed: string, rows: number, population: readonly PopulationCell[]): Rule49Model {
  const held = residents(seed, population, rows / SAMPLE_EPISODES);
  const random = new Random(`${seed}/rule49/${rows}`);
  const episodes = held.flatMap((resident, number) => episodesOf(random, resident, number));
  episodes.sort((one, other) => one.start - other.start);
  const sheet = new Sheet('rule49', episodes.length);
  const recorder = new Recorder(sheet, RECORDING, random);
  const traits = new Map<number, ReturnType<typeof drawTraits>>();
  episodes.forEach((episode, row) => {
    const { group, place } = at(held, episode.resident);
    const day = Math.floor(episode.start / DAY);
    const age = ageOn(at(held, episode.resident), day);
    const subject = { group, place, age, sex: 'male' as const };
    const known = traits.get(episode.resident) ?? drawTraits(random, subject, 1.8);
    traits.set(episode.resident, known);
    const offence = random.pick({ robbery: 30, violence: 34, weapons: 12, drugs: 10, sexual: 5, theft: 4, other: 5 });
    recorder.write(
      row,
      { subject, age, day, child: episode.resident, traits: known, earlier: known.earlier, offence },
      1,
    );
    writeSeparation(sheet, random, row, episode, at(held, episode.resident));
  });
  return { sheet, held };
}

function writeSeparation(sheet: Sheet, random: Random, row: number, { start, end }: Episode, resident: Resident): void {
  const hours = (end - start) / HOUR;
  const adverse = broadGroup(resident.group) === 'black' || broadGroup(resident.group) === 'mixed';
  sheet.code('establishment').set(row, resident.establishment.id);
  sheet.dateTime('start').set(row, start);
  if (end <= DRAWN_AT) sheet.dateTime('end').set(row, end);
  if (random.chance(0.93)) sheet.code('reason').set(row, random.pick({ good_order: 68, own_interests: 24, both: 8 }));
  const level = hours <= 72 ? 'governor' : hours <= 1008 ? 'governor_written' : 'secretary_of_state';
  if (random.chance(0.95)) sheet.code('authorised_level').set(row, level);
  if (hours > 72 && random.chance(0.92)) {
    sheet.code('review_72h_on_time').set(row, random.chance(adverse ? 0.68 : 0.76) ? 'yes' : 'no');
  }
  const outside = Math.max(0.5, 2.4 + 0.9 * random.normal());
  if (random.chance(0.85)) sheet.number('hours_out_of_room_per_day').set(row, Math.round(outside * 2) / 2);
  if (random.chance(0.88))
    sheet.code('education_offered').set(row, random.chance(adverse ? 0.52 : 0.58) ? 'yes' : 'no');
}
