import type { Dataset } from '../../dataset/kinds/dataset';
import { releaseCount, releaseFound } from '../../disclosure/release';

/** How many records name no child; 'all' where none names one, so that events are all that can be counted. */
export function recordsWithoutChild({
  children,
  findings,
  rows,
}: Pick<Dataset, 'children' | 'findings' | 'rows'>): number | 'all' {
  if (children === null) return 'all';
  const found = findings.find((one) => one.kind === 'no-person');
  const lacking = found ? releaseFound(found.counts, 'analyst').rows : 0;
  return lacking > 0 && lacking >= releaseCount(rows, 'analyst') ? 'all' : lacking;
}
