import type { PresentedSheet } from '../../presentation/figure';
import { markedSheet } from '../../presentation/record/marked-time';
import { targetedSheet } from '../../presentation/record/targeted';
import type { MeetingRecord } from '../../record/record';
import { inTime } from '../../record/when';

export type MarkSheet = typeof markSheet;

/** The sheet with what the record says of its time, and the targets of what it measures. */
export const markSheet = (
  sheet: PresentedSheet,
  { narratives, targets }: Pick<MeetingRecord, 'narratives' | 'targets'>,
  measure: string,
): PresentedSheet => targetedSheet(markedSheet(sheet, inTime(narratives)), targets, measure);
