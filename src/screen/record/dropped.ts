import { RECORD_PAGE } from '../../selection/selection';
import type { ChosenFile } from '../../workbook/view/intake-view';
import type { WorkbookView } from '../../workbook/view/workbook-view';

const isRecord = ({ file }: ChosenFile): boolean => /\.scrutiny\.json$/i.test(file.name);

/** Opens what was dropped on the page: a record on its own page, the others as extracts. The last of several records stands. */
export function openDropped(workbook: WorkbookView, files: readonly ChosenFile[]): void {
  const others = files.filter((one) => !isRecord(one));
  if (others.length > 0) workbook.intake.open(others);
  const record = files.findLast(isRecord);
  if (!record) return;
  workbook.goTo(workbook.sheet, RECORD_PAGE);
  void workbook.record.open(record.file);
}
