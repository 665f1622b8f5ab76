import { breaksOf } from '../measures/breaks';
import { ratesByCategory } from '../measures/by-category';
import { controlLimits } from '../measures/control-limits';
import { trendsOf } from '../measures/trends';
import { type YearOnYear, yearOnYear } from '../measures/year-on-year';
import { timeFigure } from '../presentation/figures/time-figure';
import { yearsFigure } from '../presentation/figures/years-figure';
import { countingAgain } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { outcomeBy } from '../questions/outcome-by';
import { ETHNICITY } from '../vocabulary/ethnicity';
import { countedFigure } from './declaring/plan';
import { yearWindows } from './rows/categories';

/** The chosen outcome, period by period. */
export const timePlan = countedFigure({
  id: 'time',
  name: 'Over time',
  asks: 'How did it change over time?',
  said: ['trend', 'trends', 'over time', 'change over time', 'getting better', 'by quarter'],
  uses: ['outcome', 'base', 'comparator', 'unit', 'grain'],
  section: SECTION.time,
  wholeSpan: true,
  counting: ({ contract, nouns }) => countingAgain(contract, nouns, 'in each period'),
  ask: (asked, { periods }) => outcomeBy(asked, 'time', ['month', 'ethnicity'], periods),
  measure: (answer, { periods, groups, referenceOf }) => {
    const rates = ratesByCategory(answer, periods, groups, referenceOf);
    const breaks = breaksOf(answer, periods, ETHNICITY.codes);
    return { ...rates, breaks, limits: controlLimits({ ...rates, breaks }), trends: trendsOf({ ...rates, breaks }) };
  },
  present: timeFigure,
});

/** The latest twelve whole months beside the twelve before and the three-year average. */
export const yearsPlan = countedFigure({
  id: 'years',
  name: 'Year on year',
  asks: 'How did this year compare with the year before?',
  said: ['year on year', 'compared with last year', 'by year'],
  uses: ['outcome', 'base', 'detail', 'unit'],
  section: SECTION.time,
  wholeSpan: true,
  counting: ({ contract, nouns }) => countingAgain(contract, nouns, 'in each year'),
  unavailable: ({ dataset }) =>
    yearWindows(dataset).length < 2 ? 'This extract covers fewer than two whole years.' : null,
  ask: (asked) => outcomeBy(asked, 'years', ['month', 'ethnicity'], yearWindows(asked.dataset)),
  measure: (answer, { dataset, rows }): YearOnYear => yearOnYear(answer, yearWindows(dataset), rows),
  present: yearsFigure,
});
