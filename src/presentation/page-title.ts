import { casePageOf } from '../selection/case-pages';
import { RECORD_PAGE, WHOLE_SHEET } from '../selection/selection';
import { CASE_PAGE_NAMES, CASES } from './cases/page-words';
import { type PresentedSheet, plain } from './figure';
import { figuresToTurn, placeInWords } from './sheet';

/** What stands on the page. */
export interface PageInSight {
  /** File whose columns are being told; null where none is. */
  readonly told: string | null;
  /** File whose quality report stands above the figures; null where none does. */
  readonly reported: string | null;
  readonly sheet: PresentedSheet | null;
  /** Id of the figure that has the page for itself, `WHOLE_SHEET`, or empty for the front page. */
  readonly page: string;
  /** Whether the sheet is named with what is chosen of it, where that stands in no address. */
  readonly ofWhom?: boolean;
}

/** The name of the page in the browser's own lists: what it is of first, then what it says, for each page another. */
export function pageTitle(inSight: PageInSight): string {
  return [nameOf(inSight), 'Scrutiny Workbook'].filter(Boolean).join(' - ');
}

function nameOf({ told, reported, sheet, page, ofWhom }: PageInSight): string {
  if (told !== null) return `Tell the columns of ${told}`;
  if (reported !== null) return `Quality of ${reported}`;
  if (!sheet) return '';
  const cases = casePageOf(page);
  if (cases) return `${sheet.title}: ${CASES.name}, ${CASE_PAGE_NAMES[cases].toLowerCase()}`;
  const figures = figuresToTurn(sheet, page);
  const alone = figures.find(({ id }) => id === page);
  if (alone) return `${sheet.title}, ${placeInWords(alone, figures, sheet).at}: ${plain(alone.finding)}`;
  if (page === RECORD_PAGE) return `The meeting’s record, beside ${sheet.title}`;
  if (ofWhom) return `${sheet.title}, ${plain(sheet.selection)} ${plain(sheet.headline)}`;
  return `${sheet.title}${page === WHOLE_SHEET ? ', whole sheet' : ''}: ${plain(sheet.headline)}`;
}
