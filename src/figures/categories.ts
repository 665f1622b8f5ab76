import { ratesByCategory } from '../measures/by-category';
import { withGaps } from '../measures/many-gaps';
import { categoryFigure, manyGapsRemark } from '../presentation/figures/category-figure';
import { gapsFinding } from '../presentation/figures/category-findings';
import { SECTION } from '../presentation/section-titles';
import { byBorough, outcomeBy } from '../questions/outcome-by';
import { gapOfMany } from '../presentation/gap';
import { countedFigure } from './declaring/plan';

/** The chosen outcome by age, group beside group. */
export const agePlan = countedFigure({
  id: 'age',
  name: 'By age',
  asks: 'Is the gap the same at every age?',
  said: ['by age', 'age groups'],
  uses: ['outcome', 'base', 'comparator', 'unit'],
  section: SECTION.place,
  ask: (asked) => outcomeBy(asked, 'age', ['age', 'ethnicity']),
  measure: (answer, { ages, groups, referenceOf }) => withGaps(ratesByCategory(answer, ages, groups, referenceOf)),
  present: (measured, context) =>
    categoryFigure(measured, context, {
      heading: 'Age',
      by: 'by age',
      takeCare: 'Each row is compared only within itself.',
      finding: gapsFinding(measured, context, { one: 'age', many: 'ages', where: 'at' }),
      gap: gapOfMany(measured.gaps),
      remark: manyGapsRemark(measured, context),
    }),
});

/** The chosen outcome by borough, group beside group. */
export const boroughPlan = countedFigure({
  id: 'borough',
  name: 'By borough',
  asks: 'Does the gap stand out in any borough?',
  said: ['by borough', 'each borough', 'boroughs compared', 'by area'],
  uses: ['outcome', 'base', 'comparator', 'unit'],
  section: SECTION.place,
  ask: byBorough,
  measure: (answer, { boroughs, groups, referenceOf }) =>
    withGaps(ratesByCategory(answer, boroughs, groups, referenceOf)),
  present: (measured, context) =>
    categoryFigure(measured, context, {
      heading: 'Borough',
      by: 'by borough',
      takeCare: 'Each row is compared only within itself.',
      finding: gapsFinding(measured, context, { one: 'borough', many: 'boroughs', where: 'in' }),
      gap: gapOfMany(measured.gaps),
      remark: manyGapsRemark(measured, context),
    }),
});
