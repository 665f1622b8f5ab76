import type { CountAnswer, Table } from '../../counting/protocol';
import { type Published, publish } from '../../disclosure/publish';
import { type Counting, withCounting } from './counting';
import type { SheetContext } from '../../presentation/context';
import type { PresentedFigure } from '../../presentation/figure';
import { type RepeatsInRange, repeatsInWords } from '../../presentation/repeats-words';
import type { Asked, SqlQuestion, TableQuestion } from '../../questions/question';
import type { Row, Shape } from '../../sql/rows';

/** Null where the extract can answer; else the sentence that says what was not supplied: "No ... supplied". */
export interface Silence {
  (asked: Asked): string | null;
  /** The columns without which it cannot, where it is for want of columns. */
  readonly columns?: readonly string[];
}

interface Common {
  readonly id: string;
  readonly silent: Silence;
  /** True where the figure has nothing to answer and is left out without a word: another stands for it. */
  readonly absent?: (asked: Asked) => boolean;
}

/** Answered by the one counting pass: `tables` go into the pass of the sheet, `draw` reads its own part of it. */
export interface CountedPlan extends Common {
  readonly kind: 'counted';
  /** Counted over every month that the extract covers, not the months ticked: trends. */
  readonly wholeSpan: boolean;
  /** Counted in a pass of its own, after the figures that the reader's eye is on have been drawn. */
  readonly later: boolean;
  tables(asked: Asked, context: SheetContext): readonly Table[];
  draw(asked: Asked, answer: CountAnswer, context: SheetContext): PresentedFigure;
}

/** Answered by DuckDB after the counted figures; until then the figure of the answer before stands, dimmed. */
export interface QueriedPlan extends Common {
  readonly kind: 'queried';
  question(asked: Asked, context: SheetContext): SqlQuestion<Shape>;
  draw(asked: Asked, rows: readonly Row<Shape>[], context: SheetContext): PresentedFigure;
}

/** A figure as a value: what it asks, what it measures, how it is presented. */
export type FigurePlan = CountedPlan | QueriedPlan;

interface CountedFigure<Answer, Value extends object> extends Counting {
  readonly id: string;
  readonly wholeSpan?: boolean;
  readonly later?: boolean;
  readonly silent?: Silence;
  readonly ask: (asked: Asked, context: SheetContext) => TableQuestion<Answer>;
  readonly measure: (answer: Answer, context: SheetContext) => Value;
  readonly present: (value: Published<Value>, context: SheetContext) => PresentedFigure;
  /** What its ranges make of the same child counted again; "separate" unless its measure knows better. */
  readonly repeats?: RepeatsInRange;
}

/** Makes a plan out of a question, a measure and a presenter; the door of disclosure stands between the last two. */
export function countedFigure<Answer, Value extends object>(parts: CountedFigure<Answer, Value>): CountedPlan {
  const { waysOf, said } = withCounting(parts);
  const question = (asked: Asked, context: SheetContext) => {
    const own = waysOf(asked, context);
    return parts.ask(own.asked, own.context);
  };
  return {
    kind: 'counted',
    id: parts.id,
    wholeSpan: parts.wholeSpan ?? false,
    later: parts.later ?? false,
    silent: parts.silent ?? (() => null),
    tables: (asked, context) => question(asked, context).tables,
    draw: (asked, answer, context) => {
      const own = waysOf(asked, context).context;
      const measured = parts.measure(question(asked, context).read(answer), own);
      return withRepeats(said(parts.present(publish(measured, 'analyst'), own), context), parts.repeats, own);
    },
  };
}

interface QueriedFigure<Answer extends Shape, Value extends object> extends Counting {
  readonly id: string;
  readonly silent?: Silence;
  readonly ask: (asked: Asked, context: SheetContext) => SqlQuestion<Answer>;
  readonly measure: (rows: readonly Row<Answer>[], context: SheetContext) => Value;
  readonly present: (value: Published<Value>, context: SheetContext) => PresentedFigure;
  readonly repeats?: RepeatsInRange;
}

/** The same for a question in SQL. */
export function queriedFigure<const Answer extends Shape, Value extends object>(
  parts: QueriedFigure<Answer, Value>,
): QueriedPlan {
  const { waysOf, said } = withCounting(parts);
  return {
    kind: 'queried',
    id: parts.id,
    silent: parts.silent ?? (() => null),
    question: (asked, context) => {
      const own = waysOf(asked, context);
      return parts.ask(own.asked, own.context);
    },
    draw: (asked, rows, context) => {
      const own = waysOf(asked, context).context;
      // The rows were read with the shape of this very question.
      const measured = parts.measure(rows as readonly Row<Answer>[], own);
      return withRepeats(said(parts.present(publish(measured, 'analyst'), own), context), parts.repeats, own);
    },
  };
}

/** Where every event counts, the figure says how many children that is and what its ranges make of repeats. */
function withRepeats(
  figure: PresentedFigure,
  repeats: RepeatsInRange = 'separate',
  context: SheetContext,
): PresentedFigure {
  const words = figure.base && repeatsInWords(repeats, context);
  return words ? { ...figure, base: `${figure.base} ${words}` } : figure;
}

/** "Not supplied: ..." where a column that a figure needs is absent from the file. */
export function needs(...columns: readonly string[]): Silence {
  const silent = ({ dataset }: Asked): string | null => {
    const missing = columns.filter((column) => !dataset.supplied.includes(column));
    const names = missing.map((column) => column.replaceAll('_', ' ')).join(', ');
    return missing.length
      ? `Not supplied: ${dataset.file} has no ${names}, so this figure is silent. That is not a zero.`
      : null;
  };
  return Object.assign(silent, { columns });
}
