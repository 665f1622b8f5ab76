import type { Found, Severity } from '../kinds/found';
import type { StoredColumn } from '../values/stored-column';
import { bySeverity, found, inWords, whereAny } from '../quality/found';
import type { FileRead, Learnt } from './learnt';
import { gapsInMonths, monthInWords } from '../kinds/months';
import { asShown } from '../quality/mask';
import { examplesOf, MOVED_DAY } from './unrecognised';

/** A gap in a column that every figure needs is read beside the figures from this share of the rows on. */
const TOO_FEW_TO_MATTER = 0.02;

const timesOf = (values: ReadonlyMap<string, number> | undefined): number =>
  [...(values?.values() ?? [])].reduce((sum, times) => sum + times, 0);

/** Values of one column that were not understood, not recorded or out of range. */
export function aboutValues({ name, codes, raw }: StoredColumn, learnt: Learnt): readonly Found[] {
  const { summary, unrecognised, structure } = learnt;
  const required = structure.contract.columns.some((column) => column.name === name && column.required);
  const severity = (rows: number, stopsAt: number): Severity =>
    required && rows / summary.rows >= TOO_FEW_TO_MATTER ? bySeverity(rows, summary.rows, stopsAt) : 'for the supplier';
  const values = unrecognised.get(name);
  const examples = examplesOf(values).map(asShown);
  const numeric = !codes && raw && name !== 'event_date' && name !== 'withheld';
  const about = { which: name, column: name } as const;
  const counts = (rows: number) => ({ rows, column: inWords(name) });
  return [
    ...whereAny(summary.counts.get(`NX ${name}`), (rows) =>
      found('not-recognised', { ...about, severity: severity(rows, 0.05), examples }, counts(rows)),
    ),
    ...whereAny(summary.counts.get(`NR ${name}`), (rows) =>
      found('not-recorded', { ...about, severity: severity(rows, 0.2) }, counts(rows)),
    ),
    ...whereAny(numeric ? timesOf(values) : 0, (rows) =>
      found('out-of-range', { ...about, severity: 'for the supplier', examples }, counts(rows)),
    ),
  ];
}

/** Dates that are missing, implausible or outside the time of the power, and months without rows. */
export function aboutDates({ summary, unrecognised, structure, coverage, grain }: Learnt): readonly Found[] {
  const column = structure.types.has('event_date') ? 'event_date' : structure.types.has('start') ? 'start' : 'period';
  const window = structure.contract.window;
  const gaps = coverage && grain === 'month' ? gapsInMonths(summary.months, coverage) : [];
  const bad = examplesOf(unrecognised.get('event_date'));
  const named = gaps.slice(0, 20).map(monthInWords);
  const byShare = (rows: number) => bySeverity(rows, summary.rows, 0.05);
  return [
    ...whereAny(summary.counts.get('bad date'), (rows) =>
      found('bad-date', { severity: byShare(rows), column, examples: bad }, { rows }),
    ),
    ...whereAny(summary.counts.get(MOVED_DAY), (rows) =>
      found('moved-day', { severity: 'read beside', column }, { rows }),
    ),
    ...whereAny(summary.counts.get('no date'), (rows) =>
      found('no-date', { severity: byShare(rows), column }, { rows }),
    ),
    ...whereAny(window ? summary.counts.get('outside') : 0, (rows) =>
      found('outside-window', { severity: 'read beside', column }, { rows, note: window?.note ?? '' }),
    ),
    ...whereAny(gaps.length, (months) =>
      found('months-without-rows', { severity: 'stops quoting', column, examples: named }, { rows: 0, months }),
    ),
  ];
}

/** Counts that were withheld or are no counts, and how a full stop in them was read. */
export function aboutCounts({ summary, unrecognised, files = [] }: Learnt): readonly Found[] {
  const odd = unrecognised.get('withheld');
  const about = { severity: 'read beside', column: 'count' } as const;
  const examples = examplesOf(odd).map(asShown);
  return [
    ...whereAny(summary.counts.get('withheld'), (rows) => found('withheld', about, { rows })),
    ...whereAny(timesOf(odd), (rows) => found('not-recognised-count', { ...about, examples }, { rows })),
    ...countFormats(files),
  ];
}

/** "12.000" is twelve thousand in one file and twelve in another: which it was, and of several files in which of them. */
function countFormats(files: readonly FileRead[]): readonly Found[] {
  return (['1.234,5', '1,234.5'] as const).flatMap((format) => {
    const written = files.filter(({ structure }) => structure.counts === format);
    if (!written.length) return [];
    const examples = files.length > 1 ? written.map(({ file }) => file.name) : [];
    const stop = format === '1.234,5' ? 'between thousands' : 'before a fraction';
    const decided = { which: format, severity: 'read beside', column: 'count', examples } as const;
    return [found('count-format', decided, { rows: 0, stop })];
  });
}
