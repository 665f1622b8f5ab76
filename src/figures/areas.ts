import { ratesByCategory, type RatesByCategory } from '../measures/by-category';
import { withGaps } from '../measures/many-gaps';
import { categoryFigure, manyGapsRemark } from '../presentation/figures/category-figure';
import { filledAlone, gapsFinding, gapsLookedAt, type RowWords } from '../presentation/figures/category-findings';
import { totalsFigure } from '../presentation/figures/totals-figure';
import { gapOfMany } from '../presentation/gap';
import { SECTION } from '../presentation/section-titles';
import { byBorough } from '../questions/outcome-by';
import { ETHNICITY } from '../vocabulary/ethnicity';
import type { CountedPlan } from './declaring/plan';
import { countedFigure } from './declaring/plan';

/** What areas of one kind are called: "Police command unit". */
export interface AreaWords extends RowWords {
  readonly id: string;
  readonly heading: string;
}

/**
 * The chosen outcome by areas of one kind, as a protected pack has them: its areas stand in the place of boroughs.
 * @param groups whether ethnicity is told apart in them; else everyone is one row
 */
export function areaPlan(words: AreaWords, groups: boolean): CountedPlan {
  return groups ? byGroups(words) : byTotals(words);
}

/** The id of the figure of areas of one kind. */
export const areaFigureId = ({ id }: Pick<AreaWords, 'id'>): string => `areas-${id}`;

const commonOf = ({ id, heading, many }: AreaWords) => ({
  id: areaFigureId({ id }),
  name: `By ${heading.toLowerCase()}`,
  said: [],
  section: SECTION.place,
  ask: byBorough,
  asks: `How does it compare between ${many}?`,
});

function byGroups(words: AreaWords): CountedPlan {
  return countedFigure({
    ...commonOf(words),
    uses: ['outcome', 'base', 'comparator'],
    measure: (answer, { boroughs, groups, referenceOf }) =>
      withGaps(ratesByCategory(answer, boroughs, groups, referenceOf)),
    present: (measured, context) =>
      categoryFigure(measured, context, {
        heading: words.heading,
        by: `by ${words.one}`,
        takeCare: 'Each row is compared only within itself.',
        finding: gapsFinding(measured, context, words),
        gap: gapOfMany(measured.gaps),
        remark: [filledAlone(measured), gapsLookedAt(measured, context, words), manyGapsRemark(measured, context)]
          .filter(Boolean)
          .join(' '),
      }),
  });
}

const EVERYONE = { id: 'all', label: 'All', codes: [...ETHNICITY.codes.map(({ code }) => code), 'NR', 'NX'] };

function byTotals(words: AreaWords): CountedPlan {
  return countedFigure({
    ...commonOf(words),
    // Nobody is set beside a group where ethnicity is not told apart.
    uses: ['outcome', 'base'],
    repeats: 'no range',
    measure: (answer, { boroughs, referenceOf }): RatesByCategory =>
      ratesByCategory(answer, boroughs, [{ ...EVERYONE, kind: 'total' }], referenceOf),
    present: (measured, context) => totalsFigure(measured, context, words),
  });
}
