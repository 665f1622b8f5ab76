import type { Question } from './classes';
import type { EarlierPack } from './earlier';
import type { Counted, Place } from './lattice';
import type { LatticeFacts, PackFacts } from './pack';

/** What a pack says of one of its questions. */
export interface QuestionFacts extends Omit<LatticeFacts, 'questions'>, Omit<PackFacts, 'lattices'>, Question {}

/** A number of one question: a base, or those of it with the outcome. */
export interface QuestionCell extends Place {
  readonly counted: Counted;
  readonly count: number | null;
}

/** What a pack says and holds of one of its questions. */
export interface OneQuestion {
  readonly name: string;
  readonly facts: QuestionFacts;
  readonly cells: readonly QuestionCell[];
}

/** Each question of a pack by itself, in order; questions of one base have its cells in common. */
export function questionsOf({ name, facts, cells }: EarlierPack): readonly OneQuestion[] {
  const { lattices, ...whole } = facts;
  return lattices.flatMap(({ questions, ...lattice }) => {
    const ofKind = cells.filter(({ kind }) => kind === lattice.kind);
    return questions.map((question): OneQuestion => ({
      ...{ name, facts: { ...whole, ...lattice, ...question } },
      cells: ofKind.flatMap(({ kind: _kind, base, outcome, ...cell }) => {
        if (base !== question.base || (outcome !== null && outcome !== question.outcome)) return [];
        return [{ ...cell, counted: outcome === null ? ('base' as const) : ('with' as const) }];
      }),
    }));
  });
}
