import { monthInWords } from '../../../dataset/kinds/months';
import { capital, dayInWords, whole } from '../../../vocabulary/written';
import { FILL_IN, FIX_AT_SOURCE, listed, rowsHave, stay, type WordsOf } from './words';

type Kinds =
  | 'bad-date'
  | 'moved-day'
  | 'no-date'
  | 'outside-window'
  | 'months-without-rows'
  | 'outside-period'
  | 'after-drawn'
  | 'period-not-declared'
  | 'low-months'
  | 'provisional';

/** Of dates, months and the period that a file covers. */
export const WORDS_OF_DATES: WordsOf<Kinds> = {
  'bad-date': ({ rows }) => ({
    what: `${rowsHave(rows)} a date that is not plausible: before 2000, after 2099 or not a period.`,
    soWhat: `${stay(rows)} in totals over all dates, and in no month.`,
    toDo: FIX_AT_SOURCE,
  }),
  'moved-day': ({ rows }) => ({
    what: `${rowsHave(rows)} a time whose zone means another day in London than the day written.`,
    soWhat: `${rows === 1 ? 'It counts' : 'They count'} on the day in London: in summer, 23:30 in universal time (UTC) on 31 May is 00:30 on 1 June here.`,
    toDo: 'Nothing, if the zone is right. If the clock was that of London all along, ask the supplier for times without a zone.',
  }),
  'no-date': ({ rows }) => ({
    what: `${rowsHave(rows)} no date recorded.`,
    soWhat: `${stay(rows)} in totals over all dates, and in no month.`,
    toDo: FILL_IN,
  }),
  'outside-window': ({ rows, note }) => ({
    what: `${rowsHave(rows)} a date outside the time when the power was in force.`,
    soWhat: note,
    toDo: 'Check which date the column holds; something that followed an order may rightly be later.',
  }),
  'months-without-rows': ({ months }) => ({
    what:
      months === 1
        ? '1 month inside the period covered has no rows.'
        : `${months} months inside the period covered have no rows.`,
    soWhat: 'Nothing happened, or nothing was supplied.',
    toDo: 'Ask the supplier which it is before comparing periods.',
  }),
  'outside-period': ({ rows, before, after, from, to }) => {
    const parts = [before && `${whole(before)} before it`, after && `${whole(after)} after it`];
    return {
      what: `${rowsHave(rows)} a date outside the period declared, ${dayInWords(from)} to ${dayInWords(to)}: ${parts.filter(Boolean).join(' and ')}.`,
      soWhat:
        'They are counted in totals over all dates. Months outside the period hold stray rows only and are not whole.',
      toDo: 'Keep to months inside the period, and ask the supplier which of the two is right.',
    };
  },
  'after-drawn': ({ rows, drawn }) => ({
    what: `${rowsHave(rows)} a date after ${dayInWords(drawn)}, the day on which the extract was drawn.`,
    soWhat: 'What had not happened yet cannot have been recorded: the date is wrong, or the day of drawing is.',
    toDo: 'Ask the supplier which date the column holds.',
  }),
  'period-not-declared': ({ from, to }) => ({
    what: 'The file does not say which period it covers.',
    soWhat: `Its first and last dates stand in its place (${dayInWords(from)} to ${dayInWords(to)}), so a month missing at either end cannot be seen.`,
    toDo: 'Ask the supplier for the period, and for it to be written into the file as period_from and period_to.',
  }),
  'low-months': ({ events, months }) => {
    const named = months.map(
      ({ month, amount, usual }) => `${monthInWords(month)} (${whole(amount)}, usually about ${whole(usual)})`,
    );
    return {
      what: `${months.length === 1 ? '1 month has' : `${months.length} months have`} less than half the ${events} of the months around: ${listed(named)}.`,
      soWhat: 'A month that was sent in part looks like a fall.',
      toDo: 'Ask the supplier whether the month is whole before a change over time is quoted.',
      table: {
        caption: 'Months far below the three before and the three after',
        columns: ['Month', capital(events), 'Median of the months around'],
        rows: months.map(({ month, amount, usual }) => [monthInWords(month), whole(amount), whole(usual)]),
      },
    };
  },
  provisional: ({ rows, all, months }) => ({
    what: `${whole(rows)} of ${whole(all)} rows are provisional${months && `: those of ${months}`}.`,
    soWhat: 'The supplier may still change them.',
    toDo: 'Say "provisional" with every number of these months.',
  }),
};
