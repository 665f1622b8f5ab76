import type { SheetContext } from '../../presentation/context';
import type { DrawnFigure } from '../../presentation/figure';
import { nounsFor } from '../../presentation/nouns';
import type { QueryContext } from '../../questions/question';

/** How a figure counts, where that is not simply the way that the reader chose. */
export interface Counting {
  /**
   * The sentence that says how this figure counts, after its base; the common one of the sheet where absent, nothing
   * where the figure's own base says it.
   */
  readonly counting?: (context: SheetContext) => string;
  /**
   * True where what the figure shows belongs to one event of a child, so that it cannot look at any of them: it then
   * counts children by their first event, and says so.
   */
  readonly byFirst?: boolean;
}

interface Ways {
  readonly asked: QueryContext;
  readonly context: SheetContext;
}

/**
 * What a figure is asked and how it names what it counts, under the way of counting that the reader chose; and the
 * figure with the sentence that says so. No figure is without one.
 */
export function withCounting({ counting, byFirst }: Counting): {
  readonly waysOf: (asked: QueryContext, context: SheetContext) => Ways;
  readonly said: (figure: DrawnFigure, context: SheetContext) => DrawnFigure;
} {
  const isHeld = ({ nouns }: SheetContext): boolean => byFirst === true && nouns.way === 'any';
  return {
    waysOf: (asked, context) =>
      isHeld(context) ? { asked: { ...asked, unit: 'children' }, context: byFirstEvent(context) } : { asked, context },
    said: (figure, context) => {
      const own = isHeld(context) ? byFirstEvent(context) : context;
      const sentence = counting?.(own) ?? own.nouns.counting;
      const why = isHeld(context)
        ? `Not by any of their ${own.nouns.events}: what is shown belongs to one of them.`
        : '';
      // A figure that only offers itself or is silent counts nothing.
      return figure.base ? { ...figure, base: [figure.base, sentence, why].filter(Boolean).join(' ') } : figure;
    },
  };
}

function byFirstEvent(context: SheetContext): SheetContext {
  const { contract, nouns } = context;
  return { ...context, nouns: nounsFor(contract, 'children', nouns.people) };
}
