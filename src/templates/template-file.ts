import { explanationsOf } from './explanations';
import { rowsSheetOf } from './rows-sheet';
import { tableSchemaOf } from './table-schema';
import type { Template } from './template';
import { workbookOf } from '../spreadsheet/workbook-parts';

/** The endings of the three files of a template. */
export const FORMATS = ['xlsx', 'csv', 'schema.json'] as const;

export type TemplateFormat = (typeof FORMATS)[number];

/** A file of a template, to be saved. */
export interface TemplateFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
}

const TYPES: Readonly<Record<TemplateFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  'schema.json': 'application/json',
};

/** One of the three files of a template: the workbook to fill in, the header as CSV, or its Table Schema. */
export function templateFile(template: Template, format: TemplateFormat): TemplateFile {
  return {
    ...{ name: `template-${template.id}.${format}`, type: TYPES[format] },
    content: contentOf(template, format),
  };
}

function contentOf(template: Template, format: TemplateFormat): TemplateFile['content'] {
  switch (format) {
    case 'xlsx': {
      const { sheet, codesOf } = explanationsOf(template);
      return workbookOf([rowsSheetOf(template, codesOf), sheet]);
    }
    case 'csv':
      // No name of a column holds a comma or a quotation mark.
      return `${template.columns.map(({ name }) => name).join(',')}\r\n`;
    case 'schema.json':
      return `${JSON.stringify(tableSchemaOf(template), null, 2)}\n`;
  }
}
