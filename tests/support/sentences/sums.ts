import type { Section } from './section';

/** What a likely range is, and the sum behind a figure. */
export const SUMS: Section = {
  heading: 'Ranges and sums',
  places: ['range', 'sum', 'care'],
  lines: [
    'Nothing here is a sample, but small numbers move by chance',
    'The likely range says how far, in the same circumstances, 95 times in 100',
    'It leaves out what unknown ethnicity could do',
    'A full count, so no likely range is drawn',
    'The lines show how far boroughs of each size usually lie from all together',
    '[sum]|Nothing to divide',
    'The sets are put together, the larger weighing more',
  ],
};
