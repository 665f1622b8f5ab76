import type { Publishable, ToldAside, ToldQuestion, ToldVerdicts } from '../../casework/conclude/publishable';
import type { Certificate } from '../../casework/draw/certificate';
import type { Released } from '../../disclosure/release';
import { dayOf } from '../../vocabulary/day';
import { dayInWords, whole } from '../../vocabulary/written';
import { withheldRule } from '../pack-mode-words';

/** A page that anybody may have, sentence by sentence; what is left out is said. */
export interface PublicPage {
  /** "Haringey, children aged 10 to 17, April 2024 to March 2025." */
  readonly of: string;
  readonly said: readonly string[];
  readonly questions: readonly string[];
  readonly leftOut: readonly string[];
  /** For the panel, not on paper: what could be published where verdicts are withheld. */
  readonly instead: readonly string[];
}

/** The headings of the page. */
export const PUBLIC = {
  title: 'What the panel found',
  found: 'The review',
  questions: 'What the panel asked of each case',
  leftOut: 'What is left out',
  instead: 'What could be published instead',
} as const;

const NEVER =
  'No result is given by ethnicity, place or decision: in a sample such groups are so small that a child could be recognised.';
const GIVES_AWAY =
  'So is what would give such a count away, and a verdict or an answer that all cases have or none has.';
const A_SAMPLE =
  'These are counts of the cases that were read. They show what the panel saw in them, and are no rate for the whole area.';

/** The totals of a review that a protected pack would publish, in words. @param noun of cases: "decisions" */
export function publicPage(
  publishable: Released<Publishable>,
  { selection, time }: Pick<Certificate, 'selection' | 'time'>,
  noun: string,
): PublicPage {
  const { threshold, counts, reviewed, verdicts, questions, aside } = publishable;
  const rule = withheldRule({
    threshold,
    zeros: 'published',
    counts: counts === 'cases' ? 'events' : counts,
    events: noun,
  });
  const few = `${whole(threshold)} different ${counts === 'cases' ? noun : 'children'}`;
  const nothing = { of: selection.words, said: [], questions: [], leftOut: [TOO_FEW, rule] };
  if (reviewed === null) return { ...nothing, instead: [TOGETHER(few)] };
  const told = questions.filter((one): one is ToldQuestion & { told: object } => one.told !== null);
  return {
    of: selection.words,
    said: [
      ...readInWords(publishable, reviewed, dayInWords(dayOf(time)), noun),
      ...(verdicts ? [verdictsInWords(verdicts)] : []),
      A_SAMPLE,
    ],
    questions: told.map(({ words, told: { yes, base } }) => `${words} Yes in ${whole(yes)} of ${whole(base)}.`),
    leftOut: [
      NEVER,
      rule,
      GIVES_AWAY,
      ...(aside?.cases === null ? ['How many cases could not be reviewed is withheld by this rule.'] : []),
      ...(verdicts ? [] : [verdictsWithheld(few)]),
      ...withheldInWords(questions.length - told.length),
    ],
    instead: verdicts ? [] : [IN_WORDS, TOGETHER(few)],
  };
}

/** How many were drawn and reviewed; where others stood in, which of the two they are. */
function readInWords(
  { drawn, aside }: Released<Publishable>,
  reviewed: number,
  day: string,
  noun: string,
): readonly string[] {
  if (aside === null) {
    return drawn
      ? [
          `${whole(drawn.n)} of ${whole(drawn.N)} ${noun} were drawn at random on ${day}, and the panel reviewed ${whole(reviewed)} of them.`,
        ]
      : [`The panel reviewed ${whole(reviewed)} ${noun}, drawn at random on ${day}.`];
  }
  const among = aside.standIns === 0 ? '' : ', any that stood in among them';
  return drawn
    ? [
        `${whole(drawn.n)} of ${whole(drawn.N)} ${noun} were drawn at random on ${day}.`,
        asideInWords(aside, 'of them'),
        `The panel reviewed ${whole(reviewed)}${among}.`,
      ]
    : [
        `The panel reviewed ${whole(reviewed)} ${noun}, drawn at random on ${day}${among}.`,
        asideInWords(aside, 'of those drawn'),
      ];
}

function asideInWords({ cases, standIns }: ToldAside, of: string): string {
  if (cases === null || standIns === null)
    return `Some ${of} could not be reviewed, and the next of the same draw stood in where one was left.`;
  const could = `${whole(cases)} ${of} could not be reviewed`;
  if (standIns === 0) return `${could}, and none was left to stand in.`;
  return `${could}, and ${standIns === cases ? 'as many' : whole(standIns)} others, the next of the same draw, stood in.`;
}

const TOO_FEW = 'Everything: too few children stand behind the review for anything to be published.';

/** Whatever the verdicts are, the same is said: it must not tell on which side the few are. */
const verdictsWithheld = (few: string): string =>
  `The verdicts are withheld: those found appropriate, or all others, are none or of fewer than ${few}. With them one could tell what was found of a child.`;

const IN_WORDS = 'What the panel learnt, in words and without numbers.';
const TOGETHER = (few: string): string =>
  `The verdicts of several meetings together, if none was published alone and at least ${few} are found appropriate and as many otherwise.`;

function withheldInWords(count: number): readonly string[] {
  if (count === 0) return [];
  return [`${count === 1 ? 'One question is' : `${whole(count)} questions are`} withheld by this rule.`];
}

function verdictsInWords(told: ToldVerdicts): string {
  if (told.how === 'together')
    return `It found ${whole(told.good)} appropriate, with or without observations; ${whole(told.other)} it did not.`;
  const { appropriate, with_observations: observed, inappropriate, cannot_agree: open } = told.counts;
  const split = open > 0 ? ` On ${whole(open)} it could not agree.` : '';
  return `It found ${whole(appropriate)} appropriate and consistent, ${whole(observed)} appropriate with observations and ${whole(inappropriate)} inappropriate.${split}`;
}
