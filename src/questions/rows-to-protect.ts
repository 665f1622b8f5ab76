import type { Base, Condition } from '../dataset/kinds/contract';
import type { Dataset } from '../dataset/kinds/dataset';
import { columnValues } from '../sql/column-values';
import type { EngineAnswer } from '../sql/rows';
import { identifier, join, type Statement, sql, wholeNumber } from '../sql/statement';
import { conditionsSql } from './chosen-rows';

/** One of the questions that a pack asks: the rows of a base, and which of them have the outcome. */
export interface ProtectedQuestion {
  readonly outcome: readonly Condition[];
  readonly base: Base;
}

/** Each row in codes, column by column: places in the lists of the columns, months since January 2000 (below 0: none). */
export interface RowsToProtect {
  readonly borough: Int32Array;
  readonly ethnicity: Int32Array;
  readonly age: Int32Array;
  readonly month: Int32Array;
  /**
   * How the row stands to each question, 0 out of its base, 1 without the outcome, 2 with it: the first question in ones,
   * the next in threes, and so on.
   */
  readonly stood: Int32Array;
  /** The child as a number, below 0 where the row names none; null where no record names any. */
  readonly child: Int32Array | null;
}

const STORED_FROM = 2;

/** The rows of any base with all that a pack tells them apart by. */
export function rowsToProtect(
  dataset: Pick<Dataset, 'table' | 'children'>,
  questions: readonly ProtectedQuestion[],
): Statement {
  const code = (column: string) => sql`enum_code(${identifier(column)})::integer as ${identifier(column)}`;
  const child = dataset.children
    ? sql`(case when person is null then -1 else dense_rank() over (order by person) end)::integer`
    : sql`0::integer`;
  return sql`select ${code('borough')}, ${code('ethnicity')}, ${code('age')}, month::integer - ${STORED_FROM}::integer as month,
      (${join(questions.map(stoodTo), ' + ')})::integer as stood, ${child} as child
    from ${identifier(dataset.table)} where ${join(questions.map(withinBase), ' or ')}`;
}

const withinBase = ({ base }: ProtectedQuestion): Statement => sql`(${conditionsSql(base.where ?? [])})`;

function stoodTo(question: ProtectedQuestion, place: number): Statement {
  const [without, met] = [3 ** place, 2 * 3 ** place].map(wholeNumber);
  return sql`case when not ${withinBase(question)} then 0 when ${conditionsSql(question.outcome)} then ${met ?? sql`0`} else ${without ?? sql`0`} end`;
}

/** Reads the answer back. Throws where it is none of this statement's. */
export function readRowsToProtect(answer: EngineAnswer, namesChildren: boolean): RowsToProtect {
  const of = (name: string) => joined(columnValues(answer, name));
  return {
    ...{ borough: of('borough'), ethnicity: of('ethnicity'), age: of('age'), month: of('month'), stood: of('stood') },
    child: namesChildren ? of('child') : null,
  };
}

function joined(chunks: readonly ArrayBufferView[]): Int32Array {
  const pieces = chunks.map((chunk) => {
    if (chunk instanceof Int32Array) return chunk;
    throw new Error('A column to protect holds no whole numbers.');
  });
  const all = new Int32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
