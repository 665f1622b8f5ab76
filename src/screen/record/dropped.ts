import { RECORD_PAGE } from '../../selection/selection';
import type { ChosenFile } from '../../workbook/view/intake-view';
import type { WorkbookView } from '../../workbook/view/workbook-view';

/** What a file is, by the name that this workbook gave it. */
function isOf({ file: { name } }: ChosenFile): 'record' | 'casework' | 'extract' {
  if (/\.scrutiny\.json$/i.test(name)) return 'record';
  return /\.casework\.json$/i.test(name) ? 'casework' : 'extract';
}

/**
 * Opens what was dropped on the page, or from the desktop: a record and casework each on a page of their own, the others
 * as extracts. The last of several stands.
 */
export function openDropped(workbook: WorkbookView, files: readonly ChosenFile[]): void {
  const extracts = files.filter((one) => isOf(one) === 'extract');
  if (extracts.length > 0) workbook.intake.open(extracts);
  const ofRecord = files.findLast((one) => isOf(one) === 'record');
  const ofCases = files.findLast((one) => isOf(one) === 'casework');
  if (ofCases) void openCasework(workbook, ofCases);
  if (!ofRecord) return;
  workbook.goTo(workbook.sheet, RECORD_PAGE);
  void workbook.record.files.open(ofRecord);
}

async function openCasework({ cases, intake }: WorkbookView, chosen: ChosenFile): Promise<void> {
  // Casework belongs to records: where none are open, the file is refused as one that holds none.
  if (!cases.sheet) return intake.open([chosen]);
  cases.go();
  await cases.open();
  await cases.desk?.files.open(chosen);
}
