import { CASES } from '../presentation/cases/page-words';
import { casePageOf } from '../selection/case-pages';
import { RECORD_PAGE } from '../selection/selection';
import type { WorkbookView } from '../workbook/view/workbook-view';

/** A page that stands beside the figures of a sheet and is named with the sheets. */
export interface PageBeside {
  readonly id: 'cases' | 'record';
  readonly name: string;
  readonly address: string;
  readonly inSight: boolean;
  readonly go: () => void;
}

/** The cases of the sheet in sight, where it has any, and the meeting's record. */
export function pagesBeside(workbook: WorkbookView): readonly PageBeside[] {
  const { cases, page, sheet } = workbook;
  const ofCases: PageBeside = {
    ...{ id: 'cases', name: CASES.name, address: cases.address, inSight: casePageOf(page) !== null },
    go: () => cases.go(),
  };
  const record: PageBeside = {
    ...{ id: 'record', name: 'Record', address: workbook.addressOf(RECORD_PAGE), inSight: page === RECORD_PAGE },
    go: () => workbook.goTo(sheet, RECORD_PAGE),
  };
  return cases.sheet ? [ofCases, record] : [record];
}
