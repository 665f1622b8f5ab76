import { type Answer, ANSWERS, type Question, type ReviewSheet } from '../review/sheet';
import { isSelfWeighting, type SampledShare, sampledShare } from './sampled';
import type { Sampled } from './by-group';
import { type InspectionLine, linesBeside } from './inspection-lines';
import { settledAnswer } from './settled';

/** What was answered to a question, over all cases reviewed. */
export interface QuestionResult {
  readonly question: Pick<Question, 'id' | 'words'>;
  readonly counts: Readonly<Record<Answer, number>>;
  /** The share of "yes" out of the answers that the question's rule lets into its base. */
  readonly yes: SampledShare;
  /** The share of "no", which a panel learns from. */
  readonly no: SampledShare;
  /** Answers that the rule leaves out of the base. */
  readonly leftOut: number;
  /** What inspectors found of the like, on their own base. */
  readonly lines: readonly InspectionLine[];
}

/** Every question of a sheet in its order. */
export function questionResults({ questions, kind }: ReviewSheet, sampled: Sampled): readonly QuestionResult[] {
  const lines = linesBeside(kind);
  return questions.map((question) => ({
    ...resultOf(question, sampled),
    lines: lines.filter((line) => line.question === question.id),
  }));
}

/** Questions that were answered "no" at least once, the largest share of them first: what there is to learn. */
export function learningThemes(results: readonly QuestionResult[]): readonly QuestionResult[] {
  const share = ({ no }: QuestionResult): number => no.events / no.atRisk;
  return results.filter(({ no }) => no.events > 0).sort((a, b) => share(b) - share(a) || b.no.events - a.no.events);
}

function resultOf(question: Question, { draw, sizes, cases }: Sampled): Omit<QuestionResult, 'lines'> {
  const said = cases.flatMap(({ stratum, review }) => {
    const answer = settledAnswer(review, question).said;
    return answer ? [{ stratum, answer }] : [];
  });
  const share = (of: Answer): SampledShare =>
    sampledShare(
      said.map(({ stratum, answer }) => ({ stratum, inBase: question.inBase[answer], met: answer === of })),
      sizes.all,
      isSelfWeighting(draw.certificate),
    );
  const counts = ANSWERS.map((one) => [one, said.filter(({ answer }) => answer === one).length] as const);
  return {
    question: { id: question.id, words: question.words },
    counts: Object.fromEntries(counts) as Record<Answer, number>,
    ...{ yes: share('yes'), no: share('no') },
    leftOut: said.filter(({ answer }) => !question.inBase[answer]).length,
  };
}
