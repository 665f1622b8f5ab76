import { countingAgain } from '../presentation/nouns';
import { type YearOnYear, yearOnYear } from '../measures/year-on-year';
import { yearsFigure } from '../presentation/figures/years-figure';
import { outcomeBy } from '../questions/outcome-by';
import { yearWindows } from './rows/categories';
import { countedFigure } from './declaring/plan';

/** The latest twelve whole months beside the twelve before and the three-year average. */
export const yearsPlan = countedFigure({
  id: 'years',
  wholeSpan: true,
  counting: ({ contract, nouns }) => countingAgain(contract, nouns, { each: 'in each year', there: 'in it' }),
  silent: ({ dataset }) =>
    yearWindows(dataset).length < 2
      ? `${dataset.file} covers fewer than two whole years, so no change over a year is shown.`
      : null,
  ask: (asked) => outcomeBy(asked, 'years', ['month', 'ethnicity'], yearWindows(asked.dataset)),
  measure: (answer, { dataset, rows }): YearOnYear => yearOnYear(answer, yearWindows(dataset), rows),
  present: yearsFigure,
});
