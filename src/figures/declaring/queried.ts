import { restsOnFew } from '../../disclosure/mask';
import type { SheetContext } from '../../presentation/context';
import { answered, type QueryContext, type SqlQuestion, type StrataQuestion } from '../../questions/question';
import { readRows, type Row, type Shape } from '../../sql/rows';
import { commonOf, type Declared, presented, type QueriedPlan, questionOf, type Sources } from './plan';

interface Asking<Question, Read, Value extends object> extends Declared<Value> {
  readonly ask: (asked: QueryContext, context: SheetContext) => Question;
  readonly measure: (answer: Read, context: SheetContext) => Value;
  /** What of it is shown, where it is put together of counts that are not: all of it where absent. */
  readonly shows?: (value: Value) => unknown;
}

/** Declares a figure asked in SQL; the door of disclosure stands between measure and presenter. */
export function queriedFigure<const Answer extends Shape, Value extends object>(
  parts: Asking<SqlQuestion<Answer>, readonly Row<Answer>[], Value>,
): QueriedPlan {
  return planOf(parts, async ({ statement, shape }, sources) => {
    const answer = await sources.query(statement);
    return () => readRows(answer, shape);
  });
}

/** The same for cases alike, which the counting worker counts. */
export function alikeFigure<Read, Value extends object>(parts: Asking<StrataQuestion<Read>, Read, Value>): QueriedPlan {
  return planOf(parts, async (question, sources) => {
    const answer = await sources.strata(question.strata);
    return () => answered(question, answer);
  });
}

function planOf<Question, Read, Value extends object>(
  parts: Asking<Question, Read, Value>,
  askFor: (question: Question, sources: Sources) => Promise<() => Read>,
): QueriedPlan {
  const { waysOf, question } = questionOf(parts);
  const whole = (value: Value): unknown => value;
  return {
    ...commonOf(parts),
    kind: 'queried',
    ask: async (asked, context, sources) => {
      const read = await askFor(question(asked, context), sources);
      const measured = (of: SheetContext): Value => parts.measure(read(), waysOf(asked, of).context);
      return {
        draw: (of) => presented(parts, asked, of, measured(of)),
        fewIn: (of, atMost) => restsOnFew((parts.shows ?? whole)(measured(of)), atMost),
      };
    },
  };
}
