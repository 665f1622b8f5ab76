import type { Coverage, Finding, Grain } from './dataset';
import type { StoredColumn } from './encode';
import { gapsInMonths, monthInWords } from './months';
import { listOf } from './recognise';
import type { Structure } from './structure';
import type { Summary } from './summary';
import { examplesOf, type Unrecognised } from './unrecognised';

/** Everything that was learnt while an extract was read. */
export interface Learnt {
  readonly structure: Structure;
  readonly columns: readonly StoredColumn[];
  readonly summary: Summary;
  readonly unrecognised: Unrecognised;
  readonly coverage: Coverage | null;
  readonly grain: Grain;
}

const FIX_AT_SOURCE = 'Ask the supplier to correct it, or quote the figures with this remark.';

/** What a reader must know before quoting, in the order in which it is told: rows first, then columns. */
export function findingsOf(learnt: Learnt): readonly Finding[] {
  return [
    ...aboutDates(learnt),
    ...aboutPeople(learnt),
    ...learnt.columns.flatMap((column) => aboutValues(column, learnt)),
    ...aboutCounts(learnt),
    ...aboutColumns(learnt),
  ];
}

/** "1 row has", "12 rows have": numbers with a comma for thousands. */
export function rowsHave(rows: number): string {
  return rows === 1 ? '1 row has' : `${rows.toLocaleString('en-GB')} rows have`;
}

type Told = Omit<Finding, 'rows' | 'examples'> & { readonly examples?: readonly string[] };

/** A finding only where there are rows to tell of. */
function where(rows: number | undefined, told: (rows: number) => Told): readonly Finding[] {
  return rows === undefined || rows <= 0 ? [] : [{ examples: [], ...told(rows), rows }];
}

const inWords = (column: string): string => column.replaceAll('_', ' ');

const STAY: Readonly<Record<'one' | 'many', string>> = { one: 'It stays', many: 'They stay' };
const stay = (rows: number): string => STAY[rows === 1 ? 'one' : 'many'];

function aboutValues({ name, codes, raw }: StoredColumn, { summary, unrecognised }: Learnt): readonly Finding[] {
  const found = unrecognised.get(name);
  const examples = examplesOf(found);
  const numeric = !codes && raw && name !== 'event_date' && name !== 'withheld';
  const outOfRange = numeric ? [...(found?.values() ?? [])].reduce((sum, times) => sum + times, 0) : 0;
  return [
    ...where(summary.counts.get(`NX ${name}`), (rows) => ({
      id: `not-recognised-${name}`,
      column: name,
      what: name === 'age' ? `${rowsHave(rows)} an impossible or unknown age.` : `${rowsHave(rows)} a value of ${inWords(name)} that is not recognised.`,
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

function aboutDates({ summary, unrecognised, structure, coverage, grain }: Learnt): readonly Finding[] {
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
      what: months === 1 ? '1 month inside the period covered has no rows.' : `${months} months inside the period covered have no rows.`,
      soWhat: 'A month without rows may mean that nothing happened, or that nothing was supplied.',
      toDo: 'Ask the supplier which it is before comparing periods.',
      examples: gaps.slice(0, 20).map(monthInWords),
    })).map((finding) => ({ ...finding, rows: 0 })),
  ];
}

function aboutPeople({ summary }: Learnt): readonly Finding[] {
  return [
    ...where(summary.counts.get('duplicates'), (rows) => ({
      id: 'duplicates',
      column: 'record_id',
      what: rows === 1 ? '1 row repeats a record_id that an earlier row has.' : `${rows.toLocaleString('en-GB')} rows repeat a record_id that an earlier row has.`,
      soWhat: 'Every row is counted, so an event may be counted twice.',
      toDo: 'Ask the supplier whether these are the same events.',
    })),
    ...where(summary.counts.get('no person'), (rows) => ({
      id: 'no-person',
      column: 'person_id',
      what: `${rowsHave(rows)} no person_id.`,
      soWhat: 'Each is counted as a child of its own, so a child may be counted more than once.',
      toDo: 'Ask the supplier whether it can be filled in.',
    })),
    ...where(summary.counts.get('adults'), (rows) => ({
      id: 'adults',
      column: 'age',
      what: rows === 1 ? '1 row is about an adult.' : `${rows.toLocaleString('en-GB')} rows are about adults.`,
      soWhat: 'The opening view shows children aged 10 to 17; adults appear where their ages are ticked.',
      toDo: 'Nothing, unless the extract should hold children only.',
    })),
    ...where(summary.counts.get('NS'), (rows) => ({
      id: 'not-stated',
      column: 'ethnicity',
      what: `${rowsHave(rows)} an ethnicity that was not stated.`,
      soWhat: `${stay(rows)} in every total as "Not stated", apart from "Not recorded", and in no group.`,
      toDo: 'Read the figures of every group beside this number.',
    })),
  ];
}

function aboutCounts({ summary, unrecognised }: Learnt): readonly Finding[] {
  const odd = unrecognised.get('withheld');
  return [
    ...where(summary.counts.get('withheld'), (rows) => ({
      id: 'withheld',
      column: 'count',
      what: `${rowsHave(rows)} a count that was withheld.`,
      soWhat: 'A total over such rows is shown as "at least"; withheld is never read as zero.',
      toDo: 'Ask the supplier under which rule counts were withheld.',
    })),
    ...where([...(odd?.values() ?? [])].reduce((sum, times) => sum + times, 0), (rows) => ({
      id: 'not-recognised-count',
      column: 'count',
      what: `${rowsHave(rows)} a count that is not a whole number.`,
      soWhat: 'They are treated as withheld.',
      toDo: FIX_AT_SOURCE,
      examples: examplesOf(odd),
    })),
  ];
}

function aboutColumns({ structure }: Learnt): readonly Finding[] {
  const missing = structure.contract.columns.filter(
    ({ name, insteadOf }) => !structure.types.has(name) && !insteadOf && name !== 'count' && name !== 'length_band',
  );
  const about = (id: string, what: string, soWhat: string, toDo: string, names: readonly string[]): readonly Finding[] =>
    names.length === 0 ? [] : [{ id, what, rows: 0, soWhat, toDo, examples: names.slice(0, 20) }];
  return [
    ...about(
      'unknown-columns',
      `Columns that this workbook does not know were not read: ${listOf(structure.unknown)}.`,
      'Nothing from them is stored or shown.',
      'Nothing; or rename a column as the data dictionary says.',
      structure.unknown,
    ),
    ...about(
      'not-supplied',
      `Columns that were not supplied: ${listOf(missing.map(({ name }) => name))}.`,
      'What needs them is marked "not supplied" and never shown as zero.',
      'Ask the supplier for those that matter to your question.',
      missing.map(({ name }) => name),
    ),
  ];
}
