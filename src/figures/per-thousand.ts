import { denominators } from '../measures/denominators';
import { type PerThousandInput, perThousand } from '../measures/per-thousand';
import { denominatorsFigure } from '../presentation/figures/denominators-figure';
import { perThousandFigure } from '../presentation/figures/per-thousand-figure';
import { SECTION } from '../presentation/section-titles';
import type { EthnicityCodes } from '../questions/different-children';
import { yearlyInPopulation } from '../questions/in-population';
import type { QueryContext, TableQuestion } from '../questions/question';
import { countedFigure } from './declaring/plan';
import {
  noPopulation,
  ofResidents,
  type PopulationAsked,
  populationAsked,
  populationsAsked,
  populationUnder,
} from './population-asked';

/** Events per 1,000 people a year, out of the population that is open. */
export const perThousandPlan = countedFigure({
  id: 'per-thousand',
  name: 'Per 1,000 children',
  asks: 'How many of every 1,000 children living here came to a decision?',
  said: ['per 1,000', 'per head', 'rate per population', 'entry'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.outOf,
  counting: () => '',
  unavailable: noPopulation,
  repeats: 'said by itself',
  ask: (asked, { rows }) => rateQuestion(asked, rows, populationAsked(asked), 'population'),
  measure: (input, { rows, referenceOf }) => perThousand(input, rows, referenceOf),
  present: perThousandFigure,
  // Before the reference tables are read there is nothing to say; afterwards their absence is said.
  on: ofResidents,
  doesNotApply: ({ references }) => !references,
  official: () => 'per-thousand',
  outOf: populationUnder,
});

/** The same rates out of every population that is open; there is a choice only where there are two. */
export const denominatorsPlan = countedFigure({
  id: 'denominators',
  name: 'One rate by several populations',
  asks: 'Does the rate hang on the population chosen?',
  said: ['which population', 'denominators', 'Census or estimate'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.outOf,
  counting: () => '',
  repeats: 'together',
  ask: (asked, { rows }): TableQuestion<readonly PerThousandInput[]> => {
    const questions = populationsAsked(asked).map((each, at) => rateQuestion(asked, rows, each, `population-${at}`));
    return {
      tables: questions.flatMap(({ tables }) => tables),
      read: (answer) => questions.map((question) => question.read(answer)),
    };
  },
  measure: (inputs, { rows, referenceOf }) => denominators(inputs, rows, referenceOf),
  present: denominatorsFigure,
  on: ofResidents,
  doesNotApply: (asked) => populationsAsked(asked).length < 2,
});

function rateQuestion(
  asked: QueryContext,
  rows: readonly EthnicityCodes[],
  { population, scope }: PopulationAsked,
  name: string,
): TableQuestion<PerThousandInput> {
  const question = yearlyInPopulation(asked, scope, name, rows);
  return {
    tables: question.tables,
    read: (answer) => ({ table: question.read(answer), population, scope, unit: asked.unit }),
  };
}
