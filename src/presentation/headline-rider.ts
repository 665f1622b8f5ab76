import { FEWEST } from '../measures/claims';
import type { Headline } from '../measures/headline';
import type { Nouns } from './nouns';
import { moreOrFewerRange, whole } from './numbers';
import { byChance, type Spoken } from './verdict-words';

/** How many of a base are of unknown ethnicity, and how many it holds. */
export interface UnknownOf {
  readonly unknown: number;
  readonly all: number;
}

/**
 * What stands under a headline, as numbers: what chance alone would do to its gap, what unknown ethnicity could do to it
 * in the worst case, and out of how many gaps it was chosen. Below the rule of a headline: what the rule asks for.
 */
export function headlineRider(headline: Headline<Spoken> | null, unknown: UnknownOf, nouns: Nouns): string {
  if (!headline) return '';
  if (!headline.reached) return headline.spoken.verdict === 'no gap' ? '' : ruleWords(nouns);
  const { comparison, bounds } = headline.spoken.row;
  if (!comparison?.ok) return '';
  return [
    chanceWords(comparison.value.difference),
    worstCaseWords(bounds?.ok ? bounds.value.gap : null, unknown, nouns),
    chosenWords(headline),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Chance alone would move this gap between 12 and 18 fewer in every 100." */
export function chanceWords(difference: Ends): string {
  return `Chance alone would move this gap between ${moreOrFewerRange(inHundreds(difference), 'and')} in every 100.`;
}

/** What unknown ethnicity alone could make of the gap: the worst case, which is no likely range. */
export function worstCaseWords(gap: Ends | null, { unknown, all }: UnknownOf, { many }: Pick<Nouns, 'many'>): string {
  if (!unknown) return `Ethnicity is known for all ${whole(all)} ${many}.`;
  const who = `We do not know the ethnicity of ${whole(unknown)} of ${whole(all)} ${many}.`;
  if (!gap) return who;
  const worst = moreOrFewerRange(inHundreds(gap));
  return `${who} In the worst case that alone would put the gap anywhere from ${worst} in every 100.`;
}

/** A headline chosen from several says so: the largest of many looks larger than it is. */
export function chosenWords({ compared, clear }: { readonly compared: number; readonly clear: number }): string {
  if (compared < 2) return '';
  if (!clear) return `No gap of the ${compared} compared is clear of chance; this is that of the largest group.`;
  const chance = byChance(compared);
  return `It is the largest of the ${compared} gaps compared${chance ? `, of which ${chance}` : ''}.`;
}

/** Why a headline gives counts alone. */
export function ruleWords({ many }: Pick<Nouns, 'many'>): string {
  const { headline, outcomeEachWay } = FEWEST;
  return `To say more needs at least ${headline} ${many} in each group, ${outcomeEachWay} with the outcome and ${outcomeEachWay} without.`;
}

type Ends = { readonly lower: number; readonly upper: number };

const inHundreds = ({ lower, upper }: Ends): Ends => ({ lower: 100 * lower, upper: 100 * upper });
