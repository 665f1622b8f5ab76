import type { Absence } from '../../../dataset/kinds/found';
import { inWords } from '../../../dataset/quality/found';
import { whole } from '../../../vocabulary/written';
import { listed, type Words, type WordsOf } from './words';

function comeAndGo(absences: readonly Absence[]): Pick<Words, 'what' | 'table'> {
  const sentences = absences.map(({ column, label, when }) => `${label} (${inWords(column)}) ${when}`);
  const lead =
    absences.length === 1 ? '1 category appears or vanishes' : `${absences.length} categories appear or vanish`;
  return {
    what: `${lead}: ${listed(sentences)}.`,
    table: {
      caption: 'Categories that are absent where their usual share would give at least 20 rows',
      columns: ['Category', 'Column', 'What happens', 'Rows expected there'],
      rows: absences.map(({ column, label, when, expected }) => [
        label,
        inWords(column),
        when,
        `about ${whole(expected)}`,
      ]),
    },
  };
}

/** Of categories that appear, vanish, or are gone for a while. */
export const WORDS_OF_CATEGORIES: WordsOf<'groups-come-and-go' | 'categories-come-and-go'> = {
  'groups-come-and-go': ({ absences }) => ({
    ...comeAndGo(absences),
    soWhat: 'Totals before and after are not of the same groups or places, so no change over time may be quoted.',
    toDo: 'Ask the supplier whether its rows are missing; tick only the periods or places that are whole.',
  }),
  'categories-come-and-go': ({ absences }) => ({
    ...comeAndGo(absences),
    soWhat: 'A change over time may be a change of categories or of recording, and not of decisions.',
    toDo: 'Ask the supplier what changed; compare only periods with the same categories.',
  }),
};
