import { beforeAfterOf } from '../measures/before-after';
import { changeFigure } from '../presentation/figures/change-figure';
import { countingAgain } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { beforeAfter, NO_SIDES } from '../questions/before-after';
import { queriedFigure } from './declaring/queried';

/** Before a day and since: shown once the reader sets one, else the line that offers it. */
export const changePlan = queriedFigure({
  id: 'change',
  name: 'Before and after a change',
  asks: 'Did the gap change after a change of practice?',
  said: ['before and after', 'policy change', 'did it work', 'new policy', 'day of change'],
  section: SECTION.sure,
  ownMonths: true,
  counting: ({ contract, nouns }) => countingAgain(contract, nouns, 'on each side of the day'),
  unavailable: ({ dataset }) =>
    dataset.grain === 'month'
      ? null
      : 'Not supplied: this extract has no day for each row, so before and after a day cannot be told apart.',
  ask: (asked) => (asked.change === null ? NO_SIDES : beforeAfter(asked, asked.change)),
  measure: (rows, { rows: shown, referenceOf }) => beforeAfterOf(rows, shown, referenceOf),
  present: changeFigure,
});
