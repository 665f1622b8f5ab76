import type { Alike, AlikeGroup, Turned } from '../../measures/stratified';
import { isClear } from '../../measures/verdict';
import { NOTHING_TO_ADD } from '../amended';
import type { SheetContext } from '../context';
import type { Amendment } from '../figure';
import { matchedLabels, matchedWords } from '../matched-words';
import { listed } from '../numbers';
import { type AlikeSpoken, tooFewSimilar } from './stratified-words';

/** The comparison that the headline speaks of; `at` names the decision, where the headline is about several. */
export interface Amended extends Pick<AlikeSpoken, 'headlineRow' | 'reference'> {
  readonly at?: string;
}

type Saying = Pick<SheetContext, 'contract' | 'matchedOn' | 'nouns'>;

/** What "like for like" adds to a headline: a clause where it changes what is said, and in what cases are alike. */
export function alikeAmends(
  group: AlikeGroup | null,
  { headlineRow, reference, at }: Amended,
  context: Saying,
): Amendment {
  // Below the rule of a headline only counts are said, and nothing is added to them.
  if (!group || !headlineRow?.comparison?.ok || headlineRow.comparison.value.claim !== 'headline')
    return NOTHING_TO_ADD;
  if (!group.alike.ok) return { clause: '', rider: 'Like could not be compared with like.' };
  const same = `Similar cases have the same ${matchedWords(context)}.`;
  const { value } = group.alike;
  if (value.adjustment === 'too few') {
    return { clause: '', rider: `${tooFewSimilar(value, group.row.label, reference, context)}. ${same}` };
  }
  const [changed, turned] = [changeWords(value), turnedWords(group, context)];
  const words = changed || turned;
  return words
    ? {
        clause: ` ${at === undefined ? 'Among' : `At ${at}, among`} similar cases ${words}.`,
        rider: same,
      }
    : NOTHING_TO_ADD;
}

/** What becomes of the gap among similar cases; empty where it is as the headline says. */
function changeWords({ adjustment, verdict }: Alike): string {
  switch (adjustment) {
    case 'vanishes':
      return 'there is no clear gap';
    case 'weakens':
      return 'the gap could be chance';
    case 'reverses':
    case 'appears':
      return isClear(verdict) ? `they were ${verdict} likely` : '';
    case 'stays':
    case 'unclear':
    case 'too few':
      return '';
  }
}

/** Where holding one more column would change what is said: "with the same borough too, there is no clear gap". */
function turnedWords({ turned }: AlikeGroup, { contract }: Saying): string {
  const of = (adjustment: Turned['adjustment']) =>
    matchedLabels(
      contract,
      turned.filter((one) => one.adjustment === adjustment).map(({ column }) => column),
    );
  const [round, gone] = [of('reverses'), of('vanishes')];
  return listed([
    ...(round.length ? [`with the same ${listed(round, 'or')} too, the gap turns round`] : []),
    ...(gone.length ? [`with the same ${listed(gone, 'or')} too, there is no clear gap`] : []),
  ]);
}
