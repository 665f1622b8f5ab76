import type { Bounds } from '../measures/bounds';
import type { GroupRow, Measured } from '../measures/measured';
import type { PerThousandRow } from '../measures/per-thousand';
import type { Cell, TableColumn } from './figure';
import type { Nouns } from './nouns';
import { holdsUnknown } from '../vocabulary/ethnicity';
import { groupWords } from './group-words';
import { inHundred, ratio, ratioLimit } from './numbers';
import { cell } from './rows';

type Ends = Pick<Bounds, 'lower' | 'upper'>;
type Named = Pick<GroupRow, 'id' | 'label' | 'codes'>;

/** The column beside every ratio. */
export const BOUNDS_COLUMN: TableColumn = { id: 'bounds', label: 'Times, whoever the unknown are', kind: 'text' };

/** "0.53 to 0.92", "at least 0.53". */
export function boundsText({ lower, upper }: Ends): string {
  if (!Number.isFinite(lower)) return 'no ratio';
  return Number.isFinite(upper) ? `${ratioLimit(lower)} to ${ratioLimit(upper)}` : `at least ${ratioLimit(lower)}`;
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
  if (lower === 0) return Number.isFinite(upper) ? `at ${ratioLimit(upper)} or below` : 'anywhere from 0 up';
  return Number.isFinite(upper)
    ? `between ${ratioLimit(lower)} and ${ratioLimit(upper)}`
    : `at ${ratioLimit(lower)} or above`;
}

/** "In the worst case, unknown ethnicity alone could make the ratio of Black to White children anything from 0.49 to 1.12." */
export function boundsSentence(group: Named, reference: Named, bounds: Ends | null, nouns: Nouns): string {
  if (!bounds || bounds.lower === bounds.upper || !Number.isFinite(bounds.lower)) return '';
  const { lower, upper } = bounds;
  const ends = Number.isFinite(upper)
    ? `${ratioOrNone(lower)} to ${ratioLimit(upper)}`
    : `${ratioOrNone(lower)} upwards`;
  const both = lower < 1 && upper > 1 ? ' That includes an equal rate.' : '';
  return `In the worst case, unknown ethnicity alone could make the ratio of ${pairOf(group, reference, nouns)} anything from ${ends}.${both}`;
}

const ratioOrNone = (value: number): string => (value === 0 ? '0' : ratioLimit(value));

/** "Black to White children", "Black children to all children". */
function pairOf(group: Named, reference: Named, nouns: Nouns): string {
  const isPlain = groupWords(reference, nouns).name === `${reference.label} ${nouns.people}`;
  return isPlain && !holdsUnknown(reference)
    ? `${group.label} to ${reference.label} ${nouns.people}`
    : `${groupWords(group, nouns).name} to ${groupWords(reference, nouns).name}`;
}

/** The same of a rate out of a population, with how the unknown would have to be shared out for equal rates. */
export function boundsInWords(
  { row, bounds, comparison }: Pick<PerThousandRow, 'row' | 'bounds' | 'comparison'>,
  reference: Named,
  nouns: Nouns,
): string {
  if (!bounds || !comparison?.ok) return '';
  const said = boundsSentence(row, reference, bounds, nouns);
  return said && `${said} ${tippingInWords(row, reference, bounds.tippingShare, nouns)}`;
}

function tippingInWords(row: Named, reference: Named, share: number | null, nouns: Nouns): string {
  const [group, other] = [groupWords(row, nouns).name, groupWords(reference, nouns).name];
  // Everyone holds the unknown already, so they are shared out between the group and the other groups.
  const everyone = holdsUnknown(reference);
  if (share === null)
    return everyone
      ? `However many of them were ${group}, the two rates would not be equal.`
      : `No way of sharing them out between ${group} and ${other} makes the two rates equal.`;
  const rest = everyone ? '' : ` and the rest ${other}`;
  return `The two rates would be equal if ${inHundred(share)} in 100 of them were ${group}${rest}.`;
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
