import type { GroupedBy, GroupVerdicts } from '../../casework/conclude/by-group';
import type { Conclusion } from '../../casework/conclude/conclusion';
import type { QuestionResult } from '../../casework/conclude/questions';
import type { SampledShare } from '../../casework/conclude/sampled';
import type { Released } from '../../disclosure/release';
import { FEWEST } from '../../measures/claims';
import { whole } from '../../vocabulary/written';
import { inHundred, isMaskedNumber } from '../numbers';
import type { StratumColumn } from '../../casework/draw/request';

/** A table of verdicts: words alone, for the screen, for paper and for a file. */
export interface VerdictTable {
  readonly id: string;
  readonly heads: readonly string[];
  readonly rows: readonly VerdictRow[];
  readonly notes: readonly string[];
}

/** A group with its cells, in the order of the heads after the first. */
export interface VerdictRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly string[];
}

const HEADS = [
  'In the selection',
  'Reviewed',
  'Appropriate',
  'With observations',
  'Inappropriate',
  'Cannot agree',
] as const;
const RANGES =
  'After the colon, in 100 of those that the panel agreed on; in brackets the likely range (95%) for all cases of the group.';
const NO_SHARE = 'A dash: fewer than two cases of a part of the draw were reviewed, so counts alone are given.';
const ALIKE =
  'Each case had about the same chance of being drawn, so all are taken alike where a part of the draw has fewer than two.';
const FEW = `A group with fewer than ${whole(FEWEST.ratioInProse)} cases reviewed says nothing by itself: one case moves it by ten in 100 or more.`;
const ANSWERS_HEADS = ['Yes', 'No', 'Other', 'Not applicable', 'Not clear', 'Yes, out of those that count'] as const;
const ANSWERS_COUNT =
  'After the colon, in 100; in brackets the likely range (95%) for all cases. As shipped “not applicable” does not count; “Questions”, on the page of the review, says it of each.';

/** The verdicts by each column, the group of all cases last. @param headingOf what a column is called: "Ethnicity" */
export function verdictTables(
  { groups, all }: Released<Conclusion>,
  headingOf: (column: StratumColumn) => string,
): readonly VerdictTable[] {
  return groups.map((by) => tableOf(by, all, headingOf(by.column)));
}

function tableOf({ column, groups }: GroupedBy, all: GroupVerdicts, heading: string): VerdictTable {
  const rows = [...groups, all];
  const shares = rows.flatMap((row) => Object.values(row.shares));
  return {
    id: column,
    heads: [heading, ...HEADS],
    rows: rows.map(rowOf),
    notes: [
      RANGES,
      ...(shares.some(({ why }) => why === 'too few in a part') ? [NO_SHARE] : []),
      ...(shares.some(({ how }) => how === 'alike') ? [ALIKE] : []),
      ...(groups.some(({ reviewed }) => reviewed > 0 && reviewed < FEWEST.ratioInProse) ? [FEW] : []),
    ],
  };
}

function rowOf({ name, label, size, reviewed, counts, shares }: GroupVerdicts): VerdictRow {
  const { appropriate, with_observations: observed, inappropriate } = shares;
  const nothing = reviewed === 0 ? 'no case reviewed' : 'no verdict agreed';
  const given = [appropriate, observed, inappropriate].map((share) => cellOf(share, nothing));
  return { id: name, label, cells: [whole(size), whole(reviewed), ...given, whole(counts.cannot_agree)] };
}

/** "5 of 8: 63 (31 to 86)"; "5 of 8: –" where no share is given. @param nothing what stands where the base is empty */
function cellOf({ events, atRisk, of }: SampledShare, nothing: string): string {
  if (atRisk === 0) return nothing;
  const counts = `${whole(events)} of ${whole(atRisk)}`;
  if (of === null || isMaskedNumber(of.estimate)) return `${counts}: –`;
  return `${counts}: ${inHundred(of.estimate)} (${inHundred(of.lower)} to ${inHundred(of.upper)})`;
}

/** What was answered to each question, in the order of the sheet. */
export function answersTable(questions: readonly QuestionResult[]): VerdictTable {
  return {
    ...{ id: 'questions', heads: ['Question', ...ANSWERS_HEADS], notes: [ANSWERS_COUNT] },
    rows: questions.map(({ question, counts, yes }) => ({
      ...{ id: `question ${question.id}`, label: question.words },
      cells: [
        ...[counts.yes, counts.no, counts.other, counts.not_applicable, counts.not_clear].map(whole),
        cellOf(yes, Object.values(counts).some(Boolean) ? 'no answer that counts' : 'not answered yet'),
      ],
    })),
  };
}
