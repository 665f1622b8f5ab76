import { extractContract } from '../../dataset/kinds/extracts';
import { figuresOf } from '../../figures/sheets';
import { isOnOverview } from '../answering/overview-figures';
import { casePageOf } from '../../selection/case-pages';
import { RECORD_PAGE, type SheetId, WHOLE_SHEET } from '../../selection/selection';

/** The page of a sheet that an address names; of one that is not there, the front page and a sentence that says so. */
export function pageOf(sheet: SheetId, page = ''): { readonly page: string; readonly note: string | null } {
  if (page === '' || hasPage(sheet, page)) return { page, note: null };
  const where = sheet === 'overview' ? 'the overview' : extractContract(sheet).label;
  return { page: '', note: `The address asks for a page called “${page}”, which ${where} does not have.` };
}

function hasPage(sheet: SheetId, page: string): boolean {
  if (page === WHOLE_SHEET || page === RECORD_PAGE) return true;
  if (sheet === 'overview') return isOnOverview(page);
  return casePageOf(page) !== null || figuresOf(sheet).some(({ id }) => id === page);
}
