import type { Finding } from './dataset';
import type { StoredColumn } from './stored-column';
import { FIX_AT_SOURCE, inWords, type Learnt, rowsHave, stay, where } from './finding-words';
import { gapsInMonths, monthInWords } from './months';
import { examplesOf } from './unrecognised';

/** Values of one column that were not understood, not recorded or out of range. */
export function aboutValues({ name, codes, raw }: StoredColumn, { summary, unrecognised }: Learnt): readonly Finding[] {
  const found = unrecognised.get(name);
  const examples = examplesOf(found);
  const numeric = !codes && raw && name !== 'event_date' && name !== 'withheld';
  const outOfRange = numeric ? [...(found?.values() ?? [])].reduce((sum, times) => sum + times, 0) : 0;
  return [
    ...where(summary.counts.get(`NX ${name}`), (rows) => ({
      id: `not-recognised-${name}`,
      column: name,
      what:
        name === 'age'
          ? `${rowsHave(rows)} an impossible or unknown age.`
          : `${rowsHave(rows)} a value of ${inWords(name)} that is not recognised.`,
      soWhat: `${stay(rows)} in every total as "Not recognised", apart from "Not recorded".`,
      toDo: FIX_AT_SOURCE,
      examples,
    })),
    ...where(summary.counts.get(`NR ${name}`), (rows) => ({
      id: `not-recorded-${name}`,
      column: name,
      what: `${rowsHave(rows)} no ${inWords(name)} recorded.`,
      soWhat: `${stay(rows)} in every total as "Not recorded".`,
      toDo: 'Ask the supplier whether it can be filled in.',
    })),
    ...where(outOfRange, (rows) => ({
      id: `out-of-range-${name}`,
      column: name,
      what: `${rowsHave(rows)} a value of ${inWords(name)} outside the plausible range.`,
      soWhat: 'The value is left out wherever this column is used; the row stays in every total.',
      toDo: FIX_AT_SOURCE,
      examples,
    })),
  ];
}

/** Dates that are missing, implausible or outside the time of the power, and months without rows. */
export function aboutDates({ summary, unrecognised, structure, coverage, grain }: Learnt): readonly Finding[] {
  const column = structure.types.has('event_date') ? 'event_date' : structure.types.has('start') ? 'start' : 'period';
  const window = structure.contract.window;
  const gaps = coverage && grain === 'month' ? gapsInMonths(summary.months, coverage) : [];
  return [
    ...where(summary.counts.get('bad date'), (rows) => ({
      id: 'bad-date',
      column,
      what: `${rowsHave(rows)} a date that is not plausible: before 2000, after 2099 or not a period.`,
      soWhat: `${stay(rows)} in totals over all dates, and in no month.`,
      toDo: FIX_AT_SOURCE,
      examples: examplesOf(unrecognised.get('event_date')),
    })),
    ...where(summary.counts.get('no date'), (rows) => ({
      id: 'no-date',
      column,
      what: `${rowsHave(rows)} no date recorded.`,
      soWhat: `${stay(rows)} in totals over all dates, and in no month.`,
      toDo: 'Ask the supplier whether it can be filled in.',
    })),
    ...where(window ? summary.counts.get('outside') : 0, (rows) => ({
      id: 'outside-window',
      column,
      what: `${rowsHave(rows)} a date outside the time when the power was in force.`,
      soWhat: window?.note ?? '',
      toDo: 'Check which date the column holds; something that followed an order may rightly be later.',
    })),
    ...where(gaps.length, (months) => ({
      id: 'months-without-rows',
      column,
      what:
        months === 1
          ? '1 month inside the period covered has no rows.'
          : `${months} months inside the period covered have no rows.`,
      soWhat: 'A month without rows may mean that nothing happened, or that nothing was supplied.',
      toDo: 'Ask the supplier which it is before comparing periods.',
      examples: gaps.slice(0, 20).map(monthInWords),
    })).map((finding) => ({ ...finding, rows: 0 })),
  ];
}

/** Counts that were withheld or are no counts. */
export function aboutCounts({ summary, unrecognised }: Learnt): readonly Finding[] {
  const odd = unrecognised.get('withheld');
  return [
    ...where(summary.counts.get('withheld'), (rows) => ({
      id: 'withheld',
      column: 'count',
      what: `${rowsHave(rows)} a count that was withheld.`,
      soWhat: 'A total over such rows is shown as "at least"; withheld is never read as zero.',
      toDo: 'Ask the supplier under which rule counts were withheld.',
    })),
    ...where(
      [...(odd?.values() ?? [])].reduce((sum, times) => sum + times, 0),
      (rows) => ({
        id: 'not-recognised-count',
        column: 'count',
        what: `${rowsHave(rows)} a count that is not a whole number.`,
        soWhat: 'They are treated as withheld.',
        toDo: FIX_AT_SOURCE,
        examples: examplesOf(odd),
      }),
    ),
  ];
}
