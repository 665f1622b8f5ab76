import { compositionOf } from '../measures/composition';
import { peopleIn } from '../measures/per-thousand';
import { representationOf } from '../measures/representation';
import { inCustody } from '../measures/separation-rates';
import { populationEthnicities, populationName } from '../dataset/references/population';
import type { SheetContext } from '../presentation/context';
import { againstHeld, againstResidents } from '../presentation/figures/against';
import { compositionFigure } from '../presentation/figures/composition-figure';
import { representationFigure } from '../presentation/figures/representation-figure';
import { countingWho } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { onceInPopulation } from '../questions/in-population';
import { who } from '../questions/who';
import { separated } from '../questions/separated';
import { countedFigure } from './declaring/plan';
import { custodyAsked, custodyUnder, noneInCustody, noPopulation, ofCustody, ofResidents } from './population-asked';
import { populationAsked, populationUnder } from './population-asked';

/** Who is in an extract is counted alike, whatever it is held against. */
const WHO_IS_IN_IT = {
  uses: ['detail', 'unit'],
  section: SECTION.outOf,
  counting: ({ nouns }: SheetContext) => countingWho(nouns),
} as const;

/** The figure that stands against residents or against children held. */
const AGAINST_POPULATION = {
  ...WHO_IS_IN_IT,
  id: 'representation',
  name: 'Share against the population',
  asks: 'Is a group’s share here larger than its share of the population?',
  said: ['over-represented', 'over-representation', 'disproportionality', 'population share', 'Census'],
  repeats: 'together',
  official: () => 'representation',
} as const;

/** Each group's share of the selection against its share of the people who live here. */
export const representationPlan = countedFigure({
  ...AGAINST_POPULATION,
  ask: (asked) => {
    const { population, scope } = populationAsked(asked);
    const question = onceInPopulation(asked, scope, 'representation');
    return {
      tables: question.tables,
      read: (answer) => ({ ...question.read(answer), people: peopleIn(population, scope), population, scope }),
    };
  },
  measure: ({ counted, perChild, people, population, scope }, { rows }) => ({
    ...representationOf(counted, people, rows, populationEthnicities(population), perChild),
    name: populationName(population),
    file: population.file,
    year: population.year,
    scope,
  }),
  present: (measured, context) => representationFigure(measured, againstResidents(measured, context), context),
  outOf: populationUnder,
  on: ofResidents,
  doesNotApply: (asked) => noPopulation(asked) !== null,
});

/** Each group's share of those separated against its share of the children held in the same establishments. */
export const heldRepresentationPlan = countedFigure({
  ...AGAINST_POPULATION,
  ask: (asked) => {
    const { held, scope } = custodyAsked(asked);
    const question = separated(asked, scope, 'representation');
    return {
      tables: question.tables,
      read: (answer) => {
        const { once, children } = question.read(answer);
        const perChild = asked.unit === 'events' ? (children?.inEpisodes ?? null) : null;
        return { once, perChild, people: inCustody(held, scope), held, scope };
      },
    };
  },
  measure: ({ once, perChild, people, held, scope }, { rows }) => ({
    ...representationOf(once, people, rows, undefined, perChild),
    name: held.source,
    scope,
  }),
  present: (measured, context) => representationFigure(measured, againstHeld(measured, context), context),
  outOf: custodyUnder,
  on: ofCustody,
  doesNotApply: (asked) => noneInCustody(asked) !== null,
});

/** The plain composition, where no population answers. */
export const compositionPlan = countedFigure({
  id: 'composition',
  name: 'Who is in the extract',
  asks: 'Who is in the extract?',
  said: ['who is in it', 'make-up', 'composition'],
  ...WHO_IS_IN_IT,
  doesNotApply: (asked) => (ofCustody(asked.contract) ? noneInCustody(asked) : noPopulation(asked)) === null,
  ask: who,
  measure: (answer, { rows }) => compositionOf(answer, rows),
  present: compositionFigure,
});
