import type { StepRefused } from '../../casework/review/refused';
import { listed } from '../numbers';
import { momentInWords } from './moments';
import type { Answer } from '../../casework/review/sheet';

/** The answers as they head their columns, in the order of the keys 1 to 5. */
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  other: 'Other',
  not_applicable: 'Not applicable',
  not_clear: 'Not clear',
};

/** What the page says on which cases are reviewed. */
export const REVIEW = {
  none: 'No cases are under review. Draw some first.',
  toDraw: 'Draw cases',
  strip: 'Cases of the draw',
  case: 'The case',
  record: 'record',
  reading: 'The case is being read.',
  hidden: 'hidden until the verdict',
  decided: 'Decided',
  recommended: 'Recommended',
  joint: 'Joint view of the panel',
  whose: 'Whose view',
  now: (name: string) => `The view of: ${name}`,
  blindPass: 'Before ethnicity is shown',
  afterPass: 'After ethnicity was shown',
  afterHint: 'Questions on ethnicity, culture and discrimination follow once the verdict is given.',
  verdict: 'Overall verdict',
  note: 'Note',
  noteHint: 'Stays with the casework. Never in a protected export.',
  reveal: 'Give the verdict, show what was hidden',
  next: 'Next case',
  finish: 'To the results',
  back: 'Back',
  skip: 'Skip this case',
  interest: 'A member declares an interest',
  noVerdict: 'Give a verdict first (1 to 4), or skip this case.',
  covered: 'The case is not on the screen.',
  show: 'Show the case',
  blank: 'shows the case, and takes it off the screen again.',
  paper: 'Cases are not printed in Panel mode.',
  recused: 'This member has declared an interest and takes no part in this case.',
  keys: {
    answer: 'answer',
    question: 'question',
    note: 'note',
    interest: 'interest',
    whose: 'whose view',
    next: 'next',
    blank: 'case off and on',
    leaveNote: 'leaves the note',
  },
} as const;

/** How far a case is, in words. */
const STATES = {
  done: 'verdict given',
  begun: 'begun',
  open: 'not begun',
  recused: 'a declared interest',
  out: 'cannot be reviewed',
} as const;

/** "Case 3, verdict given". @param at its place in the draw, from 0 */
export const caseInWords = (at: number, state: keyof typeof STATES, reserve: boolean): string =>
  `Case ${at + 1}${reserve ? ', in reserve' : ''}, ${STATES[state]}`;

/** "7 of 40"; "Reserve 2 of 5" beyond those drawn. @param at from 0 */
export const placeOf = (at: number, drawn: number, reserve: number): string =>
  at < drawn ? `${at + 1} of ${drawn}` : `Reserve ${at - drawn + 1} of ${reserve}`;

/** "Before ethnicity was shown: Inappropriate." */
export const beforeInWords = (verdict: string): string => `Before ethnicity was shown: ${verdict}.`;

/**
 * An answer beside a verdict that seldom goes with it. @param number of the question, from 1; null: all that was answered
 * @param answer in words @param verdict in words
 */
export const contrastInWords = (number: number | null, answer: string, verdict: string): string =>
  `${number === null ? `Every answer so far is “${answer}”` : `Question ${number} is answered “${answer}”`}, and the verdict is “${verdict}”. If both are meant, say why in the note.`;

/** Before the case is shown: whose verdict is missing. @param names of members */
export const stillToJudgeInWords = (names: readonly string[]): string =>
  `No verdict yet from ${listed(names)}. Once the case is shown, a verdict of theirs is not blind.`;

/** Of a view whose verdict came, or will come, after the case was shown. @param shown moment of that */
export const notBlindInWords = (shown: string): string =>
  `The case was shown on this screen on ${momentInWords(shown)}, before this view had a verdict. So it counts as not blind.`;

/** Stands under a note that holds as many letters as a note can. @param most "20,000" */
export const noteIsFull = (most: string): string =>
  `The note is full at ${most} letters: anything typed or pasted beyond is left out. Shorten it, or keep a longer text elsewhere.`;

/** "Drawn at random from 386, seed “Haringey, 3 June”". */
export const drawnFrom = (cases: string, seed: string): string => `Drawn at random from ${cases}, seed “${seed}”`;

/** The declaration of an interest. */
export const INTEREST = {
  title: 'A member declares an interest',
  what: 'The member takes no part in this case from now on. What the member said of it is put apart and not counted.',
  who: 'Member',
  why: 'What the interest is',
  declare: 'Declare it',
  cancel: 'Cancel',
  none: 'Name the members of the panel first, under “The panel”.',
  declared: 'Declared in this case',
  withdraw: 'Take it back',
} as const;

/** The members of the panel, and what the chair chooses for it. */
export const PANEL = {
  button: 'The panel',
  title: 'The panel',
  members: 'Members',
  what: 'Where members are named, each may give a view of each case beside the joint one, and an interest can be declared.',
  add: 'Add a member',
  name: 'Name or initials',
  remove: 'Take out',
  columns: 'What is shown of a case',
  blind: 'Hide ethnicity, religion, names and the group drawn from until the verdict is given',
  blindOff: 'Without this no review is blind, and the results say so.',
  hiddenFirst: 'hidden until the verdict',
  close: 'Close',
} as const;

/** Why a step was not taken. */
export const STEP_REFUSED: Readonly<Record<StepRefused, string>> = {
  'not drawn': 'This case is in no draw that is used.',
  'in reserve': 'This case is in reserve: it is reviewed where one of its group cannot be.',
  'set aside': 'This case was said not to be reviewable, so nothing is said of it.',
  'stand-in reviewed': 'The case that stands in is under review already, so this cannot be taken back.',
  'no reason': 'Say why this case cannot be reviewed.',
  'no such member': 'There is no such member of the panel.',
  recused: REVIEW.recused,
  'no such question': 'The sheet asks no such question.',
  'no such answer': 'This question does not offer that answer.',
  'no such verdict': 'The sheet offers no such verdict.',
  'only after the reveal': 'This question is answered once the verdict is given.',
  'already revealed': 'The case is shown whole already.',
  'not this kind': 'It is of another kind of records.',
  'already there': 'It is there already.',
  'still in use': 'This member has given a view or declared an interest, and stays in the list.',
  'too long': 'That is too long and was not taken. Shorten it.',
  'too many': 'There are as many as a file can hold: nothing was added.',
};

/** The results of a review, as they are shown, printed and saved. */
export const REPORT = {
  title: 'What the review comes to',
  record: 'For the panel’s record',
  public: 'For the public',
  print: 'Print this page',
  csv: 'All cases (CSV)',
  xlsx: 'All cases (Excel)',
  working: 'The results are being worked out.',
  marking: 'Confidential: for the panel’s record. It may contain small numbers and is not for publication.',
  notPrinted:
    'The page for the panel’s record is not printed in Panel mode. Print the page for the public, or choose Analyst mode.',
} as const;

/** The sheet of all cases, as it is saved for the force. */
export const SHEET = {
  case: 'Case',
  record: 'Record',
  place: 'Drawn or in reserve',
  drawn: 'Drawn',
  reserve: 'Reserve',
  standIn: 'Reserve, stood in',
  aside: 'Put aside, not counted',
  stratum: 'Group drawn from',
  reviewer: 'View of',
  joint: 'Panel, jointly',
  member: 'Member',
  verdict: 'Overall verdict',
  before: 'Verdict before ethnicity was shown',
  blind: 'Given blind',
  yes: 'Yes',
  no: 'No',
  marking: 'Marking',
  confidential: 'Confidential: one row is about one child. Not for publication',
  selection: 'Drawn from',
  seed: 'Seed',
  sample: 'SHA-256 of the cases drawn',
  notes: 'Notes',
  noNotes: 'Notes and names of members are left out',
} as const;
