import { separationAlike, type SeparationAlikeInput } from '../measures/separation-alike';
import { separationAlikeFigure } from '../presentation/figures/separation-alike-figure';
import type { TableQuestion } from '../questions/question';
import { separatedBy } from '../questions/separated';
import { countedFigure, type FigurePlan } from './declaring/plan';
import { heldAsked, noneHeld } from './population-asked';

/** Separations compared within the same establishment; the same age too, where age is held equal. */
export const separationAlikePlan: FigurePlan = {
  ...countedFigure({
    id: 'separation-alike',
    // Its own base says it.
    counting: () => '',
    repeats: 'together',
    later: true,
    silent: noneHeld,
    ask: (asked): TableQuestion<SeparationAlikeInput> => {
      const { held, scope } = heldAsked(asked);
      const question = separatedBy(asked, scope, 'separation-alike', ['establishment', 'age', 'ethnicity']);
      return {
        tables: question.tables,
        read: (answer) => ({ ...question.read(answer), held, scope, byAge: asked.held.includes('age') }),
      };
    },
    measure: (input, { rows, referenceOf }) => separationAlike(input, rows, referenceOf),
    present: separationAlikeFigure,
  }),
  // Without the children held, the figure of the rates says what is missing.
  absent: (asked) => asked.contract.kind !== 'rule49' || noneHeld(asked) !== null,
};
