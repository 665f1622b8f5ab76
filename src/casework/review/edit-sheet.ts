import { isPlainId, LIMITS } from './limits';
import { refused, type Stepped, stepped } from './refused';
import { type Answer, ANSWERS, type Pass, type Question, type ReviewSheet } from './sheet';

/** What a panel may say anew of a question; its id stays. */
export type QuestionChange = Partial<Pick<Question, 'words' | 'answers' | 'pass' | 'inBase'>>;

/** A question as it is first written: after the shipped rule, in the given pass. */
export function newQuestion(id: string, words: string, pass: Pass): Question {
  const inBase = { yes: true, no: true, other: true, not_applicable: false, not_clear: true };
  return { id, words, answers: ANSWERS, pass, inBase };
}

/** The sheet with a question more, at the end. An id that was ever used, in `used`, may not come again. */
export function questionAdded(
  sheet: ReviewSheet,
  question: Question,
  used: readonly string[] = [],
): Stepped<ReviewSheet> {
  const { questions } = sheet;
  if (questions.length >= LIMITS.questions) return refused('too many');
  if (!isPlainId(question.id)) return refused('no such question');
  if (used.includes(question.id) || questions.some(({ id }) => id === question.id)) return refused('already there');
  return misfitOf(question) ?? stepped({ ...sheet, questions: [...questions, question] });
}

/** The sheet with other words, answers, pass or base rule of one question. */
export function questionChanged(sheet: ReviewSheet, id: string, change: QuestionChange): Stepped<ReviewSheet> {
  const before = sheet.questions.find((one) => one.id === id);
  if (!before) return refused('no such question');
  const after = { ...before, ...change };
  const questions = sheet.questions.map((one) => (one === before ? after : one));
  return misfitOf(after) ?? stepped({ ...sheet, questions });
}

/** The sheet in which one answer of a question counts in its base, or does not. */
export function ruleChanged(sheet: ReviewSheet, id: string, answer: Answer, counts: boolean): Stepped<ReviewSheet> {
  const question = sheet.questions.find((one) => one.id === id);
  if (!question) return refused('no such question');
  return questionChanged(sheet, id, { inBase: { ...question.inBase, [answer]: counts } });
}

/** The sheet without a question. Answers that were given to it stay in the file. */
export function questionRemoved(sheet: ReviewSheet, id: string): Stepped<ReviewSheet> {
  const questions = sheet.questions.filter((one) => one.id !== id);
  return questions.length === sheet.questions.length ? refused('no such question') : stepped({ ...sheet, questions });
}

/** The sheet with a question at another place, counted from 0; beyond the ends it stays at the end. */
export function questionMoved(sheet: ReviewSheet, id: string, place: number): Stepped<ReviewSheet> {
  const moved = sheet.questions.find((one) => one.id === id);
  if (!moved) return refused('no such question');
  const others = sheet.questions.filter((one) => one !== moved);
  const at = Math.max(0, Math.min(others.length, place));
  return stepped({ ...sheet, questions: [...others.slice(0, at), moved, ...others.slice(at)] });
}

/** The sheet with another title. */
export function titleChanged(sheet: ReviewSheet, title: string): Stepped<ReviewSheet> {
  return title.length > LIMITS.words ? refused('too long') : stepped({ ...sheet, title });
}

function misfitOf({
  words,
  answers,
}: Question): { readonly ok: false; readonly why: 'too long' | 'no such answer' } | null {
  if (words.length > LIMITS.words) return { ok: false, why: 'too long' };
  return answers.length === 0 ? { ok: false, why: 'no such answer' } : null;
}
