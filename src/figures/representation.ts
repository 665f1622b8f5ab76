import { compositionOf } from '../measures/composition';
import { peopleIn } from '../measures/per-thousand';
import { representationOf } from '../measures/representation';
import { heldIn } from '../measures/separation-rates';
import { populationEthnicities, populationName } from '../dataset/references/population';
import { againstHeld, againstResidents } from '../presentation/figures/against';
import { compositionFigure } from '../presentation/figures/composition-figure';
import { representationFigure } from '../presentation/figures/representation-figure';
import { countingWho } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { onceInPopulation } from '../questions/in-population';
import { who } from '../questions/who';
import { separated } from '../questions/separated';
import { countedFigure } from './declaring/plan';
import { heldAsked, noneHeld, noPopulation, ofHeld, ofResidents, populationAsked } from './population-asked';

/** Each group's share of the selection against its share of the people who live here. */
export const representationPlan = countedFigure({
  id: 'representation',
  name: 'Share against the population',
  section: SECTION.outOf,
  counting: ({ nouns }) => countingWho(nouns),
  ask: (asked) => {
    const { population, scope } = populationAsked(asked);
    const question = onceInPopulation(asked, scope, 'representation');
    return {
      tables: question.tables,
      read: (answer) => ({ ...question.read(answer), people: peopleIn(population, scope), population, scope }),
    };
  },
  repeats: 'together',
  measure: ({ counted, perChild, people, population, scope }, { rows }) => ({
    ...representationOf(counted, people, rows, populationEthnicities(population), perChild),
    name: populationName(population),
    file: population.file,
    year: population.year,
    scope,
  }),
  present: (measured, context) => representationFigure(measured, againstResidents(measured, context), context),
  on: ofResidents,
  absent: (asked) => noPopulation(asked) !== null,
  official: () => 'representation',
});

/** Each group's share of those separated against its share of the children held in the same establishments. */
export const heldRepresentationPlan = countedFigure({
  id: 'representation',
  name: 'Share against the population',
  section: SECTION.outOf,
  counting: ({ nouns }) => countingWho(nouns),
  ask: (asked) => {
    const { held, scope } = heldAsked(asked);
    const question = separated(asked, scope, 'representation');
    return {
      tables: question.tables,
      read: (answer) => {
        const { once, children } = question.read(answer);
        const perChild = asked.unit === 'events' ? (children?.inEpisodes ?? null) : null;
        return { once, perChild, people: heldIn(held, scope), held, scope };
      },
    };
  },
  repeats: 'together',
  measure: ({ once, perChild, people, held, scope }, { rows }) => ({
    ...representationOf(once, people, rows, undefined, perChild),
    name: held.source,
    scope,
  }),
  present: (measured, context) => representationFigure(measured, againstHeld(measured, context), context),
  on: ofHeld,
  absent: (asked) => noneHeld(asked) !== null,
  official: () => 'representation',
});

/** The plain composition, where no population answers. */
export const compositionPlan = countedFigure({
  id: 'composition',
  name: 'Who is in the extract',
  section: SECTION.outOf,
  counting: ({ nouns }) => countingWho(nouns),
  absent: (asked) => (ofHeld(asked.contract) ? noneHeld(asked) : noPopulation(asked)) === null,
  ask: who,
  measure: (answer, { rows }) => compositionOf(answer, rows),
  present: compositionFigure,
});
