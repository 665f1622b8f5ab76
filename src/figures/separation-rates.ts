import { type SeparationInput, separationRates } from '../measures/separation-rates';
import { separationRatesFigure } from '../presentation/figures/separation-rates-figure';
import { countedOf } from '../presentation/nouns';
import type { TableQuestion } from '../questions/question';
import { separated } from '../questions/separated';
import { countedFigure, type FigurePlan } from './declaring/plan';
import { heldAsked, noneHeld } from './population-asked';

/** Children separated and episodes per 100 children held, a month. */
export const separationRatesPlan: FigurePlan = {
  ...countedFigure({
    id: 'separation-rates',
    counting: () => '',
    repeats: 'said by itself',
    silent: noneHeld,
    ask: (asked): TableQuestion<SeparationInput> => {
      const { held, scope } = heldAsked(asked);
      const question = separated(asked, scope, 'separated');
      return {
        tables: question.tables,
        read: (answer) => ({ separated: question.read(answer), held, scope, unit: countedOf(asked.unit) }),
      };
    },
    measure: (input, { rows, referenceOf }) => separationRates(input, rows, referenceOf),
    present: separationRatesFigure,
  }),
  absent: ({ references, contract }) => !references || contract.kind !== 'rule49',
};
