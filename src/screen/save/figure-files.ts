import { figureCsv } from '../../export/figure-csv';
import { figureFileName } from '../../export/file-name';
import { figureXlsx, XLSX_TYPE } from '../../export/figure-xlsx';
import { type ForClipboard, sentenceForClipboard, tableForClipboard } from '../../export/for-clipboard';
import { paintedPng, pictureOf } from './pictures';
import type { ToSave } from './saving';

/** A file, and what it is called. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** What a figure can be saved as. */
export type Way = 'csv' | 'counts' | 'xlsx' | 'png' | 'svg';

const CSV_TYPE = 'text/csv;charset=utf-8';

/** A figure as a file. */
export async function figureFile(saved: ToSave, way: Way): Promise<NamedFile> {
  const { figure, provenance } = saved;
  switch (way) {
    case 'csv':
      return named(saved, '', way, new Blob([figureCsv(figure, figure, provenance)], { type: CSV_TYPE }));
    case 'counts': {
      const table = figure.counts ?? figure;
      return named(saved, ' counts', 'csv', new Blob([figureCsv(figure, table, provenance)], { type: CSV_TYPE }));
    }
    case 'xlsx':
      return named(saved, '', way, new Blob([figureXlsx(figure, provenance)], { type: XLSX_TYPE }));
    case 'svg':
      return named(saved, '', way, new Blob([(await pictureOf(saved)).svg], { type: 'image/svg+xml' }));
    case 'png':
      return named(saved, '', way, await paintedPng(await pictureOf(saved)));
  }
}

function named(saved: ToSave, part: string, ending: string, file: Blob): NamedFile {
  const { sheet, provenance, figure, ofWhom = [] } = saved;
  const months = saved.months ?? null;
  return { name: figureFileName({ sheet, provenance, months, ofWhom }, { id: `${figure.id}${part}` }, ending), file };
}

/** A figure for the clipboard. */
export function figureCopy({ figure, provenance }: ToSave, what: 'sentence' | 'table'): ForClipboard {
  return what === 'sentence' ? sentenceForClipboard(figure, provenance) : tableForClipboard(figure, provenance);
}
