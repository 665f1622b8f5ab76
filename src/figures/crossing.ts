import { ratesByCell } from '../measures/by-cell';
import { withGaps } from '../measures/many-gaps';
import { crossingFigure } from '../presentation/figures/crossing-figure';
import { SECTION } from '../presentation/section-titles';
import { crossedBy } from '../questions/crossed-by';
import { crossingsOffered } from '../selection/crossing';
import { crossedCells } from './rows/crossed-cells';
import { countedFigure } from './declaring/plan';

/** Ethnicity where it meets age and sex, care, SEND, or child and adult by area. */
export const crossingPlan = countedFigure({
  id: 'crossing',
  name: 'Groups within groups',
  section: SECTION.sure,
  silent: ({ dataset }) =>
    crossingsOffered(dataset.supplied).length
      ? null
      : `Not supplied: ${dataset.file} has no sex, care status or SEND to cross with ethnicity. That is not a zero.`,
  ask: crossedBy,
  measure: (answer, { contract, crossing, groups, referenceOf }) =>
    withGaps(ratesByCell(answer, crossedCells(contract, crossing), groups, referenceOf)),
  present: crossingFigure,
});
