import { placesOf } from '../measures/places';
import { placesFigure } from '../presentation/figures/places-figure';
import { SECTION } from '../presentation/section-titles';
import { byBorough } from '../questions/outcome-by';
import { countedFigure } from './declaring/plan';

/** Boroughs in a funnel: for the one group shown, or for everyone where several are. Only places in London. */
export const placesPlan = countedFigure({
  id: 'places',
  name: 'Places beside each other',
  asks: 'Does any borough stand apart from the usual spread?',
  said: ['funnel plot', 'outliers', 'which borough stands out', 'boroughs beside each other', 'control limits'],
  uses: ['outcome', 'base', 'unit'],
  section: SECTION.place,
  ask: byBorough,
  measure: (answer, { boroughs, groups, rows }) => {
    const total = rows.find(({ kind }) => kind === 'total');
    const [only] = groups;
    const group = groups.length === 1 && only ? only : total;
    const inLondon = boroughs.filter(({ codes }) => codes.every((code) => code.startsWith('E09')));
    return { places: group ? placesOf(answer, inLondon, group) : null };
  },
  present: placesFigure,
});
