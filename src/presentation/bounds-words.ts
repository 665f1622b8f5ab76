import type { Bounds } from '../measures/bounds';
import type { Measured } from '../measures/measured';
import type { PerThousandRow } from '../measures/per-thousand';
import type { Cell, TableColumn } from './figure';
import type { Nouns } from './nouns';
import { inHundred, ratio } from './numbers';
import { cell } from './rows';

type Ends = Pick<Bounds, 'lower' | 'upper'>;

/** The column beside every ratio. */
export const BOUNDS_COLUMN: TableColumn = { id: 'bounds', label: 'Times, whoever the unknown are', kind: 'text' };

/** "0.53 to 0.92", "at least 0.53". */
export function boundsText({ lower, upper }: Ends): string {
  if (!Number.isFinite(lower)) return 'no ratio';
  return Number.isFinite(upper) ? `${ratio(lower)} to ${ratio(upper)}` : `at least ${ratio(lower)}`;
}

/** All that a ratio could be, whoever those of unknown ethnicity are; empty where they cannot move it. */
export function boundsCell(bounds: Ends | null): Cell {
  return cell(bounds && bounds.lower < bounds.upper ? boundsText(bounds) : '');
}

/** The same where the bounds may have been refused. */
export function boundedCell(bounds: Measured<Bounds> | null): Cell {
  return boundsCell(bounds?.ok ? bounds.value : null);
}

/** "between 0.49 and 1.12", "at 0.49 or above". */
export function staysBetween({ lower, upper }: Ends): string {
  if (lower === 0) return Number.isFinite(upper) ? `at ${ratio(upper)} or below` : 'anywhere from 0 up';
  return Number.isFinite(upper) ? `between ${ratio(lower)} and ${ratio(upper)}` : `at ${ratio(lower)} or above`;
}

/** "Ethnicity not known: whoever they are, the ratio of Black to White children stays between 0.49 and 1.12." */
export function boundsSentence(group: string, reference: string, bounds: Ends | null, nouns: Nouns): string {
  if (!bounds || bounds.lower === bounds.upper) return '';
  const { lower, upper } = bounds;
  const both = Number.isFinite(upper) && lower <= 1 && upper >= 1 ? ', on both sides of an equal rate' : '';
  return `Ethnicity not known: whoever they are, the ratio of ${group} to ${reference} ${nouns.people} stays ${staysBetween(bounds)}${both}.`;
}

/** The same of a rate out of a population, with how the unknown would have to be shared out for equal rates. */
export function boundsInWords(
  { row, bounds, comparison }: Pick<PerThousandRow, 'row' | 'bounds' | 'comparison'>,
  reference: string,
  nouns: Nouns,
): string {
  if (!bounds || !comparison?.ok) return '';
  const said = boundsSentence(row.label, reference, bounds, nouns);
  return said && `${said} ${tippingInWords(row.label, reference, bounds.tippingShare, nouns)}`;
}

function tippingInWords(group: string, reference: string, share: number | null, nouns: Nouns): string {
  // Everyone holds the unknown already, so they are shared out between the group and the other groups.
  const everyone = reference === 'all';
  if (share === null)
    return everyone
      ? `However many of them were ${group} ${nouns.people}, the two rates would not be equal.`
      : `No way of sharing them out between ${group} and ${reference} makes the two rates equal.`;
  const rest = everyone ? '' : ` and the rest ${reference}`;
  return `The two rates would be equal if ${inHundred(share)} in 100 of them were ${group} ${nouns.people}${rest}.`;
}

/** What the unknown could make of a group's share, beside its share of the population. */
export function shareBoundsInWords(
  group: string,
  bounds: { readonly ratio: Ends; readonly tippingShare: number | null } | null,
  whole: string,
  nouns: Nouns,
): string {
  if (!bounds) return '';
  const { ratio: times, tippingShare } = bounds;
  const equal =
    tippingShare === null
      ? `However many of them were ${group} ${nouns.people}, the two shares would not be equal.`
      : `The two shares would be equal if ${inHundred(tippingShare)} in 100 of them were ${group} ${nouns.people}.`;
  return `Ethnicity not known: whoever they are, the share for ${group} ${nouns.people} stays between ${ratio(times.lower)} and ${ratio(times.upper)} times their share ${whole}. ${equal}`;
}
