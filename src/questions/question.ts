import type { CountAnswer, StrataRequest, StrataRows, Table } from '../counting/protocol';
import type { Base, Condition, OutcomeContract } from '../dataset/kinds/contract';
import type { ExtractContract } from '../dataset/kinds/extracts';
import { measurable, type Unreleased } from '../counting/unreleased';
import type { Dataset } from '../dataset/kinds/dataset';
import type { References } from '../dataset/references/references';
import type { Crossing, Unit } from '../selection/selection';
import type { Shape } from '../sql/rows';
import type { Statement } from '../sql/statement';

/** What a question is asked of: an extract, the outcome and base chosen, and whether children or events count. */
export interface QueryContext {
  readonly dataset: Dataset;
  readonly contract: ExtractContract;
  readonly outcome: OutcomeContract;
  readonly base: Base;
  readonly unit: Unit;
  /** What the reader ticked, without the ethnicity part: rows must hold one of these codes in each column. */
  readonly chosen: readonly Condition[];
  /** Reference tables that may be used with this extract; absent until they are loaded. */
  readonly references?: References;
  /** Columns of the file that "like for like" holds equal. */
  readonly matchedOn: readonly string[];
  readonly crossing: Crossing;
  /** ISO day that parts before from after; null where none was set. */
  readonly change: string | null;
}

/** A question in SQL: its statement, and what every row of the answer holds. */
export interface SqlQuestion<Answer extends Shape> {
  readonly statement: Statement;
  readonly shape: Answer;
}

/** A question that the one pass over codes answers: the tables it asks for, and how it reads them back. */
export interface TableQuestion<Answer> {
  readonly tables: readonly Table[];
  read(answer: CountAnswer): Answer;
}

/** A question of cases alike: what is counted of whichever rows are chosen, and how it is read. */
export interface StrataQuestion<Answer> {
  readonly strata: Omit<StrataRequest, 'parts' | 'shownOnly'>;
  read(rows: StrataRows): Answer;
}

/** What a question reads in what was counted: to measure, never to show. */
export function answered<Counted, Answer>(
  question: { read(counted: Counted): Answer },
  counted: Unreleased<Counted>,
): Answer {
  return question.read(measurable(counted));
}

/** Children can be told apart only where the extract carries person_id; otherwise events are counted. */
export function unitOf(dataset: Dataset, wanted: Unit): Unit {
  return dataset.children === null || dataset.form === 'counted' ? 'events' : wanted;
}

/** The outcome that the reader chose, or the first of the contract; with the base chosen for it. */
export function chosenOutcome(
  contract: ExtractContract,
  supplied: readonly string[],
  outcomeId: string | undefined,
  baseId: string | undefined,
): { readonly outcome: OutcomeContract; readonly base: Base } | null {
  const offered = outcomesOffered(contract, supplied);
  const outcome = offered.find(({ id }) => id === outcomeId) ?? offered[0];
  if (!outcome) return null;
  const base = [outcome.base, ...(outcome.otherBases ?? [])].find(({ id }) => id === baseId) ?? outcome.base;
  return { outcome, base };
}

/** Outcomes whose columns the file supplied, or from which they were computed. */
export function outcomesOffered(contract: ExtractContract, supplied: readonly string[]): readonly OutcomeContract[] {
  const present = new Set(supplied);
  return contract.outcomes.filter(({ where, base }) =>
    [...where, ...(base.where ?? [])].every(({ column }) => present.has(column)),
  );
}
