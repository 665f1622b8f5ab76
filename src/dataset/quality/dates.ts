import { dayInWords, whole } from '../../vocabulary/written';
import { readNumbers } from '../../sql/rows';
import { identifier, join, literal, type Statement, sql } from '../../sql/statement';
import type { Dataset, Finding } from '../kinds/dataset';
import { rowsHave } from './finding-words';
import { finding, type QualityCheck, tableOf } from './check';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Rows before and after the period declared, and after the day on which the extract was drawn. */
export function datesStatement({ table, coverage, metadata }: Dataset): Statement {
  const counted = (name: string, where: Statement): Statement =>
    sql`(count(*) filter (where ${where}))::integer as ${identifier(name)}`;
  const date = (iso: string): Statement => sql`${literal(iso)}::date`;
  const drawn = drawnDay(metadata.drawn);
  return sql`select ${join([
    ...(coverage?.declared
      ? [
          counted('before', sql`event_date < ${date(coverage.from)}`),
          counted('after', sql`event_date > ${date(coverage.to)}`),
        ]
      : []),
    ...(drawn ? [counted('drawn', sql`event_date > ${date(drawn)}`)] : []),
  ])} from ${tableOf({ table })}`;
}

const drawnDay = (drawn: string | undefined): string | null =>
  drawn !== undefined && ISO_DAY.test(drawn) && !Number.isNaN(Date.parse(drawn)) ? drawn : null;

/** Dates against what the file says of itself. */
export const datesCheck: QualityCheck = {
  id: 'dates',
  looksFor: 'dates outside the period that the file declares, or after it was drawn',
  applies: ({ coverage, metadata }) => coverage?.declared === true || drawnDay(metadata.drawn) !== null,
  ask: async ({ engine, dataset }) => {
    const counts = readNumbers(await engine.query(datesStatement(dataset)));
    return [...outside(dataset, counts), ...afterDrawn(dataset, counts.get('drawn') ?? 0)];
  },
};

function outside({ coverage }: Dataset, counts: ReadonlyMap<string, number>): readonly Finding[] {
  const [before, after] = [counts.get('before') ?? 0, counts.get('after') ?? 0];
  if (!coverage || before + after === 0) return [];
  const parts = [before && `${whole(before)} before it`, after && `${whole(after)} after it`];
  return [
    finding({
      id: 'outside-period',
      severity: 'read beside',
      column: 'event_date',
      what: `${rowsHave(before + after)} a date outside the period declared, ${dayInWords(coverage.from)} to ${dayInWords(coverage.to)}: ${parts.filter(Boolean).join(' and ')}.`,
      rows: before + after,
      soWhat:
        'They are counted in totals over all dates. Months outside the period hold stray rows only and are not whole.',
      toDo: 'Keep to months inside the period, and ask the supplier which of the two is right.',
    }),
  ];
}

function afterDrawn({ metadata }: Dataset, rows: number): readonly Finding[] {
  if (rows === 0) return [];
  return [
    finding({
      id: 'after-drawn',
      severity: 'read beside',
      column: 'event_date',
      what: `${rowsHave(rows)} a date after ${dayInWords(metadata.drawn ?? '')}, the day on which the extract was drawn.`,
      rows,
      soWhat: 'What had not happened yet cannot have been recorded: the date is wrong, or the day of drawing is.',
      toDo: 'Ask the supplier which date the column holds.',
    }),
  ];
}

/** A file that does not say what it covers; nothing is asked of the rows. */
export function aboutPeriod({ coverage }: Dataset): readonly Finding[] {
  if (!coverage || coverage.declared) return [];
  return [
    finding({
      id: 'period-not-declared',
      severity: 'for the supplier',
      what: 'The file does not say which period it covers.',
      rows: 0,
      soWhat: `Its first and last dates stand in its place (${dayInWords(coverage.from)} to ${dayInWords(coverage.to)}), so a month missing at either end cannot be seen.`,
      toDo: 'Ask the supplier for the period, and for it to be written into the file as period_from and period_to.',
    }),
  ];
}
