import type { Code } from '../vocabulary/code-list';
import { EXPLANATIONS } from '../vocabulary/explanations';
import { howToWrite } from './how-to-write';
import type { Cell, SheetToWrite, Style } from '../spreadsheet/sheet-xml';
import type { Template, TemplateColumn } from './template';

/** The sheet of explanations, and where in it the codes of a column stand: "Explanations!$B$40:$B$49". */
export interface Explanations {
  readonly sheet: SheetToWrite;
  readonly codesOf: (column: TemplateColumn) => string;
}

const WIDTHS = [30, 30, 56, 34, 52, 14] as const;

const cells = (style: Style, ...texts: readonly string[]): readonly Cell[] => texts.map((text) => ({ text, style }));
const GAP: readonly Cell[] = [];

/** Every column with what it means and how it is written, and every code with its meaning, made of the template. */
export function explanationsOf(template: Template): Explanations {
  const { label, introduction, columns, others } = template;
  const above = [
    cells('title', label),
    ...introduction.map((words) => cells('text', words)),
    GAP,
    ...tableOf('The columns of the sheet', columns),
    ...(others.length > 0 ? [GAP, ...tableOf('Columns that may stand in their place', others)] : []),
    GAP,
    cells('title', 'The codes'),
    cells('head', 'Column', 'Code', 'What it means'),
  ];
  const lists = listsOf([...columns, ...others]);
  const codes = lists.flatMap(({ columns: names, codes: list }) =>
    list.map(({ code, label: meaning }) => cells('wrapped', names.join(', '), code, meaning)),
  );
  return {
    sheet: {
      ...{ name: EXPLANATIONS, validations: [], frozen: 0, rows: [...above, ...codes] },
      columns: WIDTHS.map((width) => ({ width, style: 'text' })),
    },
    codesOf: (column) => rangeOf(column, lists, above.length),
  };
}

const HEAD = ['Column', 'In words', 'What it holds', 'Needed', 'How it is written', 'Unit'] as const;

function tableOf(title: string, columns: readonly TemplateColumn[]): readonly (readonly Cell[])[] {
  return [
    cells('title', title),
    cells('head', ...HEAD),
    ...columns.map((column) => {
      const { name, label, meaning, need, unit } = column;
      return cells('wrapped', name, label, meaning, need, howToWrite(column), unit);
    }),
  ];
}

interface ListOfCodes {
  readonly columns: readonly string[];
  readonly codes: readonly Code[];
}

/** Columns that share their codes share one list. */
function listsOf(columns: readonly TemplateColumn[]): readonly ListOfCodes[] {
  const keyOf = ({ codes }: TemplateColumn): string => JSON.stringify(codes.map(({ code, label }) => [code, label]));
  const coded = columns.filter(({ codes }) => codes.length > 0);
  return [...new Set(coded.map(keyOf))].map((key) => {
    const alike = coded.filter((column) => keyOf(column) === key);
    return { columns: alike.map(({ name }) => name), codes: alike[0]?.codes ?? [] };
  });
}

function rangeOf({ name }: TemplateColumn, lists: readonly ListOfCodes[], above: number): string {
  const at = lists.findIndex(({ columns }) => columns.includes(name));
  const before = lists.slice(0, at).reduce((sum, { codes }) => sum + codes.length, above);
  const many = lists[at]?.codes.length ?? 0;
  return `${EXPLANATIONS}!$B$${before + 1}:$B$${before + many}`;
}
