import { unseenNumber, whole } from '../vocabulary/written';
import type { Measured, Quantity, Range, Share } from '../measures/measured';
import type { Cell } from './figure';
import type { Held } from './held';
import { count, inHundred, isMaskedNumber, moreOrFewer, noRate, ratio } from './numbers';
import { cell, markedCell } from './rows';

/**
 * A cell with the numbers that it prints. A number that is none, or has no end, is not held: the text says what there is
 * to say. So a count that was withheld is held nowhere.
 */
export function holding(printed: Cell, numbers: Held): Cell {
  const held = Object.fromEntries(Object.entries(numbers).filter(([, number]) => Number.isFinite(number)));
  return Object.keys(held).length > 0 ? { ...printed, held } : printed;
}

/** The count of a quantity, where nothing of it was withheld. */
export const heldCount = ({ count: many, withheld }: Quantity): Pick<Held, 'count'> =>
  withheld ? {} : { count: many };

/** Numerator and base of a share, each where nothing of it was withheld. */
export function heldShare({ events, atRisk }: Share): Held {
  const of = heldCount(atRisk).count;
  return { ...heldCount(events), ...(of === undefined ? {} : { of }) };
}

/** A range as it is, times `scale`: 100 for what is measured as a share of 1. */
export const heldRange = ({ estimate, lower, upper }: Range, scale = 1): Held => ({
  value: scale * estimate,
  lower: scale * lower,
  upper: scale * upper,
});

/** How many: "1,234", "at least 12", "withheld". */
export const countCell = (quantity: Quantity, soft?: string): Cell =>
  holding(cell(count(quantity), soft), heldCount(quantity));

/** A whole number of people or events: "1,234". */
export const wholeCell = (many: number, soft?: string): Cell => holding(cell(whole(many), soft), { count: many });

/** "120 of 345"; of which neither may be seen, one mark for both. */
export const ofCell = (share: Share): Cell => holding(cell(ofInWords(share)), heldShare(share));

function ofInWords({ events, atRisk }: Share): string {
  const neither = isMaskedNumber(events.count) && isMaskedNumber(atRisk.count);
  return neither ? unseenNumber() : `${count(events)} of ${count(atRisk)}`;
}

/** A share of 1 as so many in 100. */
export const hundredCell = (share: number, soft?: string): Cell =>
  holding(cell(inHundred(share), soft), { value: 100 * share });

/** The share in 100, or why there is none. */
export const rateCell = ({ share, range }: { readonly share: Share; readonly range: Measured<Range> }): Cell =>
  range.ok ? hundredCell(range.value.estimate) : cell(noRate(share));

/** A count with its share beside it: "120", and "12 in 100". */
export function countedShareCell(
  { share, range }: { readonly share: Share; readonly range: Measured<Range> },
  soft: string,
): Cell {
  return holding(countCell(share.events, range.ok ? soft : undefined), {
    ...heldCount(share.events),
    ...(range.ok ? { value: 100 * range.value.estimate } : {}),
  });
}

/** "120 of 345", and "35 in 100" after it. */
export const shareCell = ({ share, range }: { readonly share: Share; readonly range: Measured<Range> }): Cell => {
  const { text } = ofCell(share);
  const estimate = range.ok ? range.value.estimate : NaN;
  return holding(cell(text, range.ok ? `${inHundred(estimate)} in 100` : undefined), {
    ...heldShare(share),
    value: 100 * estimate,
  });
};

/** A ratio alone; empty where nothing could be divided. */
export const ratioCell = (times: number, mark = false): Cell =>
  holding(markedCell(Number.isFinite(times) ? ratio(times) : '', mark), { value: times });

/** The ends of a range alone, as they are written. */
export const endsCell = (text: string, { lower, upper }: Pick<Range, 'lower' | 'upper'>, soft?: string): Cell =>
  holding(cell(text, soft), { lower, upper });

/** A signed amount alone: "13 fewer". */
export const moreCell = (amount: number): Cell => holding(cell(moreOrFewer(amount)), { value: amount });
