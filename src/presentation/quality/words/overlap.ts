import type { SharedMonth } from '../../../dataset/kinds/found';
import { monthInWords } from '../../../dataset/kinds/months';
import { labelOf } from '../../../vocabulary/code-list';
import { BOROUGH } from '../../../vocabulary/places';
import { whole } from '../../../vocabulary/written';
import { listed, type WordsOf } from './words';

const MONTHS_SHOWN = 60;

const nameOf = ({ borough, month }: SharedMonth): string => `${labelOf(BOROUGH, borough)} in ${monthInWords(month)}`;

/** Of two files that were read into one extract. */
export const WORDS_OF_OVERLAP: WordsOf<'overlap-ids' | 'overlap-months'> = {
  'overlap-ids': ({ rows, one, other, shareMonths }) => ({
    what: `${rows === 1 ? '1 row' : `${whole(rows)} rows`} of ${other} ${rows === 1 ? 'has' : 'have'} a record_id that ${one} has too.`,
    soWhat: shareMonths
      ? 'The two files also share months, so these are likely to be the same events, counted twice.'
      : 'The two files share no month of a borough, so each may have numbered its rows from one on.',
    toDo: shareMonths
      ? 'Open one of the two alone, or ask the supplier for files that do not overlap.'
      : 'Ask the suppliers whether their numbers are their own.',
  }),
  'overlap-months': ({ one, other, months }) => {
    const many = months.length;
    const alike = months.every((month) => month.one === month.other);
    return {
      what: `${one} and ${other} both hold ${many === 1 ? '1 month of a borough' : `${whole(many)} months of boroughs`}: ${listed(months.map(nameOf))}.`,
      soWhat: `Rows of both files are counted. ${alike ? 'The two hold the same number each time, as if one were a copy.' : 'The same events may stand in both.'}`,
      toDo: 'Open one of the two alone, or ask the supplier which of them is the later.',
      table: {
        caption: 'Months of boroughs that stand in both files',
        columns: ['Borough', 'Month', one, other],
        rows: months
          .slice(0, MONTHS_SHOWN)
          .map((shared) => [
            labelOf(BOROUGH, shared.borough),
            monthInWords(shared.month),
            whole(shared.one),
            whole(shared.other),
          ]),
      },
    };
  },
};
