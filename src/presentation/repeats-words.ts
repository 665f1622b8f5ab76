import { EXTRACTS } from '../dataset/kinds/extracts';
import { onePerson } from '../vocabulary/people';
import { whole } from '../vocabulary/written';
import type { SheetContext } from './context';

/** How a figure's ranges take the same child counted again: together, each as separate, the figure has no range, or says it. */
export type RepeatsInRange = 'together' | 'separate' | 'no range' | 'said by itself';

/**
 * Beside every figure that counts events: how many children they are about, and what the likely ranges make of
 * repeats. Empty where children are counted, each once.
 */
export function repeatsInWords(ranges: RepeatsInRange, { nouns, contract, counted }: SheetContext): string {
  if (nouns.unit !== 'events' || !counted || ranges === 'said by itself') return '';
  const { one, many } = contract.event;
  const { events, children, smallBy } = counted;
  if (smallBy) return repeatsOfPack(ranges, many, smallBy);
  if (children === null) {
    return ranges === 'no range' ? `${NOT_TOLD_APART}.` : MAY_BE_NARROW;
  }
  const said = `The ${whole(events)} ${events === 1 ? `${one} is` : `${many} are`} about ${whole(children)} ${children === 1 ? onePerson(nouns.people) : nouns.people}`;
  switch (ranges) {
    case 'together':
      return `${said}. ${ALLOWED}`;
    case 'separate':
      return `${said}. The likely ranges take each as separate, so they are too narrow.`;
    case 'no range':
      return `${said}.`;
  }
}

/** A pack counts events, whatever its builder judged smallness by: the two stand side by side in it. */
function repeatsOfPack(ranges: RepeatsInRange, many: string, smallBy: 'children' | 'events'): string {
  const judged = smallBy === 'children' ? `the different children in it, not by ${many}` : many;
  const again = ranges === 'no range' ? 'and is then counted again' : 'so the likely ranges may be too narrow';
  return `The pack counts ${many}; whether a count is small was judged by ${judged}. A child may come again, ${again}.`;
}

const NOT_TOLD_APART = 'Children cannot be told apart in this file';

const MAY_BE_NARROW = `${NOT_TOLD_APART}, so the likely ranges may be too narrow.`;

const ALLOWED = 'The likely ranges allow for children who come again.';

const EVENT: ReadonlyMap<string, string> = new Map(EXTRACTS.map(({ event }) => [event.many, event.one]));

/** The noun without its plural where there is one of it: "episode", "child-month". */
export function oneOrMany(many: string, count: number): string {
  if (count !== 1) return many;
  return EVENT.get(many) ?? (many.endsWith('s') ? many.slice(0, -1) : many);
}

/** The same in one sentence, where another figure says of how many children it is. */
export function againInRanges(many: string, byChild: boolean): string {
  return byChild ? ALLOWED : comesAgain(many, { count: 0, different: null, byChild });
}

/** What the number of different children of a row is, where it stands beside how often they were counted. */
export const DIFFERENT_CHILDREN = 'A child recorded with two ethnicities is in both rows.';

/** The same of a rate that counts a child once in each month or year: of how many different children it is. */
export function comesAgain(
  many: string,
  {
    count,
    different,
    byChild,
  }: { readonly count: number; readonly different: number | null; readonly byChild: boolean },
): string {
  if (different === null) {
    return MAY_BE_NARROW;
  }
  const are = count === 1 ? 'is' : 'are';
  const children = different === 1 ? '1 child' : `${whole(different)} children`;
  const said = `The ${whole(count)} ${oneOrMany(many, count)} ${are} about ${children}`;
  return byChild ? `${said}. ${ALLOWED}` : `${said}. The likely ranges take each as separate, so they are too narrow.`;
}
