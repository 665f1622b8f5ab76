import { extractContract } from '../dataset/kinds/extracts';
import { BOROUGHS } from '../vocabulary/places';
import { writeAddress } from './address';
import { ETHNICITY_PART, MONTH_PART } from './facets';
import { OPENING_SELECTION, type Selection, type SheetId } from './selection';

/** The address of a page under a selection, whatever files are open and whatever months are ticked. */
export function addressInAnyMonth(sheet: SheetId, page: string, selection: Selection): string {
  const { [MONTH_PART]: _months, ...ticks } = selection.ticks;
  return writeAddress({ sheet, page, selection: { ...selection, ticks }, extracts: {} });
}

/**
 * The address of what is measured: which outcome, out of whom, counted how, of which children. What it is compared with, by
 * what it is split, and of which months is another matter. Empty where a sheet measures no one outcome.
 */
export function measureAddress(sheet: SheetId, { ticks, unit, outcomes, bases }: Selection): string {
  if (sheet === 'overview') return '';
  const own = extractContract(sheet).outcomes;
  const outcome = own.find(({ id }) => id === outcomes[sheet]) ?? own[0];
  if (!outcome) return '';
  const base = [outcome.base, ...(outcome.otherBases ?? [])].find(({ id }) => id === bases[sheet]) ?? outcome.base;
  const selection: Selection = {
    ...OPENING_SELECTION,
    unit,
    outcomes: { [sheet]: outcome.id },
    bases: { [sheet]: base.id },
    ticks: Object.fromEntries(Object.entries(ticks).flatMap(([part, codes]) => restricting(part, codes))),
  };
  return writeAddress({ sheet, page: '', selection, extracts: {} });
}

/** The ticks of a part as an address of a measure has them; none where they restrict nothing. */
function restricting(part: string, codes: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  if (part === MONTH_PART || part === ETHNICITY_PART) return [];
  const whole = part === 'borough' && (codes.length === 0 || codes.length === BOROUGHS.length);
  return whole ? [] : [[part, [...codes].sort()]];
}
