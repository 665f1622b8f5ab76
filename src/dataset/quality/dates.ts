import { readNumbers } from '../../sql/rows';
import { identifier, join, literal, type Statement, sql } from '../../sql/statement';
import type { Dataset } from '../kinds/dataset';
import type { Found } from '../kinds/found';
import { type QualityCheck, tableOf } from './check';
import { found } from './found';

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

function outside({ coverage }: Dataset, counts: ReadonlyMap<string, number>): readonly Found[] {
  const [before, after] = [counts.get('before') ?? 0, counts.get('after') ?? 0];
  if (!coverage || before + after === 0) return [];
  const { from, to } = coverage;
  const decided = { severity: 'read beside', column: 'event_date' } as const;
  return [found('outside-period', decided, { rows: before + after, before, after, from, to })];
}

function afterDrawn({ metadata: { drawn = '' } }: Dataset, rows: number): readonly Found[] {
  if (rows === 0) return [];
  return [found('after-drawn', { severity: 'read beside', column: 'event_date' }, { rows, drawn })];
}

/** A file that does not say what it covers; nothing is asked of the rows. */
export function aboutPeriod({ coverage }: Dataset): readonly Found[] {
  if (!coverage || coverage.declared) return [];
  const { from, to } = coverage;
  return [found('period-not-declared', { severity: 'for the supplier' }, { rows: 0, from, to })];
}
