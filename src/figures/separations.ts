import { repeatBlocks } from '../measures/repeats';
import { separationLength } from '../measures/separation-length';
import { blocksFigure } from '../presentation/figures/blocks-figure';
import { lengthFigure } from '../presentation/figures/length-figure';
import { countingWho, nounsFor } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { repeatEpisodes } from '../questions/repeat-episodes';
import { separationLengths } from '../questions/separation-lengths';
import { needs, only } from './declaring/plan';
import { queriedFigure } from './declaring/queried';

/** How long separations lasted, open ones used as far as they go. */
export const lengthPlan = queriedFigure({
  id: 'separation-length',
  name: 'How long separations lasted',
  asks: 'Did separations last longer for one group?',
  said: ['how long', 'length', 'duration', 'hours', 'days', '72 hours'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('rule49'),
  counting: () => '',
  byFirst: true,
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
  said: ['repeats', 'again', 'how often again'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('rule49'),
  counting: ({ nouns }) => countingWho({ ...nouns, way: 'children' }),
  repeats: 'no range',
  unavailable: needs('person_id'),
  ask: repeatEpisodes,
  measure: (cells, { rows, referenceOf }) => ({ blocks: repeatBlocks(cells, rows, referenceOf) }),
  present: (value, context) =>
    blocksFigure(
      value,
      { ...context, nouns: { ...nounsFor(context.contract, 'children', context.nouns.people), at: '' } },
      {
        caption: 'Children separated again',
        heading: 'Episodes',
        leftOut: 'Children without a person_id are left out.',
        takeCare: 'A child who stays longer has more time to be separated again.',
      },
    ),
});
