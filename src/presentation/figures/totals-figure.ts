import { whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { RatesByCategory } from '../../measures/by-category';
import { FULL_COUNT, type SheetContext, sourceLine } from '../context';
import type { DrawnFigure } from '../figure';
import { isUnseenShare, unseenInWords } from '../numbers';
import { categoryFigure } from './category-figure';

/** What the rows are called: "borough", "boroughs". */
export interface TotalsWords {
  readonly heading: string;
  readonly one: string;
  readonly many: string;
}

/** The outcome by area where ethnicity is not told apart: everyone's number in 100, and no group. */
export function totalsFigure(
  measured: Released<RatesByCategory>,
  context: SheetContext,
  { heading, one, many }: TotalsWords,
): DrawnFigure {
  const { rows } = measured;
  const { line, counts, columns, reading, ...table } = categoryFigure(measured, context, {
    heading,
    by: `by ${one}`,
    takeCare: 'A difference between areas does not say why it is there.',
    finding: [shownOf(rows, many)],
  });
  void [line, counts];
  return {
    ...table,
    caption: `${context.outcome.label}, in every 100 ${context.nouns.many}, by ${one}`,
    columns: columns.map((column) => (column.kind === 'chart' ? { ...column, label: 'In every 100' } : column)),
    reading: { ...reading, range: FULL_COUNT },
    source: sourceLine(context, ''),
    unknowns: `Ethnicity is not told apart in ${many}.`,
  };
}

/** "The rate can be shown for 31 of 33 boroughs; those of 2 are withheld": one of nobody is neither. */
function shownOf(rows: RatesByCategory['rows'], many: string): string {
  const shown = rows.filter(({ all }) => all.range.ok).length;
  const unseen = rows.filter(({ all: { share } }) => isUnseenShare(share)).length;
  const rest = unseen > 1 ? `; those of ${whole(unseen)} are` : `; that of ${whole(unseen)} is`;
  return `The rate can be shown for ${whole(shown)} of ${whole(rows.length)} ${many}${unseen > 0 ? `${rest} ${unseenInWords()}` : ''}`;
}
