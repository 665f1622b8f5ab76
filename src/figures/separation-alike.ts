import { separationAlike, type SeparationAlikeInput } from '../measures/separation-alike';
import { separationAlikeFigure } from '../presentation/figures/separation-alike-figure';
import { SECTION } from '../presentation/section-titles';
import type { TableQuestion } from '../questions/question';
import { separatedBy } from '../questions/separated';
import { countedFigure } from './declaring/plan';
import { custodyAsked, custodyUnder, noneInCustody, ofCustody } from './population-asked';

/** Separations compared within the same establishment; the same age too, where age is held equal. */
export const separationAlikePlan = countedFigure({
  id: 'separation-alike',
  name: 'Separations within the same establishment',
  asks: 'Is there still a gap within the same establishment?',
  said: ['same establishment', 'same prison'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.outOf,
  // Its own base says it.
  counting: () => '',
  later: true,
  unavailable: noneInCustody,
  repeats: 'together',
  ask: (asked): TableQuestion<SeparationAlikeInput> => {
    const { held, scope } = custodyAsked(asked);
    const question = separatedBy(asked, scope, 'separation-alike', ['establishment', 'age', 'ethnicity']);
    return {
      tables: question.tables,
      read: (answer) => ({ ...question.read(answer), held, scope, byAge: asked.matchedOn.includes('age') }),
    };
  },
  measure: (input, { rows, referenceOf }) => separationAlike(input, rows, referenceOf),
  present: separationAlikeFigure,
  outOf: custodyUnder,
  // Without the children held, the figure of the rates says what is missing.
  on: ofCustody,
  doesNotApply: (asked) => noneInCustody(asked) !== null,
});
