import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import type { Random } from './random';
import type { Sheet } from './sheet';

/** Share of orders that could carry a positive intervention and do; 52% over all orders (001:218). */
const POSITIVE = 0.555;

/** PLANTED: breach of orders; 1.1 times as often for Black people. */
const BREACH_WHITE = 0.22;
export const BREACH_BLACK = 1.1;

/** Writes what an order holds and whether it was breached. */
export function writeOrder(sheet: Sheet, random: Random, row: number, stage: string, broad: BroadGroup): void {
  const interim = stage === 'interim_order';
  // An interim order made without notice (section 17) carries prohibitions only; one on an adjourned hearing both.
  const withoutNotice = interim && sheet.code('route').get(row) === 'otherwise';
  if (!interim) sheet.whole('order_months').set(row, orderMonths(random));
  const positive = !withoutNotice && random.chance(POSITIVE);
  sheet.code('positive_intervention').set(row, positive ? 'yes' : 'no');
  sheet.whole('positive_requirements').set(row, positive ? 1 + random.poisson(0.8) : 0);
  sheet.whole('prohibitions').set(row, Math.min(1 + random.poisson(2.4), 12));
  const considered = broad === 'black' || broad === 'mixed' ? 40 : 46;
  if (random.chance(0.85)) {
    sheet
      .code('cultural_needs_considered')
      .set(row, random.pick({ yes: considered, no: 88 - considered, not_clear: 12 }));
  }
  writeBreach(sheet, random, row, broad);
}

/** Orders run from 6 months to 2 years; a year is the most usual. */
function orderMonths(random: Random): number {
  return Number(random.pick({ '6': 12, '9': 6, '12': 46, '18': 16, '24': 20 }));
}

/** Breaches may follow after the window; the file says that there was one, not when. */
function writeBreach(sheet: Sheet, random: Random, row: number, broad: BroadGroup): void {
  const breached = random.chance(BREACH_WHITE * (broad === 'black' ? BREACH_BLACK : 1));
  sheet.code('breach').set(row, breached ? 'yes' : 'no');
  if (!breached) return;
  const outcome = random.pick({ no_action: 14, out_of_court: 16, non_custodial: 44, custodial: 18, pending: 8 });
  sheet.code('breach_outcome').set(row, outcome);
}
