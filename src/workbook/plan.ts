import type { CountAnswer, Table } from '../counting/protocol';
import type { Published } from '../disclosure/publish';
import { publish } from '../disclosure/publish';
import type { SheetContext } from '../presentation/context';
import type { PresentedFigure } from '../presentation/figure';
import type { Asked, TableQuestion } from '../questions/question';

/**
 * A figure as a value: what it asks, what it measures, how it is presented. `tables` go into the one counting pass
 * of the sheet; `draw` reads its own part of the answer.
 */
export interface FigurePlan {
  readonly id: string;
  /** Counted over every month that the extract covers, not the months ticked: trends. */
  readonly wholeSpan: boolean;
  /** Null where the extract can answer; else the sentence that says what was not supplied. */
  silent(asked: Asked): string | null;
  tables(asked: Asked, context: SheetContext): readonly Table[];
  draw(asked: Asked, answer: CountAnswer, context: SheetContext): PresentedFigure;
}

interface CountedFigure<Answer, Value extends object> {
  readonly id: string;
  readonly wholeSpan?: boolean;
  readonly silent?: (asked: Asked) => string | null;
  readonly ask: (asked: Asked, context: SheetContext) => TableQuestion<Answer>;
  readonly measure: (answer: Answer, context: SheetContext) => Value;
  readonly present: (value: Published<Value>, context: SheetContext) => PresentedFigure;
}

/** Makes a plan out of a question, a measure and a presenter; the door of disclosure stands between the last two. */
export function countedFigure<Answer, Value extends object>(parts: CountedFigure<Answer, Value>): FigurePlan {
  return {
    id: parts.id,
    wholeSpan: parts.wholeSpan ?? false,
    silent: parts.silent ?? (() => null),
    tables: (asked, context) => parts.ask(asked, context).tables,
    draw: (asked, answer, context) =>
      parts.present(publish(parts.measure(parts.ask(asked, context).read(answer), context), 'analyst'), context),
  };
}
