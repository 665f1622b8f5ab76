import { mixByGroup } from '../measures/mix';
import { ratesByGroup } from '../measures/rates';
import type { SheetContext } from '../presentation/context';
import { mixFigure } from '../presentation/figures/mix-figure';
import { mixCounting } from '../presentation/figures/mix-words';
import { ratesFigure } from '../presentation/figures/rates-figure';
import { SECTION } from '../presentation/section-titles';
import { byGroup, type OutcomeTables } from '../questions/outcome-by';
import { mix } from '../questions/who';
import { countedFigure } from './declaring/plan';

/** Everything that was decided, by group: the ladder of the extract. */
export const mixPlan = countedFigure({
  id: 'mix',
  name: 'What was decided',
  asks: 'What was decided?',
  said: ['outcomes by ethnicity', 'disposals by ethnicity', 'what happened', 'ladder'],
  uses: ['outcome', 'comparator', 'detail', 'unit'],
  section: SECTION.decided,
  counting: mixCounting,
  ask: mix,
  measure: (answer, { contract, rows }) => ({ rows: mixByGroup(answer, contract.ladder, rows) }),
  repeats: 'no range',
  present: mixFigure,
});

/** The rates of every group at the chosen outcome, whatever is made of them. */
export const RATES_OF_GROUPS = {
  section: SECTION.decided,
  ask: byGroup,
  measure: (answer: OutcomeTables, { rows, referenceOf }: SheetContext) => ratesByGroup(answer, rows, referenceOf),
  repeats: 'together',
} as const;

/** The chosen outcome by group: also the headline of the sheet. */
export const ratesPlan = countedFigure({
  id: 'rates',
  name: 'The outcome by group',
  asks: 'Was one group more likely to get this outcome?',
  said: ['rates', 'outcome by ethnicity', 'how often', 'how likely'],
  ...RATES_OF_GROUPS,
  present: ratesFigure,
  official: ({ outcome }) => outcome.id,
});
