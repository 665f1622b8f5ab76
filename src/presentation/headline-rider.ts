import { capital, isProtectedNumber, whole } from '../vocabulary/written';
import { FEWEST } from '../measures/claims';
import type { Headline } from '../measures/headline';
import { UNKNOWN_WITHHELD } from './context';
import type { Nouns } from './nouns';
import { moreOrFewerRange, partOf } from './numbers';
import { byChance, type Spoken } from './verdict-words';

/** How many of a base are of unknown ethnicity, and how many it holds. */
export interface UnknownOf {
  readonly unknown: number;
  readonly all: number;
}

/**
 * What stands under a headline, as numbers: its gap allowing for chance, what unknown ethnicity could do to it
 * in the worst case, and out of how many gaps it was chosen (`unseen`: others are withheld or masked). Below the rule of a headline: what the rule asks for.
 */
export function headlineRider(
  headline: Headline<Spoken> | null,
  unknown: UnknownOf,
  nouns: Nouns,
  unseen = false,
): string {
  if (!headline) return '';
  if (!headline.reached) return headline.headlineRow.verdict === 'no gap' ? '' : ruleWords(nouns);
  const { comparison, bounds } = headline.headlineRow.row;
  if (!comparison?.ok) return '';
  const worst = bounds?.ok ? bounds.value.gap : null;
  return [couldMoveWords(comparison.value.difference, worst, unknown, nouns), chosenWords(headline, 'group', unseen)]
    .filter(Boolean)
    .join(' ');
}

/**
 * "Allowing for chance, the gap is between 12 and 18 fewer in every 100. In the worst case unknown ethnicity (842 of
 * 6,509 children) would move it between 30 fewer and 5 more." The worst case is no likely range.
 */
export function couldMoveWords(
  difference: Ends,
  worst: Ends | null,
  { unknown, all }: UnknownOf,
  { many }: Pick<Nouns, 'many'>,
): string {
  const chance = `Allowing for chance, the gap is between ${moreOrFewerRange(inHundreds(difference), 'and')} in every 100`;
  if (isProtectedNumber(unknown)) return `${chance}. ${capital(UNKNOWN_WITHHELD)}.`;
  if (unknown === 0)
    return `${chance}. Ethnicity is known for all ${isProtectedNumber(all) ? '' : `${whole(all)} `}${many}.`;
  const who = `${partOf(unknown, all)} ${many}`;
  return worst
    ? `${chance}. In the worst case unknown ethnicity (${who}) would move it between ${moreOrFewerRange(inHundreds(worst), 'and')}.`
    : `${chance}. We do not know the ethnicity of ${who}.`;
}

/** Out of how many a headline was chosen. */
export interface Chosen {
  readonly compared: number;
  readonly clear: number;
  /** How many of the clear ones are as large as it, itself included. */
  readonly equal: number;
}

/** What each of the gaps is of: one for each group, or for each step, or for each group at each decision. */
export type GapsBy = 'group' | 'step' | 'group and decision';

/** A headline chosen from several says so, and which they are: the largest of many looks larger than it is. Others may be unseen. */
export function chosenWords(chosen: Chosen, by: GapsBy, unseen = false): string {
  if (chosen.compared < 2) return unseen ? `It is the one gap by ${by} that can be shown.` : '';
  return chosen.clear
    ? `It is ${largestOf(chosen, by, unseen)}.`
    : `None of the ${chosen.compared} gaps by ${by}${unseen ? SHOWN : ''} is clear of chance.`;
}

const SHOWN = ' that can be shown';

/** "the largest of the 9 gaps by group"; where others are as large it is one of them. */
function largestOf({ compared, equal }: Pick<Chosen, 'compared' | 'equal'>, by: GapsBy, unseen: boolean): string {
  const chance = byChance(compared);
  const which = equal > 1 ? `one of ${equal} equally large among` : 'the largest of';
  return `${which} the ${compared} gaps by ${by}${unseen ? SHOWN : ''}${chance ? `; ${chance}` : ''}`;
}

/** Why a headline gives counts alone. */
export function ruleWords({ many }: Pick<Nouns, 'many'>): string {
  const { headline, outcomeEachWay } = FEWEST;
  return `To say more needs ${headline} ${many} in each group, ${outcomeEachWay} with the outcome and ${outcomeEachWay} without.`;
}

type Ends = { readonly lower: number; readonly upper: number };

const inHundreds = ({ lower, upper }: Ends): Ends => ({ lower: 100 * lower, upper: 100 * upper });
