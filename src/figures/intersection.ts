import { ratesByCell } from '../measures/by-cell';
import { withGaps } from '../measures/many-gaps';
import { intersectionFigure } from '../presentation/figures/intersection-figure';
import { SECTION } from '../presentation/section-titles';
import { byIntersection } from '../questions/by-intersection';
import { intersectionsOffered } from '../selection/intersection';
import { intersectionCells } from './rows/intersection-cells';
import { countedFigure } from './declaring/plan';

/** Ethnicity where it meets age and sex, care, SEND, or child and adult by area. */
export const intersectionPlan = countedFigure({
  id: 'crossing',
  name: 'Groups within groups',
  asks: 'Is the gap the same in groups within groups?',
  said: ['intersection', 'intersectional', 'ethnicity with age and sex'],
  uses: ['outcome', 'base', 'comparator', 'unit'],
  section: SECTION.sure,
  unavailable: ({ dataset }) =>
    intersectionsOffered(dataset.supplied).length
      ? null
      : 'Not supplied: this extract has no sex, care status or SEND to cross with ethnicity. That is not a zero.',
  ask: byIntersection,
  measure: (answer, { contract, crossing, groups, referenceOf }) =>
    withGaps(ratesByCell(answer, intersectionCells(contract, crossing), groups, referenceOf)),
  present: intersectionFigure,
});
