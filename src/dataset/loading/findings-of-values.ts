import type { Finding, Severity } from '../kinds/dataset';
import type { StoredColumn } from '../values/stored-column';
import { bySeverity, FIX_AT_SOURCE, inWords, rowsHave, stay, where } from '../quality/finding-words';
import type { Learnt } from './learnt';
import { gapsInMonths, monthInWords } from '../kinds/months';
import { asShown } from '../quality/mask';
import { examplesOf, MOVED_DAY } from './unrecognised';

/** A gap in a column that every figure needs is read beside the figures from this share of the rows on. */
const TOO_FEW_TO_MATTER = 0.02;

/** Values of one column that were not understood, not recorded or out of range. */
export function aboutValues({ name, codes, raw }: StoredColumn, learnt: Learnt): readonly Finding[] {
  const { summary, unrecognised, structure } = learnt;
  const required = structure.contract.columns.some((column) => column.name === name && column.required);
  const severity = (rows: number, stopsAt: number): Severity =>
    required && rows / summary.rows >= TOO_FEW_TO_MATTER ? bySeverity(rows, summary.rows, stopsAt) : 'for the supplier';
  const found = unrecognised.get(name);
  const examples = examplesOf(found).map(asShown);
  const numeric = !codes && raw && name !== 'event_date' && name !== 'withheld';
  const outOfRange = numeric ? [...(found?.values() ?? [])].reduce((sum, times) => sum + times, 0) : 0;
  return [
    ...where(summary.counts.get(`NX ${name}`), (rows) => ({
      id: `not-recognised-${name}`,
      severity: severity(rows, 0.05),
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
      severity: severity(rows, 0.2),
      column: name,
      what: `${rowsHave(rows)} no ${inWords(name)} recorded.`,
      soWhat: `${stay(rows)} in every total as "Not recorded".`,
      toDo: 'Ask the supplier whether it can be filled in.',
    })),
    ...where(outOfRange, (rows) => ({
      id: `out-of-range-${name}`,
      severity: 'for the supplier',
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
      severity: bySeverity(rows, summary.rows, 0.05),
      column,
      what: `${rowsHave(rows)} a date that is not plausible: before 2000, after 2099 or not a period.`,
      soWhat: `${stay(rows)} in totals over all dates, and in no month.`,
      toDo: FIX_AT_SOURCE,
      examples: examplesOf(unrecognised.get('event_date')),
    })),
    ...where(summary.counts.get(MOVED_DAY), (rows) => ({
      id: 'moved-day',
      severity: 'read beside',
      column,
      what: `${rowsHave(rows)} a time whose zone means another day in London than the day written.`,
      soWhat: `${rows === 1 ? 'It counts' : 'They count'} on the day in London: in summer, 23:30 in universal time (UTC) on 31 May is 00:30 on 1 June here.`,
      toDo: 'Nothing, if the zone is right. If the clock was that of London all along, ask the supplier for times without a zone.',
    })),
    ...where(summary.counts.get('no date'), (rows) => ({
      id: 'no-date',
      severity: bySeverity(rows, summary.rows, 0.05),
      column,
      what: `${rowsHave(rows)} no date recorded.`,
      soWhat: `${stay(rows)} in totals over all dates, and in no month.`,
      toDo: 'Ask the supplier whether it can be filled in.',
    })),
    ...where(window ? summary.counts.get('outside') : 0, (rows) => ({
      id: 'outside-window',
      severity: 'read beside',
      column,
      what: `${rowsHave(rows)} a date outside the time when the power was in force.`,
      soWhat: window?.note ?? '',
      toDo: 'Check which date the column holds; something that followed an order may rightly be later.',
    })),
    ...where(gaps.length, (months) => ({
      id: 'months-without-rows',
      severity: 'stops quoting',
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
      severity: 'read beside',
      column: 'count',
      what: `${rowsHave(rows)} a count that was withheld.`,
      soWhat: 'A total over such rows is shown as "at least"; withheld is never read as zero.',
      toDo: 'Ask the supplier under which rule counts were withheld.',
    })),
    ...where(
      [...(odd?.values() ?? [])].reduce((sum, times) => sum + times, 0),
      (rows) => ({
        id: 'not-recognised-count',
        severity: 'read beside',
        column: 'count',
        what: `${rowsHave(rows)} a count that is not a whole number.`,
        soWhat: 'They are treated as withheld.',
        toDo: FIX_AT_SOURCE,
        examples: examplesOf(odd).map(asShown),
      }),
    ),
  ];
}
