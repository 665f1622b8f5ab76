import type { Bounds } from '../measures/bounds';
import { type Claim, maySpeak } from '../measures/claims';
import type { GroupRow, Measured } from '../measures/measured';
import type { PerThousandRow } from '../measures/per-thousand';
import { holdsUnknown } from '../vocabulary/ethnicity';
import type { Cell, TableColumn } from './figure';
import type { Nouns } from './nouns';
import { groupWords } from './group-words';
import { inHundred, ratioLimit } from './numbers';
import { cell } from './rows';
import { endsCell } from './number-cells';

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
  return bounds && bounds.lower < bounds.upper ? endsCell(boundsText(bounds), bounds) : cell('');
}

/** The same where the bounds may have been refused. */
export function boundedCell(bounds: Measured<Bounds> | null): Cell {
  return boundsCell(bounds?.ok ? bounds.value : null);
}

/** The ends of a ratio, and what may be said of the comparison that it is of. */
export interface Claimed<Of = Ends> {
  readonly bounds: Of | null;
  readonly claim: Claim;
}

/**
 * "In the worst case, unknown ethnicity could make the ratio of Black to White children anything from 0.49 to 1.12."; empty
 * where the unknown cannot move it, and where too few are compared to be spoken of.
 */
export function boundsSentence(group: Named, reference: Named, { bounds, claim }: Claimed, nouns: Nouns): string {
  if (!bounds || !Number.isFinite(bounds.lower)) return '';
  const said = worstCase(`the ratio of ${pairOf(group, reference, nouns)}`, { bounds, claim });
  return said && bounds.lower < 1 && bounds.upper > 1 ? `${said} That includes an equal rate.` : said;
}

/** The same of any ratio, named by the caller: "the ratio before". The one place where such a ratio is put into prose. */
export function worstCase(what: string, { bounds, claim }: Claimed): string {
  if (!bounds || bounds.lower === bounds.upper || !maySpeak(claim)) return '';
  const { lower, upper } = bounds;
  const ends = Number.isFinite(upper)
    ? `${ratioOrNone(lower)} to ${ratioLimit(upper)}`
    : `${ratioOrNone(lower)} upwards`;
  return `In the worst case, unknown ethnicity could make ${what} anything from ${ends}.`;
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
  const said = boundsSentence(row, reference, { bounds, claim: comparison.value.claim }, nouns);
  return said && `${said} ${equalIf('rates', groupWords(row, nouns).name, bounds.tippingShare)}`.trim();
}

/** How the unknown would have to be shared out for equal numbers; empty where no way of sharing them makes them so. */
function equalIf(what: 'rates' | 'shares', group: string, share: number | null): string {
  return share === null ? '' : `The two ${what} would be equal if ${inHundred(share)} in 100 of them were ${group}.`;
}

/** What the unknown could make of a group's share, beside its share of the population. */
export function shareBoundsInWords(
  group: string,
  { bounds, claim }: Claimed<{ readonly ratio: Ends; readonly tippingShare: number | null }>,
  nouns: Nouns,
): string {
  const said = worstCase('the ratio of the two shares', { bounds: bounds?.ratio ?? null, claim });
  return said && `${said} ${equalIf('shares', `${group} ${nouns.people}`, bounds?.tippingShare ?? null)}`.trim();
}
