import { FILL_IN, FIX_AT_SOURCE, rowsHave, stay, type WordsOf } from './words';

type Kinds = 'not-recognised' | 'not-recorded' | 'out-of-range' | 'withheld' | 'not-recognised-count' | 'count-format';

/** Of single values: not understood, not recorded, out of range, withheld. */
export const WORDS_OF_VALUES: WordsOf<Kinds> = {
  'not-recognised': ({ rows, column }) => ({
    what:
      column === 'age'
        ? `${rowsHave(rows)} an impossible or unknown age.`
        : `${rowsHave(rows)} a value of ${column} that is not recognised.`,
    soWhat: `${stay(rows)} in every total as "Not recognised", apart from "Not recorded".`,
    toDo: FIX_AT_SOURCE,
  }),
  'not-recorded': ({ rows, column }) => ({
    what: `${rowsHave(rows)} no ${column} recorded.`,
    soWhat: `${stay(rows)} in every total, in a row of their own.`,
    toDo: FILL_IN,
  }),
  'out-of-range': ({ rows, column }) => ({
    what: `${rowsHave(rows)} a value of ${column} outside the plausible range.`,
    soWhat: 'The value is left out wherever this column is used; the row stays in every total.',
    toDo: FIX_AT_SOURCE,
  }),
  withheld: ({ rows }) => ({
    what: `${rowsHave(rows)} a count that was withheld.`,
    soWhat: 'A total over such rows is shown as "at least"; withheld is never read as zero.',
    toDo: 'Ask the supplier under which rule counts were withheld.',
  }),
  'not-recognised-count': ({ rows }) => ({
    what: `${rowsHave(rows)} a count that is not a whole number.`,
    soWhat: 'They are treated as withheld.',
    toDo: FIX_AT_SOURCE,
  }),
  'count-format': ({ stop }) => ({
    what: `A full stop in a count stands ${stop}: 12.000 is read as ${stop === 'between thousands' ? 'twelve thousand' : 'twelve'}, which the other counts of the column tell.`,
    soWhat: `Were it meant otherwise, such counts would be a thousand times too ${stop === 'between thousands' ? 'large' : 'small'}.`,
    toDo: 'Nothing, if the file means it so; else ask the supplier for counts such as 12000 or 12,000.',
  }),
};
