import { whole } from '../../../vocabulary/written';
import { noteInWords } from './file-notes';
import { FILL_IN, rowsHave, stay, type WordsOf } from './words';

type Kinds =
  | 'duplicates'
  | 'no-person'
  | 'adults'
  | 'not-stated'
  | 'broad-only'
  | 'rows-alike'
  | 'impossible'
  | 'code-set-not-said'
  | 'file-note';

/** Of rows: what they repeat, whom they are about, what cannot be true of them. */
export const WORDS_OF_ROWS: WordsOf<Kinds> = {
  duplicates: ({ rows }) => ({
    what:
      rows === 1
        ? '1 row repeats a record_id that an earlier row has.'
        : `${whole(rows)} rows repeat a record_id that an earlier row has.`,
    soWhat: 'Every row is counted, so an event may be counted twice.',
    toDo: 'Ask the supplier whether these are the same events.',
  }),
  'no-person': ({ rows }) => ({
    what: `${rowsHave(rows)} no person_id.`,
    soWhat: 'Each is counted as a child of its own, so a child may be counted more than once.',
    toDo: FILL_IN,
  }),
  adults: ({ rows }) => ({
    what: rows === 1 ? '1 row is about an adult.' : `${whole(rows)} rows are about adults.`,
    soWhat: 'The opening view shows children aged 10 to 17; adults appear where their ages are ticked.',
    toDo: 'Nothing, unless the extract should hold children only.',
  }),
  'not-stated': ({ rows }) => ({
    what: `${rowsHave(rows)} an ethnicity that was not stated.`,
    soWhat: `${stay(rows)} in every total, in a row of their own.`,
    toDo: 'Read the figures of every group beside this number.',
  }),
  'broad-only': ({ rows }) => ({
    what: `${rowsHave(rows)} a broad group of ethnicity with no group within it.`,
    soWhat: `${rows === 1 ? 'It counts' : 'They count'} in the five broad groups, and in none of the nineteen, which are too low by them.`,
    toDo: 'Compare broad groups; ask the supplier for the nineteen where a group within one matters.',
  }),
  'rows-alike': ({ rows, ofChildren }) => ({
    what: `${rows === 1 ? '1 row is' : `${whole(rows)} rows are`} alike in every column read with an earlier row, and the file has no record_id to tell them apart.`,
    soWhat: ofChildren
      ? 'Same child, same day, same everything: these events are likely to be counted twice.'
      : 'They may be one event sent twice, or different children who look alike in these columns. Every row is counted.',
    toDo: 'Ask the supplier for a record_id, or whether these rows are the same events.',
  }),
  impossible: ({ rows, one, many, soWhat }) => ({
    what: rows === 1 ? `1 row ${one}.` : `${whole(rows)} rows ${many}.`,
    soWhat,
    toDo: 'Ask the supplier to correct them.',
  }),
  'code-set-not-said': ({ rows }) => ({
    what: `${rowsHave(rows)} ethnicity O1, read as Arab, and the file does not say which code set it uses.`,
    soWhat: 'In the set of 2001 (16+1) O1 is Chinese: then these children stand in Other and belong in Asian.',
    toDo: 'Ask the supplier for the code set, and for it to be written into the file as ethnicity_code_set.',
  }),
  'file-note': ({ rows, noted }) => ({
    soWhat:
      rows > 0 ? 'What could not be placed in a row and column is in no figure.' : 'The rest of the file was read.',
    ...noteInWords(noted),
    toDo: 'Look at the file there, and ask the supplier to export it again.',
  }),
};
