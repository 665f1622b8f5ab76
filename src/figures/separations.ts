import { repeatBlocks } from '../measures/repeats';
import { separationLength } from '../measures/separation-length';
import { blocksFigure } from '../presentation/figures/blocks-figure';
import { lengthFigure } from '../presentation/figures/length-figure';
import { nounsFor } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { repeatEpisodes } from '../questions/repeat-episodes';
import { separationLengths } from '../questions/separation-lengths';
import { needs, only, queriedFigure } from './declaring/plan';

/** How long separations lasted, open ones used as far as they go. */
export const lengthPlan = queriedFigure({
  id: 'separation-length',
  name: 'How long separations lasted',
  asks: 'Did separations last longer for one group?',
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('rule49'),
  counting: () => '',
  byFirst: 'a length belongs to one episode',
  unavailable: needs('start', 'end'),
  ask: separationLengths,
  measure: (cells, { rows, referenceOf }) => separationLength(cells, rows, referenceOf),
  present: lengthFigure,
});

/** Children separated more than once. */
export const repeatsPlan = queriedFigure({
  id: 'repeat-episodes',
  name: 'Children separated again',
  asks: 'Were children of one group separated again more often?',
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('rule49'),
  counting: () => '',
  repeats: 'no range',
  unavailable: needs('person_id'),
  ask: repeatEpisodes,
  measure: (cells, { rows, referenceOf }) => ({ blocks: repeatBlocks(cells, rows, referenceOf) }),
  present: (value, context) =>
    blocksFigure(
      value,
      { ...context, nouns: { ...nounsFor(context.contract, 'children', context.nouns.people === 'children'), at: '' } },
      {
        caption: 'Children separated more than once in the months selected',
        heading: 'Episodes',
        leftOut:
          'Children are counted here whatever the choice of what to count; those without a person_id are left out.',
        takeCare:
          'A child who stays longer in an establishment has more time to be separated again. A longer period selected makes more repeats.',
      },
    ),
});
