import { BREACH_OUTCOME, KCPO_ROUTE, KCPO_STAGE } from '../../vocabulary/criminal-justice';
import { called, flagColumn, numberOf } from './column';
import { COMMON_COLUMNS } from './common-columns';
import type { ColumnContract } from './contract';

/** What an extract of knife crime prevention orders may hold, and how suppliers call it. */
export const KCPO_COLUMNS: readonly ColumnContract[] = [
  ...COMMON_COLUMNS,
  {
    name: 'stage_reached',
    type: 'code',
    codes: KCPO_STAGE,
    required: true,
    provenance: 'N',
    meaning: 'The furthest stage that the case reached.',
    filter: 'Stage reached',
    suppliersCallIt: called(
      'stage reached, stage, furthest stage, kcpo stage, kcpo status, order status, order type, =status|0.6',
      'outcome|0.5',
    ),
    telling: true,
    phrases: {
      trigger: ['trigger', 'trigger met', 'eligible', 'identified'],
      randomised_in: ['randomised in', 'randomised', 'treatment group', 'selected'],
      referred: ['referred', 'referral'],
      application: ['application', 'applied', 'application made'],
      withdrawn: ['withdrawn', 'application withdrawn'],
      refused: ['refused', 'application refused', 'not granted'],
      interim_order: ['interim order', 'interim', 'interim kcpo'],
      full_order: ['full order', 'full', 'granted', 'order made', 'full kcpo', 'order granted', 'kcpo granted'],
    },
  },
  {
    name: 'route',
    type: 'code',
    codes: KCPO_ROUTE,
    provenance: 'L',
    meaning: 'On conviction or otherwise.',
    filter: 'Route',
    suppliersCallIt: called('route, cr route, street or panel, pathway, decision route, order route, legal basis'),
    phrases: {
      on_conviction: ['on conviction', 'conviction', 'section 19', 's19', 's 19', 'post conviction'],
      otherwise: ['otherwise', 'otherwise than on conviction', 'section 14', 's14', 's 14', 'on complaint', 'civil'],
    },
  },
  {
    name: 'order_months',
    type: 'whole',
    range: [6, 24],
    unit: 'months',
    provenance: 'L',
    meaning: 'Length of the order in months.',
    suppliersCallIt: called('order months, order length, length of order, duration months, order length months'),
  },
  numberOf(
    'positive_requirements',
    'Number of positive requirements.',
    'L',
    called('positive requirements, requirements, number of requirements'),
  ),
  numberOf('prohibitions', 'Number of prohibitions.', 'L', called('prohibitions, number of prohibitions')),
  flagColumn(
    'positive_intervention',
    'The order carries a positive intervention.',
    'N',
    called('positive intervention, intervention'),
    'Positive intervention',
  ),
  flagColumn(
    'cultural_needs_considered',
    'Cultural needs were considered.',
    'N',
    called('cultural needs considered, cultural needs, cultural competence'),
    'Cultural needs considered',
  ),
  flagColumn('breach', 'The order was breached.', 'N', called('breach, breached, in breach'), 'Breach'),
  {
    name: 'breach_outcome',
    type: 'code',
    codes: BREACH_OUTCOME,
    provenance: 'N',
    meaning: 'What followed the breach.',
    suppliersCallIt: called('breach outcome, outcome of breach, breach result'),
  },
  {
    name: 'referring_unit',
    type: 'text',
    provenance: 'N',
    meaning: 'The unit that referred.',
    suppliersCallIt: called('referring =unit, referred by, unit, bcu'),
  },
];
