import type { GroupVerdicts } from '../../casework/conclude/by-group';
import type { Conclusion } from '../../casework/conclude/conclusion';
import type { QuestionResult } from '../../casework/conclude/questions';
import type { Released } from '../../disclosure/release';
import { whole } from '../../vocabulary/written';

/** A page that anybody may have, sentence by sentence; what is left out is said. */
export interface PublicPage {
  readonly said: readonly string[];
  readonly questions: readonly string[];
  readonly leftOut: readonly string[];
}

/** The headings of the page. */
export const PUBLIC = {
  title: 'What the panel found',
  found: 'The review',
  questions: 'What the panel asked of each case',
  leftOut: 'What is left out',
} as const;

const NEVER =
  'No result by ethnicity, place or decision is given: in a sample such groups are so small that a child could be recognised.';

/**
 * The totals of a review of which nothing small can be worked out: no count of 1 to `atMost`, and none that the total
 * would leave beside it. What does not pass is left out and said.
 */
export function publicPage(
  { progress, certificate, all, questions }: Released<Conclusion>,
  noun: string,
  atMost: number,
): PublicPage {
  const { reviewed, drawn } = progress;
  const safe = (...counts: readonly number[]): boolean => counts.every((count) => count === 0 || count > atMost);
  if (!safe(reviewed) || reviewed === 0) return { said: [], questions: [], leftOut: [tooFew(atMost)] };
  const verdicts = verdictsInWords(all, safe);
  const asked = questions.map((one) => ({ words: one.question.words, said: questionInWords(one, safe) }));
  const missing = asked.filter(({ said }) => said === null).length;
  const ofAll = safe(certificate.N - drawn) && safe(drawn - reviewed);
  return {
    said: [
      ofAll
        ? `${whole(drawn)} of ${whole(certificate.N)} ${noun} were drawn at random, and the panel reviewed ${whole(reviewed)} of them.`
        : `The panel reviewed ${whole(reviewed)} ${noun}, drawn at random.`,
      ...verdicts,
    ],
    questions: asked.flatMap(({ words, said }) => (said === null ? [] : [`${words} ${said}`])),
    leftOut: [
      NEVER,
      ...(verdicts.length ? [] : [`The verdicts are left out: some stand on ${whole(atMost)} cases or fewer.`]),
      ...(missing ? [`${questionsInWords(missing)} left out, being of ${whole(atMost)} cases or fewer in part.`] : []),
    ],
  };
}

const tooFew = (atMost: number): string =>
  `Everything: the panel has reviewed ${whole(atMost)} cases or fewer, and of so few nothing may be published.`;

const questionsInWords = (count: number): string => (count === 1 ? 'One question is' : `${whole(count)} questions are`);

/** The four verdicts where each may be told; else appropriate beside all others; else nothing. */
function verdictsInWords(
  { counts }: GroupVerdicts,
  safe: (...counts: readonly number[]) => boolean,
): readonly string[] {
  const { appropriate, with_observations: observed, inappropriate, cannot_agree: open } = counts;
  if (safe(appropriate, observed, inappropriate, open)) {
    return [
      `It found ${whole(appropriate)} appropriate and consistent, ${whole(observed)} appropriate with observations and ${whole(inappropriate)} inappropriate; on ${whole(open)} it could not agree.`,
    ];
  }
  const [good, other] = [appropriate + observed, inappropriate + open];
  return safe(good, other)
    ? [`It found ${whole(good)} appropriate, with or without observations; ${whole(other)} it did not.`]
    : [];
}

/** "Yes in 22 of 40." where neither the others nor those outside the base are few; else null. */
function questionInWords(
  { yes, leftOut }: QuestionResult,
  safe: (...counts: readonly number[]) => boolean,
): string | null {
  if (yes.atRisk === 0 || !safe(yes.events, yes.atRisk - yes.events, leftOut, yes.atRisk)) return null;
  return `Yes in ${whole(yes.events)} of ${whole(yes.atRisk)}.`;
}
