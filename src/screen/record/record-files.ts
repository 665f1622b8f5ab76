import { documentAsDocx } from '../../export/document/docx';
import { documentAsHtml } from '../../export/document/html';
import { type RecordAsked, recordDocument } from '../../export/document/record-document';
import type { MeetingRecord } from '../../record/record';

/** In which file a record goes out. */
export type Written = 'html' | 'docx';

/** The record as a document that other programs open, and the name of its file. */
export async function recordFile(
  record: MeetingRecord,
  asked: RecordAsked,
  written: Written,
): Promise<{ readonly name: string; readonly file: Blob }> {
  const document = recordDocument(record, asked);
  const file =
    written === 'docx'
      ? await documentAsDocx(document)
      : new Blob([documentAsHtml(document)], { type: 'text/html;charset=utf-8' });
  return { name: `record-${record.meetings.at(-1)?.day || asked.day}.${written}`, file };
}
