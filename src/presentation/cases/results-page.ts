import type { Conclusion } from '../../casework/conclude/conclusion';
import type { QuestionResult } from '../../casework/conclude/questions';
import type { StratumColumn } from '../../casework/draw/request';
import type { Released } from '../../disclosure/release';
import {
  agreementInWords,
  answeredInWords,
  conclusionInWords,
  lineInWords,
  LINES_CAUTION,
  lineSource,
  themeInWords,
} from './conclusion-words';
import { type VerdictTable, verdictTables } from './conclusion-tables';

/** A question with what was answered and the published lines beside it. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly words: string;
  readonly answered: string;
  readonly lines: readonly string[];
}

/** All that is said of a review: plain sentences and tables of words. */
export interface ResultsPage {
  readonly said: readonly string[];
  readonly tables: readonly VerdictTable[];
  readonly questions: readonly AnsweredQuestion[];
  /** Published lines that stand beside no question of the sheet. */
  readonly otherLines: readonly string[];
  /** Whence the published lines are, and what to know of them; none where none stands. */
  readonly ofLines: readonly string[];
  readonly themes: readonly string[];
  readonly agreement: readonly string[];
}

/** The headings of the page, in the order of its parts. */
export const RESULTS = {
  tables: 'Verdicts',
  questions: 'Question by question',
  otherLines: 'Also published',
  themes: 'What there is to learn',
  noThemes: 'No question was answered with no.',
  agreement: 'How far members agree',
} as const;

/** Puts a review into words. @param headingOf what a column is called at the head of a table: "Ethnicity" */
export function resultsPage(
  conclusion: Released<Conclusion>,
  headingOf: (column: StratumColumn) => string,
): ResultsPage {
  const { questions, otherLines, themes, agreement } = conclusion;
  const lines = [...questions.flatMap((one) => one.lines), ...otherLines];
  return {
    said: conclusionInWords(conclusion),
    tables: verdictTables(conclusion, headingOf),
    questions: questions.map(questionInWords),
    otherLines: otherLines.map(lineInWords),
    ofLines: lines.length > 0 ? [...new Set(lines.map(lineSource)), LINES_CAUTION] : [],
    themes: themes.length > 0 ? themes.map(themeInWords) : [RESULTS.noThemes],
    agreement: agreementInWords(agreement),
  };
}

function questionInWords({ question, lines, ...result }: QuestionResult): AnsweredQuestion {
  return {
    ...{ id: question.id, words: question.words },
    answered: answeredInWords(result),
    lines: lines.map(lineInWords),
  };
}
