import { whole } from '../vocabulary/written';
import { disposalConditions, orderConditions } from '../measures/conditions';
import { conditionsFigure } from '../presentation/figures/conditions-figure';
import { counted } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { conditionsOfDisposals } from '../questions/conditions-of-disposals';
import { conditionsOfOrders } from '../questions/conditions-of-orders';
import { needs, only } from './declaring/plan';
import { queriedFigure } from './declaring/queried';

/** Kinds and number of conditions of out-of-court disposals. */
export const disposalConditionsPlan = queriedFigure({
  id: 'conditions',
  name: 'Conditions of disposals',
  asks: 'Did groups get other conditions with their disposals?',
  said: ['conditions', 'what they must do'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('oocd'),
  byFirst: true,
  unavailable: needs('rehabilitative', 'reparative', 'restrictive'),
  ask: conditionsOfDisposals,
  measure: (cells, { rows, referenceOf }) => disposalConditions(cells, rows, referenceOf),
  present: (value, context) =>
    conditionsFigure(value, context, {
      caption: 'Conditions of disposals',
      heading: 'Conditions',
      leftOut: `${counted(context.nouns, value.all - value.recorded, whole(value.all - value.recorded))} with no number of conditions ${value.all - value.recorded === 1 ? 'is' : 'are'} left out.`,
      takeCare: 'One disposal can carry conditions of several kinds, so the shares do not add up.',
    }),
});

/** Conditions and length of knife crime prevention orders; children beside adults, and the published share. */
export const orderConditionsPlan = queriedFigure({
  id: 'order-conditions',
  name: 'Conditions of orders',
  asks: 'Did groups get other conditions with their orders?',
  said: ['conditions', 'requirements', 'prohibitions'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('kcpo'),
  byFirst: true,
  unavailable: needs('positive_intervention', 'positive_requirements', 'prohibitions', 'order_months'),
  ask: conditionsOfOrders,
  measure: (cells, { rows, referenceOf }) => orderConditions(cells, rows, referenceOf),
  present: (value, context) =>
    conditionsFigure(value, context, {
      caption: 'Conditions of orders',
      heading: 'What the order carried',
      takeCare: 'An interim order made without notice carries prohibitions only.',
    }),
  official: () => 'positive_intervention',
});
