import type { Answer, ReviewSheet, VerdictId } from './sheet';
import { shippedSheets } from './shipped';
import type { CaseView } from './view';

/**
 * An answer and a verdict that seldom go together. A chair is told, and nothing is stopped: a panel may mean both.
 * `question` null: of all that was answered nothing is "no", and the verdict is that the decision was wrong.
 */
export interface Contrast {
  /** Its id, or null. */
  readonly question: string | null;
  readonly answer: Answer;
  readonly verdict: VerdictId;
}

/** The one shipped question that asks what the verdict answers, as long as the panel has not reworded it. */
const ASKS_THE_VERDICT = 'proportionate';

/** What a view says that seldom goes together; null where there is nothing. */
export function contrastIn(
  { answers, verdict }: Pick<CaseView, 'answers' | 'verdict'>,
  sheet: ReviewSheet,
): Contrast | null {
  if (verdict === null) return null;
  const said =
    asksTheVerdict(sheet) && Object.hasOwn(answers, ASKS_THE_VERDICT) ? answers[ASKS_THE_VERDICT] : undefined;
  if ((said === 'yes' && verdict === 'inappropriate') || (said === 'no' && verdict === 'appropriate'))
    return { question: ASKS_THE_VERDICT, answer: said, verdict };
  const given = Object.values(answers);
  const allYes = given.length > 0 && given.every((answer) => answer === 'yes');
  return verdict === 'inappropriate' && allYes ? { question: null, answer: 'yes', verdict } : null;
}

function asksTheVerdict({ kind, questions }: ReviewSheet): boolean {
  const shipped = shippedSheets(kind).flatMap((one) => one.questions);
  const words = (id: string, of: typeof questions): string | undefined => of.find((one) => one.id === id)?.words;
  const asked = words(ASKS_THE_VERDICT, questions);
  return asked !== undefined && asked === words(ASKS_THE_VERDICT, shipped);
}
