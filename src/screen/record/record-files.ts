import { type BoroughAsked, boroughPage } from '../../export/document/borough-page';
import { documentAsDocx } from '../../export/document/docx';
import { documentAsHtml } from '../../export/document/html';
import type { WrittenDocument } from '../../export/document/parts';
import { returnDocument } from '../../export/document/return-document';
import { figureCsv } from '../../export/figure-csv';
import { figureXlsx, XLSX_TYPE } from '../../export/figure-xlsx';
import type { Provenance } from '../../export/provenance';
import type { PresentedSheet } from '../../presentation/figure';
import { type RecordAsked, recordDocument } from '../../export/document/record-document';
import type { MeetingRecord } from '../../record/record';

/** In which file a record goes out. */
export type Written = 'html' | 'docx';

/** A file, and what it is called. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** The record as a document that other programs open, and the name of its file. */
export function recordFile(record: MeetingRecord, asked: RecordAsked, written: Written): Promise<NamedFile> {
  return documentFile(recordDocument(record, asked), `record-${record.meetings.at(-1)?.day || asked.day}`, written);
}

/** The page of a borough for its staff. */
export function boroughFile(
  sheets: readonly PresentedSheet[],
  record: MeetingRecord,
  asked: BoroughAsked,
  written: Written,
): Promise<NamedFile> {
  const named = asked.borough.toLowerCase().replaceAll(' ', '-');
  return documentFile(boroughPage(sheets, record, asked), `page-${named}-${asked.day}`, written);
}

/** The return on orders, in one layout each time. */
export async function returnFile(
  sheet: PresentedSheet,
  provenance: Provenance,
  written: Written | 'csv' | 'xlsx',
): Promise<NamedFile> {
  const [figure] = sheet.figures;
  const name = `return-mopac-kcpo-${provenance.saved}`;
  if (!figure) throw new Error('The return was not drawn.');
  if (written === 'xlsx')
    return { name: `${name}.xlsx`, file: new Blob([figureXlsx(figure, provenance)], { type: XLSX_TYPE }) };
  if (written !== 'csv') return documentFile(returnDocument(sheet, provenance), name, written);
  const text = figureCsv(figure, figure.counts ?? figure, provenance);
  return { name: `${name}.csv`, file: new Blob([text], { type: 'text/csv;charset=utf-8' }) };
}

async function documentFile(document: WrittenDocument, name: string, written: Written): Promise<NamedFile> {
  const file =
    written === 'docx'
      ? await documentAsDocx(document)
      : new Blob([documentAsHtml(document)], { type: 'text/html;charset=utf-8' });
  return { name: `${name}.${written}`, file };
}
