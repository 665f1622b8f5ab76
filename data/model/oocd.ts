import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { dayNumber, FIRST_DAY, MONTHS, NEW_GRAVITY_SCHEME } from './calendar';
import { type ExtractModel, generateEvents } from './events';
import { broadGroup, type PerGroup } from './groups';
import * as assumed from './oocd-assumptions';
import { type Circumstances, drawAdmission, drawDisposal, drawGravity } from './oocd-decision';
import { OocdProcess } from './oocd-process';
import type { PopulationCell } from './population';
import type { Random } from './random';
import { previousDisposals } from './recording';
import type { Sheet } from './sheet';
import type { VolumeModel } from './volume';

const SCHEME_CHANGE = dayNumber(NEW_GRAVITY_SCHEME);

/** Falling volumes with the lockdowns of 2020 and 2021 in them; the Black share rises by about an eighth in six years. */
export function monthWeight(_month: number, step: number): PerGroup {
  const fall = 1.22 - 0.4 * (step / (MONTHS.length - 1));
  const lockdown = step >= 12 && step <= 14 ? 0.6 : step > 14 && step <= 20 ? 0.86 : step > 20 && step <= 23 ? 0.72 : 1;
  const quiet = step % 12 === 4 || step % 12 === 8 ? 0.9 : 1;
  const whole = fall * lockdown * quiet;
  const tilt = 0.94 + 0.12 * (step / (MONTHS.length - 1));
  return { asian: whole, black: whole * tilt, mixed: whole * tilt, white: whole / tilt, other: whole };
}

const OOCD_VOLUME: VolumeModel = {
  relativeRate: assumed.DECISION_RATE,
  youngest: 10,
  ageWeight: assumed.AGE_WEIGHT,
  boysToGirls: 3.6,
  outsideLondon: 0.02,
  adults: 0.015,
  months: MONTHS,
  monthWeight,
};

const MISSING_RELATIVE: PerGroup = { asian: 1, black: 1.35, mixed: 1.35, white: 0.75, other: 1.1 };

/** Out-of-court disposals as a model that fills one row per decision. */
const OOCD_MODEL: ExtractModel = {
  kind: 'oocd',
  volume: OOCD_VOLUME,
  repeatShare: 0.37,
  need: 1,
  recording: {
    missing: { notStated: 0.064, notRecorded: 0.048, relative: MISSING_RELATIVE },
    boroughBasis: 'home',
    provisionalFrom: dayNumber('2024-04-01'),
  },
  offence: (random, broad) => random.pick(assumed.OFFENCES[broad]),
  prepare: (sheet, random) => {
    const process = new OocdProcess(sheet, random);
    return (row, { subject, day, earlier, offence }) => {
      const case_ = circumstances(random, broadGroup(subject.group), subject.place, day, earlier, offence);
      const disposal = drawDisposal(random, case_);
      const street = process.write(row, disposal, case_);
      // Street disposals and cases that went nowhere are where ethnicity is most often missing.
      return disposal === 'nfa' ? 1.7 : street ? 2.2 : 0.95;
    };
  },
};

function circumstances(
  random: Random,
  broad: BroadGroup,
  place: number,
  day: number,
  earlier: number,
  offence: string,
): Circumstances {
  const scheme = day >= SCHEME_CHANGE ? '1-5' : '1-4';
  const known = offence as Circumstances['offence'];
  return {
    broad,
    place,
    offence: known,
    scheme,
    year: Math.floor((day - FIRST_DAY) / 365.25),
    gravity: drawGravity(random, known, scheme),
    admission: drawAdmission(random, broad),
    history: previousDisposals(earlier),
  };
}

/** The out-of-court disposals extract with a number of rows. */
export function oocdSheet(seed: string, rows: number, population: readonly PopulationCell[]): Sheet {
  return generateEvents(OOCD_MODEL, seed, rows, population);
}
