import { listOf } from '../../../dataset/values/recognise';
import { whole } from '../../../vocabulary/written';
import { listed, type WordsOf } from './words';

/** Of columns: not read, not supplied, or holding what identifies people. */
export const WORDS_OF_COLUMNS: WordsOf<'unknown-columns' | 'not-supplied' | 'personal' | 'personal-columns'> = {
  'unknown-columns': ({ names }) => ({
    what: `Columns that this workbook does not know were not read: ${listOf(names)}.`,
    soWhat: 'Nothing from them is stored or shown.',
    toDo: 'Nothing; or rename a column as the data dictionary says.',
  }),
  'not-supplied': ({ names }) => ({
    what: `Columns that were not supplied: ${listOf(names)}.`,
    soWhat: 'What needs them is marked "not supplied" and never shown as zero.',
    toDo: 'Ask the supplier for those that matter to your question.',
  }),
  personal: ({ rows, column, looksLike, looked, all }) => {
    const among = looked < all ? ` (${whole(looked)} of ${whole(all)} rows were looked at)` : '';
    return {
      what: `${rows === 1 ? '1 value' : `${whole(rows)} values`} of ${column} ${rows === 1 ? 'looks' : 'look'} like ${looksLike}${among}.`,
      soWhat:
        'What identifies a child must not be on a screen that is filmed, nor in a file that is passed on. Here it is masked.',
      toDo: 'Close this file and delete the copy; ask the supplier for one with pseudonyms.',
    };
  },
  'personal-columns': ({ columns }) => {
    const one = columns.length === 1;
    const named = columns.map(({ name, holds }) => `${name} (${holds})`);
    return {
      what: `${one ? '1 column' : `${columns.length} columns`} of the file that ${one ? 'was' : 'were'} not read ${one ? 'seems' : 'seem'} to identify people: ${listed(named, 6)}.`,
      soWhat: 'This workbook stores and shows nothing of them, but the file itself can do harm if it is passed on.',
      toDo: 'Ask the supplier for an extract without these columns, and delete this copy.',
    };
  },
};
