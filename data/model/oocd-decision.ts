import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { ASSUMPTIONS, boroughCode, PLACES } from './boroughs';
import * as assumed from './oocd-assumptions';
import { at, type Random } from './random';

export type Admission = 'admitted' | 'no_comment' | 'denied';
export type History = 'none' | 'one' | 'two_or_more';
export type Offence = keyof typeof assumed.OFFENCE;

/** Everything that decides the chances of a disposal. */
export interface Circumstances {
  readonly broad: BroadGroup;
  /** Place in PLACES. */
  readonly place: number;
  readonly offence: Offence;
  readonly scheme: '1-4' | '1-5';
  /** 1 to 4 or 1 to 5. */
  readonly gravity: number;
  readonly admission: Admission;
  readonly history: History;
  /** Years since 1 April 2019. */
  readonly year: number;
}

/** The highest ratio by which any group's chance of a charge stands above that of White children. */
const STRONGEST_CHARGE = Math.max(...Object.values(assumed.CHARGE)) * assumed.OUTLIER.times;

const OUTLIER_PLACE = PLACES.indexOf(boroughCode(assumed.OUTLIER.borough));

/** Draws gravity by offence under the matrix of the day. */
export function drawGravity(random: Random, offence: Offence, scheme: '1-4' | '1-5'): number {
  const weights = scheme === '1-4' ? assumed.OFFENCE[offence].old : assumed.OFFENCE[offence].new;
  let left = random.next() * 100;
  const place = weights.findIndex((weight) => (left -= weight) < 0);
  return 1 + (place === -1 ? weights.length - 1 : place);
}

/** PLANTED: "no comment" depends on the group alone; whoever comments denies with the same chance in every group. */
export function drawAdmission(random: Random, broad: BroadGroup): Admission {
  const unavailable = assumed.NO_COMMENT_WHITE * assumed.NO_COMMENT[broad];
  if (random.chance(unavailable)) return 'no_comment';
  return random.chance(assumed.DENIED_WHITE / (1 - assumed.NO_COMMENT_WHITE)) ? 'denied' : 'admitted';
}

/** Chance of a charge, out of the five disposals: a chance for White children times the planted ratio. */
export function chargeChance(case_: Circumstances): number {
  const outlier = case_.place === OUTLIER_PLACE && case_.broad === assumed.OUTLIER.group;
  return whiteCharge(case_) * assumed.CHARGE[case_.broad] * (outlier ? assumed.OUTLIER.times : 1);
}

function whiteCharge({ place, offence, scheme, gravity, admission, history }: Circumstances): number {
  const chance =
    assumed.OFFENCE[offence].charge *
    at(assumed.CHARGE_BY_GRAVITY[scheme] ?? [], gravity - 1) *
    assumed.CHARGE_BY_ADMISSION[admission] *
    assumed.CHARGE_BY_HISTORY[history] *
    at(ASSUMPTIONS, place).chargingPractice;
  return Math.min(chance, assumed.HIGHEST_CHARGE);
}

/** Chance of a community resolution, out of the five disposals. */
export function resolutionChance(case_: Circumstances): number {
  const { scheme, gravity, admission, history } = case_;
  const share =
    at(assumed.RESOLUTION_BY_GRAVITY[scheme] ?? [], gravity - 1) *
    assumed.RESOLUTION_BY_ADMISSION[admission] *
    assumed.RESOLUTION_BY_HISTORY[history];
  const white = whiteCharge(case_);
  // No group's charge and resolution together may pass certainty, or the planted ratios would not hold.
  const room = 1 - white * STRONGEST_CHARGE;
  return Math.min((1 - white) * Math.min(share, 0.95), room) * assumed.RESOLUTION[case_.broad];
}

/** Draws the disposal: first whether it stands apart, then charge, community resolution or one of the rest. */
export function drawDisposal(random: Random, case_: Circumstances): string {
  const apart = assumed.APART[case_.admission];
  const nfa = apart * assumed.NFA_OF_APART * assumed.NO_FURTHER_ACTION[case_.broad];
  const others = apart * (1 - assumed.NFA_OF_APART);
  const first = random.next();
  if (first < nfa) return 'nfa';
  if (first < nfa + others) return random.pick({ outcome_20: 1.2, outcome_21: 4.5, triage: case_.year < 2 ? 2 : 0 });
  const second = random.next();
  const charge = chargeChance(case_);
  if (second < charge) return 'charge';
  if (second < charge + resolutionChance(case_)) return 'community_resolution';
  return otherDisposal(random, case_);
}

/** A caution needs an admission (Legal Aid, Sentencing and Punishment of Offenders Act 2012); outcome 22 does not. */
function otherDisposal(random: Random, { admission, year }: Circumstances): string {
  if (admission !== 'admitted') return 'outcome_22';
  return random.pick({
    outcome_22: 1 + 0.5 * year,
    youth_caution: 2 - 0.15 * year,
    youth_conditional_caution: 2.4 - 0.1 * year,
  });
}
