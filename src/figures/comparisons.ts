import { countsBehind, stratifiedByGroup } from '../measures/stratified';
import { unknownsByGroup } from '../measures/unknown-bounds';
import { stratifiedFigure } from '../presentation/figures/stratified-figure';
import { tripleFigure } from '../presentation/figures/triple-figure';
import { unknownsFigure } from '../presentation/figures/unknowns-figure';
import { SECTION } from '../presentation/section-titles';
import { alike } from '../questions/stratified';
import { countedFigure } from './declaring/plan';
import { alikeFigure } from './declaring/queried';
import { RATES_OF_GROUPS } from './outcomes';

/** The comparison of the headline said three ways, and every other group's beside it. */
export const triplePlan = countedFigure({
  id: 'triple',
  name: 'The comparison said three ways',
  asks: 'How large is the gap, said three ways?',
  said: ['relative rate index', 'how many times as likely', 'how many fewer', 'excess', 'three ways', 'ratio'],
  ...RATES_OF_GROUPS,
  present: tripleFigure,
});

/** How far unknown ethnicity could move every comparison. */
export const unknownsPlan = countedFigure({
  id: 'unknowns',
  name: 'How far unknown ethnicity could move it',
  asks: 'How far could unknown ethnicity move it?',
  said: ['unknown ethnicity', 'worst case', 'bounds', 'missing ethnicity', 'ethnicity not recorded'],
  ...RATES_OF_GROUPS,
  section: SECTION.sure,
  measure: (answer, { rows, referenceOf }) => unknownsByGroup(answer, rows, referenceOf),
  present: unknownsFigure,
});

/** Like for like: the columns held equal come from the reader. */
export const stratifiedPlan = alikeFigure({
  id: 'like-for-like',
  name: 'Like for like',
  asks: 'Is there still a gap between similar cases?',
  said: ['similar cases', 'stratified', 'adjusted', 'same offence', 'Mantel-Haenszel', 'fair comparison'],
  section: SECTION.sure,
  unavailable: ({ matchedOn }) =>
    matchedOn.length
      ? null
      : 'Not supplied: this extract has nothing that could be held equal, so like cannot be compared with like.',
  ask: (asked) => alike(asked),
  measure: (rows, { rows: shown, referenceOf }) => stratifiedByGroup(rows, shown, referenceOf),
  shows: countsBehind,
  present: stratifiedFigure,
});
