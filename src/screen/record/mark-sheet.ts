import type { PresentedSheet } from '../../presentation/figure';
import { markedSheet } from '../../presentation/record/marked-time';
import type { MeetingRecord } from '../../record/record';
import { inTime } from '../../record/when';

export type MarkSheet = typeof markSheet;

/** The sheet with what the record says of its time. */
export const markSheet = (sheet: PresentedSheet, { narratives }: MeetingRecord): PresentedSheet =>
  markedSheet(sheet, inTime(narratives));
