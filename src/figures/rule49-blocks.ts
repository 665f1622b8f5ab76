import { NO_CAUSE } from '../presentation/context';
import { type BlockName, blocksOfTables } from '../measures/outcome-blocks';
import { blocksFigure } from '../presentation/figures/blocks-figure';
import { SECTION } from '../presentation/section-titles';
import { type AskedOutcome, outcomesByGroup } from '../questions/outcomes-by-group';
import { countedFigure, needs, only } from './declaring/plan';

type Outcome = BlockName & AskedOutcome;

const of = (
  column: string,
  base: readonly string[],
  codes: readonly string[],
  name: Omit<BlockName, 'baseLabel'> & { readonly baseLabel: string },
): Outcome => ({
  ...name,
  where: [{ column, codes }],
  base: { id: `recorded_${column}`, label: 'with an answer recorded', where: [{ column, codes: base }] },
});

const REASON = ['good_order', 'own_interests', 'both'];
const LEVEL = ['governor', 'governor_written', 'secretary_of_state'];

/** Reasons, levels and reviews: each outcome as it is said, out of whom. */
export const GROUNDS: readonly Outcome[] = [
  of('reason', REASON, ['good_order', 'both'], {
    id: 'good_order',
    label: 'For good order or discipline, alone or with own interests',
    baseLabel: 'of those with a reason',
    verb: 'be separated for order or discipline',
    noun: 'Good order or discipline',
  }),
  of('reason', REASON, ['own_interests'], {
    id: 'own_interests',
    label: 'In the child’s own interests alone',
    baseLabel: 'of those with a reason',
    verb: 'be separated in own interests alone',
    noun: 'Own interests as the only reason',
  }),
  of('authorised_level', LEVEL, ['governor_written', 'secretary_of_state'], {
    id: 'beyond_governor',
    label: 'Authorised beyond the first 72 hours',
    baseLabel: 'of those with a level',
    verb: 'have separation extended past 72 hours',
    noun: 'Authority beyond the first 72 hours',
  }),
  of('authorised_level', LEVEL, ['secretary_of_state'], {
    id: 'secretary_of_state',
    label: 'Authorised by the Secretary of State, beyond 42 days',
    baseLabel: 'of those with a level',
    verb: 'have separation authorised by the Secretary of State',
    noun: 'Authority of the Secretary of State',
  }),
  of('review_72h_on_time', ['yes', 'no'], ['yes'], {
    id: 'review',
    label: '72 hour review on time',
    baseLabel: 'of those with yes or no recorded',
    verb: 'be reviewed on time',
    noun: 'A timely 72 hour review',
  }),
];

/** Reasons, the level that authorised, and reviews on time. */
export const separationGroundsPlan = countedFigure({
  id: 'separation-grounds',
  name: 'Reasons and reviews',
  asks: 'For what reasons were children separated, and who reviewed it?',
  said: ['reasons', 'why separated', 'reviews', 'authorised'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('rule49'),
  later: true,
  unavailable: needs('reason', 'authorised_level', 'review_72h_on_time'),
  repeats: 'together',
  ask: (asked) => outcomesByGroup(asked, 'separation-grounds', GROUNDS),
  measure: (tables, { rows, referenceOf }) => ({ blocks: blocksOfTables(GROUNDS, tables, rows, referenceOf) }),
  present: (value, context) =>
    blocksFigure(value, context, {
      caption: 'Reasons and reviews',
      heading: 'What was recorded',
      leftOut: '“Not clear” and not recorded are left out.',
      takeCare: NO_CAUSE,
    }),
});
