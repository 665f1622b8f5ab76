import type { EngineAnswer } from '../../sql/rows';
import type { Statement } from '../../sql/statement';
import type { OpenExtract } from '../extracts/open-extract';

/** Rows of the longest answer that is kept; longer ones take memory, and reading them more time than asking. */
const LONGEST_KEPT = 1000;

interface Answered {
  readonly asked: string;
  readonly rows: Promise<EngineAnswer>;
}

/** What each figure, by its id, asked last of an extract; it goes with the extract. */
const lastAnswers = new WeakMap<OpenExtract, Map<string, Answered>>();

/**
 * The rows that a figure asks for. The rows of an open extract never change, so the engine is not asked again what the
 * figure asked last: many a tick leaves its question as it was.
 */
export function rowsAsked(extract: OpenExtract, figure: string, statement: Statement): Promise<EngineAnswer> {
  const answers = lastAnswers.get(extract) ?? new Map<string, Answered>();
  lastAnswers.set(extract, answers);
  const asked = JSON.stringify([statement.text, statement.values]);
  const before = answers.get(figure);
  if (before?.asked === asked) return before.rows;
  const rows = extract.engine.query(statement);
  const answered = { asked, rows };
  answers.set(figure, answered);
  const forget = () => {
    if (answers.get(figure) === answered) answers.delete(figure);
  };
  // What failed once may succeed later.
  rows.then(({ numRows }) => numRows > LONGEST_KEPT && forget(), forget);
  return rows;
}
