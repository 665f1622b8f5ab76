import type { ExtractKind } from '../dataset/kinds/contract';
import { breaksOf } from '../measures/breaks';
import { controlLimits } from '../measures/control-limits';
import { compositionOf } from '../measures/composition';
import { mixByGroup } from '../measures/mix';
import { ratesByCategory } from '../measures/by-category';
import { withGaps } from '../measures/many-gaps';
import { ratesByGroup } from '../measures/rates';
import { trendsOf } from '../measures/trends';
import { categoryFigure, manyGapsRemark } from '../presentation/figures/category-figure';
import { gapsFinding } from '../presentation/figures/category-findings';
import { compositionFigure } from '../presentation/figures/composition-figure';
import { mixFigure } from '../presentation/figures/mix-figure';
import { mixCounting } from '../presentation/figures/mix-words';
import { ratesFigure } from '../presentation/figures/rates-figure';
import { timeFigure } from '../presentation/figures/time-figure';
import { countingAgain, countingWho } from '../presentation/nouns';
import { outcomeBy } from '../questions/outcome-by';
import { mix, who } from '../questions/who';
import { ETHNICITY } from '../vocabulary/ethnicity';
import { countedFigure, type FigurePlan } from './declaring/plan';
import { changePlan } from './change';
import { alikePlan, triplePlan, unknownsPlan } from './comparisons';
import { concentrationPlan } from './concentration';
import { disposalConditionsPlan, orderConditionsPlan } from './conditions';
import { crossingPlan } from './crossing';
import { childAdultPlan, kcpoFunnelPlan, oocdFunnelPlan } from './funnels';
import { admissionPlan, beforeDecisionPlan } from './oocd-blocks';
import { afterAdmissionPlan, concordancePlan } from './oocd-matrices';
import { denominatorsPlan, perThousandPlan } from './per-thousand';
import { placesPlan } from './places';
import { withPublished } from './published';
import { observedPlan, streetPlan } from './record-quality';
import { bailPlan, remandEndsPlan } from './remand-blocks';
import { heldRepresentationPlan, representationPlan, unlessPopulation } from './representation';
import { separationGroundsPlan } from './rule49-blocks';
import { separationAlikePlan } from './separation-alike';
import { separationRatesPlan } from './separation-rates';
import { standardisedPlan } from './standardised';
import { lengthPlan, repeatsPlan } from './separations';
import { yearsPlan } from './years';

const mixPlan = countedFigure({
  id: 'mix',
  counting: mixCounting,
  ask: mix,
  measure: (answer, { contract, rows }) => ({ rows: mixByGroup(answer, contract.ladder, rows) }),
  repeats: 'no range',
  present: mixFigure,
});

/** The chosen outcome by group: also the headline of the sheet. */
export const ratesPlan = withPublished(
  countedFigure({
    id: 'rates',
    ask: (asked) => outcomeBy(asked, 'rates', ['ethnicity']),
    measure: (answer, { rows, referenceOf }) => ratesByGroup(answer, rows, referenceOf),
    repeats: 'together',
    present: ratesFigure,
  }),
  ({ outcome }) => outcome.id,
);

const compositionPlan = countedFigure({
  id: 'composition',
  counting: ({ nouns }) => countingWho(nouns),
  ask: who,
  measure: (answer, { rows }) => compositionOf(answer, rows),
  present: compositionFigure,
});

const agePlan = countedFigure({
  id: 'age',
  ask: (asked) => outcomeBy(asked, 'age', ['age', 'ethnicity']),
  measure: (answer, { ages, groups, referenceOf }) => withGaps(ratesByCategory(answer, ages, groups, referenceOf)),
  present: (measured, context) =>
    categoryFigure(measured, context, {
      id: 'age',
      heading: 'Age',
      by: 'by age',
      takeCare: 'Few children of one age make wide ranges. Look for the same direction at several ages.',
      finding: gapsFinding(measured, context, { one: 'age', many: 'ages', where: 'at' }),
      remark: manyGapsRemark(measured, context),
    }),
});

const boroughPlan = countedFigure({
  id: 'borough',
  ask: (asked) => outcomeBy(asked, 'borough', ['borough', 'ethnicity']),
  measure: (answer, { boroughs, groups, referenceOf }) =>
    withGaps(ratesByCategory(answer, boroughs, groups, referenceOf)),
  present: (measured, context) =>
    categoryFigure(measured, context, {
      id: 'borough',
      heading: 'Borough',
      by: 'by borough',
      takeCare:
        'Boroughs stand in alphabetical order on purpose: with numbers this small, an order by rate would be chance.',
      finding: gapsFinding(measured, context, { one: 'borough', many: 'boroughs', where: 'in' }),
      remark: manyGapsRemark(measured, context),
    }),
});

const timePlan = countedFigure({
  id: 'time',
  wholeSpan: true,
  counting: ({ contract, nouns }) => countingAgain(contract, nouns, { each: 'in each period', there: 'in it' }),
  ask: (asked, { periods }) => outcomeBy(asked, 'time', ['month', 'ethnicity'], periods),
  measure: (answer, { periods, groups, referenceOf }) => {
    const rates = ratesByCategory(answer, periods, groups, referenceOf);
    const breaks = breaksOf(answer, periods, ETHNICITY.codes);
    return { ...rates, breaks, limits: controlLimits({ ...rates, breaks }), trends: trendsOf({ ...rates, breaks }) };
  },
  present: timeFigure,
});

const COMMON: readonly FigurePlan[] = [
  mixPlan,
  ratesPlan,
  triplePlan,
  unknownsPlan,
  alikePlan,
  crossingPlan,
  changePlan,
  unlessPopulation(compositionPlan),
  representationPlan,
  heldRepresentationPlan,
  perThousandPlan,
  standardisedPlan,
  denominatorsPlan,
  separationRatesPlan,
  separationAlikePlan,
  agePlan,
  boroughPlan,
  placesPlan,
  timePlan,
  yearsPlan,
];

/** The common figures with those of one kind of extract before age, borough and time; what any kind has stands last of them. */
function withOwn(...own: readonly FigurePlan[]): readonly FigurePlan[] {
  const at = COMMON.indexOf(agePlan);
  return [...COMMON.slice(0, at), ...own, observedPlan, concentrationPlan, ...COMMON.slice(at)];
}

/** The figures of each extract's sheet, in order. */
export const SHEETS: Readonly<Record<ExtractKind, readonly FigurePlan[]>> = {
  kcpo: withOwn(kcpoFunnelPlan, childAdultPlan, orderConditionsPlan),
  oocd: withOwn(
    oocdFunnelPlan,
    concordancePlan,
    beforeDecisionPlan,
    disposalConditionsPlan,
    admissionPlan,
    afterAdmissionPlan,
    streetPlan,
  ),
  remand: withOwn(remandEndsPlan, bailPlan),
  rule49: withOwn(lengthPlan, separationGroundsPlan, repeatsPlan),
};
