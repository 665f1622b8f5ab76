import type { ExtractKind } from '../../dataset/kinds/extracts';

/** What inspectors found in their own sample, to stand beside a panel's answers: its own cases, base and rule. */
export interface InspectionLine {
  readonly id: string;
  readonly kind: ExtractKind;
  /** The question of the shipped sheet that it stands beside; null beside none of them. */
  readonly question: string | null;
  /** What was found: "recommendations were appropriate and proportionate". */
  readonly found: string;
  readonly yes: number;
  readonly base: number;
  /** Answers that the source leaves out of the base, and how many they were; null where it leaves none out. */
  readonly leftOut: { readonly words: string; readonly cases: number } | null;
  readonly source: string;
  /** "out-of-court cases of Black and mixed heritage boys, nine services" */
  readonly ofWhom: string;
}

/**
 * HM Inspectorate of Probation, "The experiences of black and mixed heritage boys in the youth justice system" (October
 * 2021), annexe 6: out-of-court cases of Black and mixed heritage boys in the nine services inspected from April to June.
 */
const INSPECTION = {
  source: 'HM Inspectorate of Probation, thematic inspection, October 2021, annexe 6',
  ofWhom: 'out-of-court cases of Black and mixed heritage boys, nine services',
} as const;

/** The published lines of out-of-court cases, in the order of the sheet. A closed list: others are not put beside. */
export const INSPECTION_LINES: readonly InspectionLine[] = [
  {
    ...{ id: 'appropriate', kind: 'oocd', question: 'proportionate', yes: 32, base: 54 },
    ...INSPECTION,
    found: 'recommendations were appropriate and proportionate',
    leftOut: { words: 'no recommendation', cases: 5 },
  },
  {
    ...{ id: 'well-informed', kind: 'oocd', question: null, yes: 29, base: 59 },
    ...INSPECTION,
    ...{ found: 'recommendations were well-informed and personalised', leftOut: null },
  },
  {
    ...{ id: 'diversity', kind: 'oocd', question: 'needs_met', yes: 12, base: 59 },
    ...INSPECTION,
    ...{ found: 'planning took account of diversity', leftOut: null },
  },
  {
    ...{ id: 'discrimination', kind: 'oocd', question: 'discrimination', yes: 3, base: 48 },
    ...INSPECTION,
    found: 'the assessment explored the impact of discrimination',
    leftOut: { words: 'not applicable', cases: 10 },
  },
];

/** The lines that may stand beside what a panel found in a kind of extract. */
export function linesBeside(kind: ExtractKind): readonly InspectionLine[] {
  return INSPECTION_LINES.filter((line) => line.kind === kind);
}
