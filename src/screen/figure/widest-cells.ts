import type { Cell, PresentedTable } from '../../presentation/figure';

/** The texts of a cell, as wide as they become. */
export type Widest = Pick<Cell, 'text' | 'soft'>;

/** An amount turns round and loses its size: one such range is the longest. */
const AMOUNT = /\b(?:fewer|more|the same|no difference)\b/;
const LONGEST_AMOUNT: Widest = { text: 'about the same', soft: '(00 fewer to 00 more)' };
/** As many digits as a count of any selection has, but for the largest extracts. */
const COUNT = '0,000';
const COUNTS = /[\d,]+(?= of\b)|(?<=\bof )[\d,]+/g;
const DECIMALS = /\b\d\.\d\b/g;

/**
 * What may come to stand in each column when other boxes are ticked, by place of the column: each form of its cells once,
 * as wide as it becomes. Empty for a column without numbers.
 */
export function widestCells({
  columns,
  rows,
}: Pick<PresentedTable, 'columns' | 'rows'>): readonly (readonly Widest[])[] {
  return columns.map(({ id, kind, also = [] }) => {
    if (kind !== 'number' && kind !== 'text') return [];
    const cells = rows.flatMap((row) => row.cells[id] ?? []).filter(({ text }) => /\d/.test(text));
    const forms = [...cells.map(widest), ...also.map((text) => ({ text: widened(text) }))];
    return [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()];
  });
}

function widest({ text, soft, held }: Cell): Widest {
  if (AMOUNT.test(text) && soft) return LONGEST_AMOUNT;
  const isCount = held?.count !== undefined && /^[\d,]+$/.test(text);
  return { text: isCount ? longer(text) : widened(text), ...(soft === undefined ? {} : { soft: widened(soft) }) };
}

const widened = (text: string): string => text.replace(COUNTS, longer).replace(DECIMALS, '0.00');

const longer = (count: string): string => (count.length >= COUNT.length ? count.replace(/\d/g, '0') : COUNT);
