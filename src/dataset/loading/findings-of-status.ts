import { whole } from '../../vocabulary/written';
import type { Finding } from '../kinds/dataset';
import { where } from '../quality/finding-words';
import type { Learnt } from './learnt';
import { monthsOfStatus } from '../kinds/statuses';

/** What a reader must say with the number: the supplier may still change it. */
export function aboutStatus({ summary: { statuses, rows: all } }: Learnt): readonly Finding[] {
  if (!statuses) return [];
  const rows = statuses.find(({ status }) => status === 'provisional')?.rows;
  const months = monthsOfStatus(statuses, 'provisional');
  return where(rows, (many) => ({
    id: 'provisional',
    severity: 'read beside',
    column: 'data_status',
    what: `${whole(many)} of ${whole(all)} rows are provisional${months && `: those of ${months}`}.`,
    soWhat: 'The supplier may still change them, so figures of these months may still move.',
    toDo: 'Say "provisional" with every number of these months.',
  }));
}
