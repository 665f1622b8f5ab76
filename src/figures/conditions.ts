import { whole } from '../vocabulary/written';
import { disposalConditions, orderConditions } from '../measures/conditions';
import { conditionsFigure } from '../presentation/figures/conditions-figure';
import { counted } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { conditionsOfDisposals } from '../questions/conditions-of-disposals';
import { conditionsOfOrders } from '../questions/conditions-of-orders';
import { needs, only, queriedFigure } from './declaring/plan';

/** Kinds and number of conditions of out-of-court disposals. */
export const disposalConditionsPlan = queriedFigure({
  id: 'conditions',
  name: 'Conditions of disposals',
  asks: 'Did groups get other conditions with their disposals?',
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('oocd'),
  byFirst: 'conditions belong to one disposal',
  unavailable: needs('rehabilitative', 'reparative', 'restrictive'),
  ask: conditionsOfDisposals,
  measure: (cells, { rows, referenceOf }) => disposalConditions(cells, rows, referenceOf),
  present: (value, context) =>
    conditionsFigure(value, context, {
      caption: 'Conditions that came with an out-of-court disposal, by kind and number',
      heading: 'Conditions',
      leftOut: `Of ${counted(context.nouns, value.all, whole(value.all))} dealt with out of court, ${whole(value.all - value.recorded)} ${value.all - value.recorded === 1 ? 'has' : 'have'} no number of conditions recorded and so ${value.all - value.recorded === 1 ? 'is' : 'are'} left out.`,
      takeCare:
        'A disposal can carry conditions of several kinds, so the shares do not add up. The kind of disposal differs between groups, and conditional cautions carry most conditions.',
    }),
});

/** Conditions and length of knife crime prevention orders; children beside adults, and the published share. */
export const orderConditionsPlan = queriedFigure({
  id: 'order-conditions',
  name: 'Conditions of orders',
  asks: 'Did groups get other conditions with their orders?',
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('kcpo'),
  byFirst: 'what an order carried belongs to one order',
  unavailable: needs('positive_intervention', 'positive_requirements', 'prohibitions', 'order_months'),
  ask: conditionsOfOrders,
  measure: (cells, { rows, referenceOf }) => orderConditions(cells, rows, referenceOf),
  present: (value, context) =>
    conditionsFigure(value, context, {
      caption: 'What orders carried: positive interventions, requirements, prohibitions and length',
      heading: 'What the order carried',
      leftOut: `${counted({ one: 'order', many: 'orders' }, value.all, whole(value.all))} in this selection, one for each of the ${context.nouns.many} counted. Children beside adults ignores the ages ticked.`,
      takeCare:
        'An interim order made without notice carries prohibitions only and has no length here. There are few orders, so most ranges are wide.',
    }),
  official: () => 'positive_intervention',
});
