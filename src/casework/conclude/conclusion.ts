import { type Unreleased, unreleased } from '../../counting/unreleased';
import type { ExtractContract } from '../../dataset/kinds/extracts';
import type { Certificate } from '../draw/certificate';
import type { Draw } from '../draw/draw';
import type { FrameRow } from '../draw/frame';
import { hashOfIdsInTurns } from '../draw/rank';
import type { StratumColumn } from '../draw/request';
import { standing } from '../draw/set-aside';
import type { Turns } from '../draw/turns';
import type { ReviewSheet } from '../review/sheet';
import type { CaseReview } from '../review/view';
import { type GroupedBy, type GroupVerdicts, verdictsBy, verdictsOf } from './by-group';
import { frameSizesInTurns } from './frame-sizes';
import { type InspectionLine, linesBeside } from './inspection-lines';
import { type MembersAgree, membersAgree } from './members-agree';
import { type Progress, progressOf } from './progress';
import { learningThemes, type QuestionResult, questionResults } from './questions';
import type { ReviewedCase } from './settled';

/** What is concluded from: a draw, what was said of its cases, and the cases that it was drawn from. */
export interface Concluding {
  readonly draw: Draw;
  readonly sheet: ReviewSheet;
  /** By the id of the case; those of other draws are passed over. */
  readonly reviews: Readonly<Record<string, CaseReview>>;
  /** The cases of the selection without those that had been reviewed when the draw was made. */
  readonly frame: readonly FrameRow[];
  readonly contract: ExtractContract;
  /** What verdicts are shown by. */
  readonly columns: readonly StratumColumn[];
}

/** What a panel's review comes to. Every share is of all cases of the selection, estimated from those reviewed. */
export interface Conclusion {
  readonly progress: Progress;
  readonly certificate: Pick<Certificate, 'N' | 'n' | 'by' | 'strata' | 'selection' | 'seed' | 'time' | 'sample'>;
  /** Whether the cases handed in are those that the sample was drawn from; where not, shares speak of other cases. */
  readonly sameFrame: boolean;
  readonly all: GroupVerdicts;
  readonly groups: readonly GroupedBy[];
  readonly questions: readonly QuestionResult[];
  /** Questions answered "no", most first. */
  readonly themes: readonly QuestionResult[];
  readonly agreement: MembersAgree | null;
  /** Published lines that stand beside no question of the sheet. */
  readonly otherLines: readonly InspectionLine[];
}

/**
 * What a review comes to so far, sealed as every count is; in turns, for a million cases. A case that the frame lacks, or
 * that could not be reviewed, is counted nowhere.
 */
export function* conclusionInTurns(concluding: Concluding): Turns<Unreleased<Conclusion>> {
  const { draw, sheet, reviews, frame, contract, columns } = concluding;
  const { N, n, by, strata, selection, seed, time, sample, frame: hash } = draw.certificate;
  const cases = reviewedCases(draw, reviews, frame);
  const sizes = yield* frameSizesInTurns(draw, frame, columns);
  const sampled = { draw, sizes, cases };
  const questions = questionResults(sheet, sampled);
  const beside = new Set(questions.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const now = yield* hashOfIdsInTurns(
    seed,
    frame.map(({ id }) => id),
  );
  return unreleased<Conclusion>({
    progress: progressOf(draw, cases),
    certificate: { N, n, by, strata, selection, seed, time, sample },
    sameFrame: now === hash,
    all: verdictsOf(sampled, { name: 'all', label: 'All cases' }, sizes.all, () => true),
    groups: columns.map((column) => verdictsBy(sampled, contract, column)),
    questions,
    themes: learningThemes(questions),
    agreement: membersAgree(cases.map(({ review }) => review)),
    otherLines: linesBeside(sheet.kind).filter(({ id }) => !beside.has(id)),
  });
}

/** What the frame says of the cases of a draw: those drawn and those in reserve. */
export function rowsListed({ cases }: Pick<Draw, 'cases'>, frame: readonly FrameRow[]): readonly FrameRow[] {
  const listed = new Set(cases.map(({ id }) => id));
  return frame.filter(({ id }) => listed.has(id));
}

/** The cases of a draw of which something was said, as the frame has them. */
export function reviewedCases(
  draw: Draw,
  reviews: Concluding['reviews'],
  frame: readonly FrameRow[],
): readonly ReviewedCase[] {
  const rows = new Map(rowsListed(draw, frame).map((row) => [row.id, row] as const));
  const out = new Set(standing(draw).map(({ caseId }) => caseId));
  return draw.cases.flatMap(({ id, stratum }) => {
    const row = out.has(id) ? undefined : rows.get(id);
    const review = Object.hasOwn(reviews, id) ? reviews[id] : undefined;
    return row && review ? [{ row, stratum, review }] : [];
  });
}
