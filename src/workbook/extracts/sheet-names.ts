import { EXTRACTS } from '../../dataset/kinds/extracts';
import { MONTH_PART } from '../../selection/facets';
import type { Part, SheetId } from '../../selection/selection';
import type { OpenExtract } from './open-extract';
import type { WorkbookView } from '../view/workbook-view';

/** The parts of the filter that the overview has, by id. */
export const OVERVIEW_PARTS: readonly string[] = ['ethnicity', 'age', 'borough', 'sex', MONTH_PART];

/** The sheets in order, each with whether it has an extract to show. */
export function sheetNames(open: readonly OpenExtract[]): WorkbookView['sheets'] {
  const kinds = new Set(open.map(({ kind }) => kind));
  return [
    { id: 'overview', label: 'Overview', open: true },
    ...EXTRACTS.map(({ kind, label }) => ({ id: kind, label, open: kinds.has(kind) })),
  ];
}

/** Parts that the sheet in sight offers; the overview offers those of any open extract. */
export function facetsInSight(open: readonly OpenExtract[], sheet: SheetId): readonly Part[] {
  const extracts = open.filter(({ kind }) => sheet === 'overview' || kind === sheet);
  const parts = extracts.flatMap((extract) => extract.parts);
  return sheet === 'overview' ? parts.map((part) => (part.id === MONTH_PART ? { ...part, opening: [] } : part)) : parts;
}
