import type { Conclusion } from '../../casework/conclude/conclusion';
import type { QuestionResult } from '../../casework/conclude/questions';
import type { StratumColumn } from '../../casework/draw/request';
import type { Released } from '../../disclosure/release';
import { whole } from '../../vocabulary/written';
import {
  agreementInWords,
  besideInWords,
  conclusionInWords,
  lineInWords,
  LINES_CAUTION,
  lineSource,
  themeInWords,
} from './conclusion-words';
import { answersTable, type VerdictTable, verdictTables } from './conclusion-tables';
import { drawnInWords } from './draw-words';
import { listed } from '../numbers';

/** A question answered "no" at least once, which a panel may make a finding of. */
export interface Theme {
  readonly id: string;
  readonly words: string;
  /** The same for the meeting’s record, where nothing else stands around it. */
  readonly finding: string;
}

/** What finds no room on the one page: under a heading each, on a page of its own. */
export interface ResultsAppendix {
  readonly tables: readonly VerdictTable[];
  readonly themes: readonly Theme[];
  /** Published lines, each beside the panel’s own answer where the sheet asks the like. */
  readonly lines: readonly string[];
  /** Whence the published lines are, and what to know of them; none where none stands. */
  readonly ofLines: readonly string[];
}

/** All that is said of a review: one page for the record, and what stands behind it. */
export interface ResultsPage {
  /** "Haringey, children aged 10 to 17, April 2024 to March 2025." */
  readonly of: string;
  /** How the cases were drawn, and when. */
  readonly drawn: string;
  readonly said: readonly string[];
  readonly tables: readonly VerdictTable[];
  readonly themes: readonly Theme[];
  /** In place of themes where there are none; else empty. */
  readonly noThemes: string;
  readonly agreement: readonly string[];
  /** What stands in the appendix, in a sentence; empty where nothing does. */
  readonly more: string;
  readonly appendix: ResultsAppendix;
}

/** The headings of the page, in the order of its parts. */
export const RESULTS = {
  tables: 'Verdicts and answers',
  themes: 'What there is to learn',
  noThemes: 'No question was answered “No”.',
  notAnswered: 'No question was answered yet.',
  agreement: 'How far members agree',
  appendix: 'Appendix to the panel’s record',
  moreTables: 'More verdicts and answers',
  moreThemes: 'More to learn',
  lines: 'Beside published inspection lines',
  record: 'Record as a finding',
  recorded: 'Recorded.',
  toRecord: 'To the record',
} as const;

/** "1 to 5" is a small number, as a pin of a figure has it. */
const SMALL = 5;
const NOT_TO_PUBLISH = 'This holds a small number and is not for publication.';
/** So much stands on the one page: a panel’s sheet of questions, and what it learns most from. */
const ON_PAGE = { questions: 10, themes: 5, rows: 8 } as const;

/**
 * Puts a review into words. @param headingOf what a column is called at the head of a table: "Ethnicity"
 * @param noun of cases: "decisions" @param masks counts from 1 to this are left out of findings, since others may see them;
 * null where none are
 */
export function resultsPage(
  conclusion: Released<Conclusion>,
  headingOf: (column: StratumColumn) => string,
  { noun, masks }: { readonly noun: string; readonly masks: number | null },
): ResultsPage {
  const { questions, agreement, certificate } = conclusion;
  const [first, ...others] = verdictTables(conclusion, headingOf);
  const asked = questions.length > 0 ? [answersTable(questions.slice(0, ON_PAGE.questions))] : [];
  const rest = questions.slice(ON_PAGE.questions);
  const fits = first !== undefined && first.rows.length <= ON_PAGE.rows;
  const themes = conclusion.themes.map((one) => themeOf(one, conclusion, noun, masks));
  const appendix: ResultsAppendix = {
    tables: [
      ...(first && !fits ? [first] : []),
      ...others,
      ...(rest.length > 0 ? [{ ...answersTable(rest), id: 'more questions' }] : []),
    ],
    themes: themes.slice(ON_PAGE.themes),
    ...publishedLines(conclusion),
  };
  return {
    of: certificate.selection.words,
    drawn: drawnInWords(certificate, noun),
    said: conclusionInWords(conclusion),
    tables: [...(first && fits ? [first] : []), ...asked],
    themes: themes.slice(0, ON_PAGE.themes),
    noThemes: themes.length > 0 ? '' : questions.some(isAnswered) ? RESULTS.noThemes : RESULTS.notAnswered,
    agreement: agreementInWords(agreement),
    more: moreInWords(appendix, headingOf, conclusion),
    appendix,
  };
}

const isAnswered = ({ counts }: QuestionResult): boolean => Object.values(counts).some(Boolean);

function publishedLines({ questions, otherLines }: Released<Conclusion>): Pick<ResultsAppendix, 'lines' | 'ofLines'> {
  const all = [...questions.flatMap(({ lines }) => lines), ...otherLines];
  return {
    lines: [...questions.flatMap(besideInWords), ...otherLines.map(lineInWords)],
    ofLines: all.length > 0 ? [...new Set(all.map(lineSource)), LINES_CAUTION] : [],
  };
}

/** "The appendix holds verdicts by what was decided, 3 more questions, and published inspection lines." */
function moreInWords(
  { tables, themes, lines }: ResultsAppendix,
  headingOf: (column: StratumColumn) => string,
  { groups }: Released<Conclusion>,
): string {
  const named = groups
    .filter(({ column }) => tables.some(({ id }) => id === column))
    .map(({ column }) => `verdicts by ${headingOf(column).toLowerCase()}`);
  const parts = [
    ...named,
    ...(tables.some(({ id }) => id === 'more questions') ? ['more questions'] : []),
    ...(themes.length > 0 ? [`${whole(themes.length)} more to learn`] : []),
    ...(lines.length > 0 ? ['published inspection lines'] : []),
  ];
  return parts.length > 0 ? `The appendix holds ${listed(parts)}.` : '';
}

function themeOf(
  result: QuestionResult,
  { certificate, progress }: Released<Conclusion>,
  noun: string,
  masks: number | null,
): Theme {
  const { no, question } = result;
  const others = no.atRisk - no.events;
  const fewest = Math.min(no.events, others || no.events);
  const read = `A panel reviewed ${whole(progress.reviewed)} of ${whole(certificate.N)} ${noun}, drawn at random: ${certificate.selection.words}`;
  const [words, small] = [themeInWords(result), fewest <= SMALL ? ` ${NOT_TO_PUBLISH}` : ''];
  if (masks === null || fewest > masks) return { id: question.id, words, finding: `${read} ${words}${small}` };
  const masked = no.events <= masks ? `No in ${whole(masks)} or fewer.` : `No in all but ${whole(masks)} or fewer.`;
  return { id: question.id, words, finding: `${read} “${question.words}” ${masked}` };
}
