import { FUNNELS_FOLLOW } from '../presentation/steps-followed';
import type { Base } from '../dataset/kinds/contract';
import { KCPO, RANDOMISED_STEP } from '../dataset/kinds/kcpo';
import { OOCD } from '../dataset/kinds/oocd';
import { childAdultSteps } from '../measures/child-adult';
import { funnelOf } from '../measures/funnel-of-steps';
import { type BlockName, blocksOfTables } from '../measures/outcome-blocks';
import { childAdultFigure } from '../presentation/figures/child-adult-figure';
import type { SheetContext } from '../presentation/context';
import { stepsFigure } from '../presentation/figures/steps-figure';
import { SECTION } from '../presentation/section-titles';
import { childAndAdult } from '../questions/child-and-adult';
import { type AskedOutcome, outcomesByGroup } from '../questions/outcomes-by-group';
import type { ExtractContract } from '../dataset/kinds/extracts';
import { countedFigure, needs, only } from './declaring/plan';
import { queriedFigure } from './declaring/queried';

type Step = BlockName & AskedOutcome;

const stepOf = (contract: ExtractContract, id: string, name: Omit<BlockName, 'id'>): Step => {
  const outcome = contract.outcomes.find((one) => one.id === id);
  if (!outcome) throw new Error(`The contract of ${contract.kind} has no outcome ${id}.`);
  return { id, where: outcome.where, base: outcome.base, ...name };
};

/** The steps of a disposal, as they are said. */
export const OOCD_STEPS: readonly Step[] = [
  stepOf(OOCD, 'offered', {
    label: 'Offered',
    baseLabel: 'of those eligible',
    verb: 'be offered a disposal',
    noun: 'An offer',
  }),
  stepOf(OOCD, 'accepted', {
    label: 'Accepted',
    baseLabel: 'of those offered',
    verb: 'accept it',
    noun: 'Acceptance',
  }),
  stepOf(OOCD, 'completed', {
    label: 'Completed',
    baseLabel: 'of those who accepted',
    verb: 'complete it',
    noun: 'Completion',
  }),
];

const ELIGIBLE: Base = {
  id: 'eligible',
  label: 'eligible for an out-of-court disposal',
  where: [{ column: 'eligible', codes: ['yes'] }],
};

const names = (steps: readonly Step[]): readonly BlockName[] =>
  steps.map(({ where: _where, base: _base, ...name }) => name);

/** Eligible, offered, accepted, completed: each step out of yes and no recorded among those who passed the step before. */
export const oocdFunnelPlan = countedFigure({
  id: 'oocd-funnel',
  name: 'From eligible to completed',
  asks: 'Where on the way from eligible to completed does a gap open?',
  said: ['funnel', 'steps', 'where do they drop out', 'attrition', 'eligible', 'offered', 'accepted'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('oocd'),
  later: true,
  counting: () => '',
  unavailable: needs('eligible', 'offered', 'accepted', 'completed'),
  repeats: 'together',
  ask: (asked) => outcomesByGroup(asked, 'oocd-funnel', OOCD_STEPS, ELIGIBLE),
  measure: (tables, { rows, referenceOf }) =>
    funnelOf(blocksOfTables(names(OOCD_STEPS), tables, rows, referenceOf), [
      {
        id: 'whole',
        label: 'All three together',
        baseLabel: 'from eligible to completed',
        steps: ['offered', 'accepted', 'completed'],
      },
    ]),
  present: (funnel, context) =>
    stepsFigure(funnel, context, {
      caption: 'From eligible to completed',
      followed: `${followed(context)} Not recorded is left out.`,
      takeCare: 'Who is found eligible is decided before the first step.',
    }),
});

/** The steps of an order, as they are said. */
export const KCPO_STEPS: readonly Step[] = [
  stepOf(KCPO, RANDOMISED_STEP, {
    label: 'Randomised in',
    baseLabel: 'of those who met a trigger',
    verb: 'be randomised in',
    noun: 'Being randomised in',
    drawnByLot: true,
  }),
  stepOf(KCPO, 'referred', {
    label: 'Referred',
    baseLabel: 'of those randomised in',
    verb: 'be referred for an order',
    noun: 'Referral for an order',
  }),
  stepOf(KCPO, 'application', {
    label: 'Application',
    baseLabel: 'of those referred',
    verb: 'have an application made',
    noun: 'An application',
  }),
  stepOf(KCPO, 'order', {
    label: 'Order',
    baseLabel: 'of those with an application',
    verb: 'be given an order',
    noun: 'An order',
  }),
  stepOf(KCPO, 'breach', {
    label: 'Breach',
    baseLabel: 'of those with an order',
    verb: 'be recorded as in breach',
    noun: 'A breach',
  }),
];

const TRIGGER: Base = stepOf(KCPO, RANDOMISED_STEP, { label: '', baseLabel: '', verb: '', noun: '' }).base;

/** Trigger, randomised in, referred, application, order, breach; the lot is marked as chance. */
export const kcpoFunnelPlan = countedFigure({
  id: 'kcpo-funnel',
  name: 'From trigger to breach',
  asks: 'Where on the way from trigger to breach does a gap open?',
  said: ['funnel', 'steps', 'where do they drop out', 'attrition', 'breach'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('kcpo'),
  later: true,
  counting: () => '',
  unavailable: needs('breach'),
  repeats: 'together',
  ask: (asked) => outcomesByGroup(asked, 'kcpo-funnel', KCPO_STEPS, TRIGGER),
  measure: (tables, { rows, referenceOf }) =>
    funnelOf(blocksOfTables(names(KCPO_STEPS), tables, rows, referenceOf), [
      {
        id: 'to-order',
        label: 'Four steps together',
        baseLabel: 'from trigger to order',
        steps: [RANDOMISED_STEP, 'referred', 'application', 'order'],
      },
      {
        id: 'to-breach',
        label: 'All five together',
        baseLabel: 'from trigger to breach',
        steps: KCPO_STEPS.map(({ id }) => id),
      },
    ]),
  present: (funnel, context) =>
    stepsFigure(funnel, context, {
      caption: 'From trigger to breach',
      followed: `${followed(context)} Refused and withdrawn applications reached application.`,
      takeCare: 'Who meets a trigger is decided before the first step.',
    }),
});

/** How children count on the way, and why the same step may hold other children elsewhere. */
function followed({ nouns }: SheetContext): string {
  return nouns.way === 'children' ? `${nouns.counting} ${FUNNELS_FOLLOW}` : nouns.counting;
}

/** Children beside adults within every group at each of the steps; the ages ticked are left out. */
export const childAdultPlan = queriedFigure({
  id: 'child-adult',
  name: 'Children against adults',
  asks: 'Are children treated otherwise than adults of the same group?',
  said: ['children and adults', 'adults'],
  uses: ['detail', 'unit'],
  section: SECTION.own,
  on: only('kcpo'),
  counting: ({ nouns }) =>
    nouns.unit === 'children' ? 'Each person counts once, by the first of these cases.' : nouns.counting,
  byFirst: true,
  unavailable: needs('breach'),
  ask: (asked) => childAndAdult(asked, TRIGGER),
  measure: (cells, { rows }) => ({ steps: childAdultSteps(cells, KCPO_STEPS, rows) }),
  present: childAdultFigure,
});
