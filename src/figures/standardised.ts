import { knowsSex } from '../dataset/references/population';
import { standardised, type StandardisedInput } from '../measures/standardised';
import { standardisedFigure } from '../presentation/figures/standardised-figure';
import { yearlyBy } from '../questions/in-population';
import type { TableQuestion } from '../questions/question';
import { countedFigure, type FigurePlan } from './declaring/plan';
import { noPopulation, populationAsked } from './population-asked';

/** Rates per 1,000 with the ages and sexes of everyone, by group and place; within boroughs where borough is held equal. */
export const standardisedPlan: FigurePlan = {
  ...countedFigure({
    id: 'standardised',
    // Its own base says it.
    counting: () => '',
    repeats: 'together',
    later: true,
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
          byBorough: asked.held.includes('borough'),
        }),
      };
    },
    measure: (input, { rows, referenceOf }) => standardised(input, rows, referenceOf),
    present: standardisedFigure,
  }),
  // Without a population, the figure of the rates says what is missing.
  absent: (asked) => asked.contract.kind === 'rule49' || noPopulation(asked) !== null,
};
