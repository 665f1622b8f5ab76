import type { Alike, AlikeGroup, Turned } from '../../measures/alike';
import { isClear, type Verdict } from '../../measures/verdict';
import type { SheetContext } from '../context';
import type { Amendment } from '../figure';
import { heldLabels, heldWords } from '../held-words';
import { listed } from '../numbers';
import { type AlikeSpoken, tooFewSimilar } from './alike-words';

const NOTHING_TO_ADD: Amendment = { clause: '', rider: '' };

/** What "like for like" adds to the headline of a sheet: a clause where it changes what is said, and what is alike. */
export function alikeAmends(
  group: AlikeGroup | null,
  { spoken, reference }: Pick<AlikeSpoken, 'spoken' | 'reference'>,
  context: SheetContext,
): Amendment {
  const same = `Similar cases have the same ${heldWords(context)}.`;
  // Below the rule of a headline only counts are said, and nothing is added to them.
  if (!group || !spoken?.comparison?.ok || spoken.comparison.value.claim !== 'headline') return NOTHING_TO_ADD;
  if (!group.alike.ok) return { clause: '', rider: 'Like could not be compared with like.' };
  const { adjustment, verdict } = group.alike.value;
  if (adjustment === 'too few') {
    return { clause: '', rider: `${tooFewSimilar(group.alike.value, group.row.label, reference, context)}. ${same}` };
  }
  const clause = clauseOf(adjustment, verdict, context);
  if (clause) return { clause, rider: same };
  return { clause: turnedClause(group, context), rider: '' };
}

function clauseOf(adjustment: Alike['adjustment'], verdict: Verdict, { nouns }: SheetContext): string {
  const side = isClear(verdict) ? `${verdict} likely` : '';
  switch (adjustment) {
    case 'vanishes':
      return '; but among similar cases no clear gap is left';
    case 'reverses':
      return `; but among similar cases it is the other way round: ${nouns.unit === 'children' ? 'they were ' : ''}${side}`;
    case 'weakens':
      return '; but among similar cases the gap could be chance';
    case 'appears':
      return `; but among similar cases there is a clear gap: ${side}`;
    default:
      return '';
  }
}

/** Where holding one more column would change what is said: "; but within the same borough no clear gap is left". */
function turnedClause({ turned }: AlikeGroup, { contract }: SheetContext): string {
  const of = (adjustment: Turned['adjustment']) =>
    heldLabels(
      contract,
      turned.filter((one) => one.adjustment === adjustment).map(({ column }) => column),
    );
  const [round, gone] = [of('reverses'), of('vanishes')];
  const parts = [
    ...(round.length ? [`with the same ${listed(round, 'or')} too it turns round`] : []),
    ...(gone.length ? [`with the same ${listed(gone, 'or')} too no clear gap is left`] : []),
  ];
  return parts.length ? `; but among similar cases ${listed(parts)}` : '';
}
