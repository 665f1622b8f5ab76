import { knowsSex } from '../dataset/references/population';
import { standardised, type StandardisedInput } from '../measures/standardised';
import { standardisedFigure } from '../presentation/figures/standardised-figure';
import { SECTION } from '../presentation/section-titles';
import { yearlyBy } from '../questions/in-population';
import type { TableQuestion } from '../questions/question';
import { countedFigure } from './declaring/plan';
import { noPopulation, ofResidents, populationAsked, populationUnder } from './population-asked';

/** Rates per 1,000 with the ages and sexes of everyone, by group and place; within boroughs where borough is held equal. */
export const standardisedPlan = countedFigure({
  id: 'standardised',
  name: 'Per 1,000 children of the same ages',
  asks: 'Does the rate differ among children of the same ages?',
  said: ['standardised', 'age standardised', 'same ages'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.outOf,
  // Its own base says it.
  counting: () => '',
  later: true,
  repeats: 'together',
  ask: (asked): TableQuestion<StandardisedInput> => {
    const { population, scope } = populationAsked(asked);
    const question = yearlyBy(asked, scope, 'standardised', [
      'borough',
      'age',
      ...(knowsSex(population) ? ['sex'] : []),
      'ethnicity',
    ]);
    return {
      tables: question.tables,
      read: (answer) => ({
        ...{ ...question.read(answer), population, scope },
        byBorough: asked.matchedOn.includes('borough'),
      }),
    };
  },
  measure: (input, { rows, referenceOf }) => standardised(input, rows, referenceOf),
  present: standardisedFigure,
  outOf: populationUnder,
  // Without a population, the figure of the rates says what is missing.
  on: ofResidents,
  doesNotApply: (asked) => noPopulation(asked) !== null,
});
