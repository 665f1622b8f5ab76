import { peopleIn } from '../measures/per-thousand';
import { representationOf } from '../measures/representation';
import { heldIn } from '../measures/separation-rates';
import { populationEthnicities, populationName } from '../dataset/references/population';
import { againstHeld, againstResidents } from '../presentation/figures/against';
import { representationFigure } from '../presentation/figures/representation-figure';
import { countingWho } from '../presentation/nouns';
import { onceInPopulation } from '../questions/in-population';
import { separated } from '../questions/separated';
import { countedFigure, type CountedPlan, type FigurePlan } from './declaring/plan';
import { heldAsked, noneHeld, noPopulation, populationAsked } from './population-asked';
import { withPublished } from './published';

/** Each group's share of the selection against its share of the people who live here. */
export const representationPlan: FigurePlan = withPublished(
  {
    ...countedFigure({
      id: 'representation',
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
    }),
    absent: (asked) => asked.contract.kind === 'rule49' || noPopulation(asked) !== null,
  },
  () => 'representation',
);

/** Each group's share of those separated against its share of the children held in the same establishments. */
export const heldRepresentationPlan: FigurePlan = withPublished(
  {
    ...countedFigure({
      id: 'representation',
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
    }),
    absent: (asked) => asked.contract.kind !== 'rule49' || noneHeld(asked) !== null,
  },
  () => 'representation',
);

/** The plain composition, where no population answers. */
export function unlessPopulation(composition: CountedPlan): FigurePlan {
  return {
    ...composition,
    absent: (asked) => (asked.contract.kind === 'rule49' ? noneHeld(asked) : noPopulation(asked)) === null,
  };
}
