import { EXTRACT_KINDS } from '../../dataset/kinds/extracts';
import {
  count,
  fieldsOf,
  flag,
  identifier,
  listOf,
  moment,
  oneOf,
  orNull,
  recordOf,
  text,
} from '../../documents/shapes';
import { LIMITS } from '../review/limits';
import {
  ANSWERS,
  type BaseRule,
  PASSES,
  type Question,
  type ReviewSheet,
  type Verdict,
  VERDICTS,
} from '../review/sheet';
import type { ApartView, CaseReview, CaseView, Interest, Member } from '../review/view';

const id = identifier(LIMITS.id);
const words = text(LIMITS.words);
const column = text(LIMITS.id, 1);

const inBase = fieldsOf<BaseRule>({ yes: flag, no: flag, other: flag, not_applicable: flag, not_clear: flag });
const question = fieldsOf<Question>({
  ...{ id, words, answers: listOf(oneOf(ANSWERS), ANSWERS.length), pass: oneOf(PASSES), inBase },
});
const verdict = fieldsOf<Verdict>({ id: oneOf(VERDICTS), words });

/** A review sheet as it is kept. */
export const sheetShape = fieldsOf<ReviewSheet>({
  ...{ id, version: count, kind: oneOf(EXTRACT_KINDS), title: words, caution: orNull(text(LIMITS.note)) },
  questions: listOf(question, LIMITS.questions),
  verdicts: listOf(verdict, VERDICTS.length),
  hidden: listOf(column, LIMITS.columns),
});

const answers = recordOf(id, oneOf(ANSWERS), LIMITS.questions * LIMITS.sheets);
const view = fieldsOf<CaseView>({
  ...{ answers, verdict: orNull(oneOf(VERDICTS)), before: orNull(oneOf(VERDICTS)), answersBefore: orNull(answers) },
  ...{ blind: flag, revealed: orNull(moment), note: text(LIMITS.note), sheet: count, at: moment },
});
const interest = fieldsOf<Interest>({ member: id, why: text(LIMITS.note), at: moment, withdrawn: orNull(moment) });
const apart = fieldsOf<ApartView>({ member: id, view, at: moment });

/** The review of one case as it is kept. */
export const reviewShape = fieldsOf<CaseReview>({
  caseId: id,
  views: recordOf(id, view, LIMITS.members + 1),
  interests: listOf(interest, LIMITS.interests),
  apart: listOf(apart, LIMITS.interests),
  revealed: orNull(moment),
});

/** A member of the panel as it is kept. */
export const memberShape = fieldsOf<Member>({ id, name: words });
export const columnShape = column;
