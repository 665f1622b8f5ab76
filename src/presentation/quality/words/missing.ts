import type { Part } from '../../../dataset/kinds/found';
import { inHundred, listed, type WordsOf } from './words';

/** A share of fewer is no share. */
const FEW_ROWS = 10;

function shareOfYear({ part, of }: Part): string {
  if (of < FEW_ROWS) return of > 0 ? 'few rows' : 'no rows';
  return inHundred(part, of);
}

/** Of cells that say nothing. */
export const WORDS_OF_MISSING: WordsOf<'no-ethnicity-known' | 'missing' | 'empty-in-periods'> = {
  'no-ethnicity-known': () => ({
    what: 'Ethnicity is not known in any row: nothing in this file can be compared by ethnicity.',
    soWhat: 'Every figure by ethnicity says so in place of a finding. Counts, ages, places and periods stand.',
    toDo: 'Ask the supplier for self-defined ethnicity, or look whether another column of the file holds it.',
  }),
  missing: ({ columns, years, gaps }) => {
    const [most] = [...gaps].sort(({ all: a }, { all: b }) => b.part / b.of - a.part / a.of);
    return {
      what: `${columns === 1 ? '1 column has' : `${columns} columns have`} cells that say nothing; most of all ${most ? `${most.label}: ${inHundred(most.all.part, most.all.of)} in 100` : ''}.`,
      soWhat:
        'Not stated, not recorded and not recognised stay three different things, each in every total. Where a column does not apply to every row, an empty cell may be right.',
      toDo: 'Read the table by year: a sudden change is a change of recording, not of children.',
      table: {
        caption: 'Cells that say nothing, in every 100 of their year',
        columns: ['Column', 'Whole file', ...years],
        rows: gaps.map(({ label, all, years: each }) => [label, inHundred(all.part, all.of), ...each.map(shareOfYear)]),
      },
    };
  },
  'empty-in-periods': ({ columns }) => ({
    what: `${columns.length === 1 ? '1 column is' : `${columns.length} columns are`} empty in some periods and filled in others: ${listed(columns.map(({ name }) => name))}.`,
    soWhat: 'Figures by these columns leave those periods out, and a trend over them is a trend in recording.',
    toDo: 'Tick only the periods in which the column is filled, or ask the supplier for the rest.',
    table: {
      caption: 'Columns that are empty in some periods',
      columns: ['Column', 'Empty in'],
      rows: columns.map(({ name, periods }) => [name, listed(periods, 4)]),
    },
  }),
};
