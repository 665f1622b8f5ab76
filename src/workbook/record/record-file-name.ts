import type { MeetingRecord } from '../../record/record';

/** The name of a record's file, by the day of its meeting: no body and no person is in it. */
export const recordFileName = ({ meetings }: MeetingRecord, today: string): string =>
  `record-${meetings.at(-1)?.day || today}.scrutiny.json`;
