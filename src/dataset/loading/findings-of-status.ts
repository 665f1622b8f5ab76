import { monthsOfStatus } from '../kinds/statuses';
import type { Found } from '../kinds/found';
import { found, whereAny } from '../quality/found';
import type { Learnt } from './learnt';

/** What a reader must say with the number: the supplier may still change it. */
export function aboutStatus({ summary: { statuses, rows: all } }: Learnt): readonly Found[] {
  if (!statuses) return [];
  const provisional = statuses.find(({ status }) => status === 'provisional')?.rows;
  const months = monthsOfStatus(statuses, 'provisional');
  return whereAny(provisional, (rows) =>
    found('provisional', { severity: 'read beside', column: 'data_status' }, { rows, all, months }),
  );
}
