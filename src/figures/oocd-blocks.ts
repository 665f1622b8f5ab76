import { NO_CAUSE } from '../presentation/context';
import type { Base, Condition } from '../dataset/kinds/contract';
import { type BlockName, blocksOfTables } from '../measures/outcome-blocks';
import { blocksFigure } from '../presentation/figures/blocks-figure';
import { SECTION } from '../presentation/section-titles';
import { type AskedOutcome, outcomesByGroup } from '../questions/outcomes-by-group';
import { countedFigure, needs, only } from './declaring/plan';

type Outcome = BlockName & AskedOutcome;

const yesOf = (column: string): readonly Condition[] => [{ column, codes: ['yes'] }];
const recorded = (column: string): Base => ({
  id: `recorded_${column}`,
  label: 'with an answer recorded',
  where: [{ column, codes: ['yes', 'no'] }],
});

/** Work before the decision, as it is said. */
export const BEFORE: readonly Outcome[] = [
  {
    id: 'assessed_before_decision',
    label: 'Assessed before the decision',
    baseLabel: 'of those with yes or no recorded',
    verb: 'be assessed beforehand',
    noun: 'Assessment beforehand',
    where: yesOf('assessed_before_decision'),
    base: recorded('assessed_before_decision'),
  },
  {
    id: 'child_met_before_decision',
    label: 'Met before the decision',
    baseLabel: 'of those with yes or no recorded',
    verb: 'be met beforehand',
    noun: 'A meeting beforehand',
    where: yesOf('child_met_before_decision'),
    base: recorded('child_met_before_decision'),
  },
];

/** Whether the child was assessed, and was met, before the decision. */
export const beforeDecisionPlan = countedFigure({
  id: 'before-decision',
  name: 'Work before the decision',
  asks: 'Was the work before the decision the same for every group?',
  said: ['assessed before', 'met before', 'assessment'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('oocd'),
  later: true,
  unavailable: needs('assessed_before_decision', 'child_met_before_decision'),
  repeats: 'together',
  ask: (asked) => outcomesByGroup(asked, 'before-decision', BEFORE),
  measure: (tables, { rows, referenceOf }) => ({ blocks: blocksOfTables(BEFORE, tables, rows, referenceOf) }),
  present: (value, context) =>
    blocksFigure(value, context, {
      caption: 'Work before the decision',
      heading: 'Work',
      leftOut: '“Not clear” and not recorded are left out.',
      takeCare: NO_CAUSE,
    }),
  official: () => 'assessed',
});

const FIVE = ['community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution', 'charge'];
const ANSWERED = ['admitted', 'no_comment', 'denied'];

const after = (admission: string, codes: readonly string[], name: Omit<BlockName, 'baseLabel'>): Outcome => ({
  ...name,
  baseLabel:
    admission === 'no_comment' ? 'of the five disposals after no comment' : 'of the five disposals after admission',
  where: [{ column: 'disposal', codes }],
  base: {
    id: `after_${admission}`,
    label: '',
    where: [
      { column: 'admission', codes: [admission] },
      { column: 'disposal', codes: FIVE },
    ],
  },
});

/** What was said at interview and what followed, as it is said. */
export const ADMISSION: readonly Outcome[] = [
  {
    id: 'no_comment',
    label: 'No comment',
    baseLabel: 'of those with an answer recorded',
    verb: 'make no comment',
    noun: '“No comment”',
    where: [{ column: 'admission', codes: ['no_comment'] }],
    base: { id: 'answered', label: '', where: [{ column: 'admission', codes: ANSWERED }] },
  },
  after('no_comment', ['charge'], {
    id: 'charge_after_no_comment',
    label: 'Charge after no comment',
    verb: 'be charged',
    noun: 'A charge',
  }),
  after('no_comment', ['outcome_22'], {
    id: 'outcome_22_after_no_comment',
    label: 'Outcome 22 after no comment',
    verb: 'get outcome 22',
    noun: 'Outcome 22',
  }),
  after('admitted', ['charge'], {
    id: 'charge_after_admission',
    label: 'Charge after admission',
    verb: 'be charged',
    noun: 'A charge',
  }),
];

/** Who makes no comment, and what follows for those who do and those who admit. */
export const admissionPlan = countedFigure({
  id: 'admission',
  name: 'Admission by group',
  asks: 'Did groups differ in what they said at interview?',
  said: ['admit', 'no comment', 'denied', 'guilty', 'legal advice'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('oocd'),
  later: true,
  unavailable: needs('admission'),
  repeats: 'together',
  ask: (asked) => outcomesByGroup(asked, 'admission', ADMISSION),
  measure: (tables, { rows, referenceOf }) => ({ blocks: blocksOfTables(ADMISSION, tables, rows, referenceOf) }),
  present: (value, context) =>
    blocksFigure(value, context, {
      caption: 'Admission by group',
      heading: 'What was said and what followed',
      takeCare: 'A solicitor may advise no comment.',
    }),
});
