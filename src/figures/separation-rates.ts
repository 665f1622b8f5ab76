import { type SeparationInput, separationRates } from '../measures/separation-rates';
import { separationRatesFigure } from '../presentation/figures/separation-rates-figure';
import { countedOf } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import type { TableQuestion } from '../questions/question';
import { separated } from '../questions/separated';
import { countedFigure } from './declaring/plan';
import { custodyAsked, custodyUnder, noneInCustody, ofCustody } from './population-asked';

/** Children separated and episodes per 100 children held, a month. */
export const separationRatesPlan = countedFigure({
  id: 'separation-rates',
  name: 'Episodes per 100 children held',
  asks: 'Were children of one group separated more often?',
  said: ['per 100 held', 'how often separated'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.outOf,
  counting: () => '',
  repeats: 'said by itself',
  unavailable: noneInCustody,
  ask: (asked, { rows }): TableQuestion<SeparationInput> => {
    const { held, scope } = custodyAsked(asked);
    const question = separated(asked, scope, 'separated', rows);
    return {
      tables: question.tables,
      read: (answer) => ({ separated: question.read(answer), held, scope, unit: countedOf(asked.unit) }),
    };
  },
  measure: (input, { rows, referenceOf }) => separationRates(input, rows, referenceOf),
  present: separationRatesFigure,
  outOf: custodyUnder,
  on: ofCustody,
  doesNotApply: ({ references }) => !references,
});
