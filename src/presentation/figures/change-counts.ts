import type { BeforeAfter, Side } from '../../measures/before-after';
import type { SheetContext } from '../context';
import type { Cell, PresentedTable } from '../figure';
import { count, inHundred } from '../numbers';
import { cell, tableRow } from '../rows';

/** Every row on both sides of the day: how many had the outcome out of how many, unknown ethnicity included. */
export function changeCounts({ before, since }: BeforeAfter, { outcome, nouns }: SheetContext): PresentedTable {
  return {
    caption: `${outcome.label}, before and since: number of ${nouns.many} out of all in the base, with the number in 100`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'before', label: 'Before', kind: 'number' },
      { id: 'since', label: 'Since', kind: 'number' },
    ],
    rows: before.rates.rows.map(({ row }) =>
      tableRow(row, { before: sideCell(before, row.id), since: sideCell(since, row.id) }),
    ),
  };
}

function sideCell({ rates }: Side, id: string): Cell {
  const rate = rates.rows.find(({ row }) => row.id === id)?.rate;
  if (!rate) return cell('');
  const of = `${count(rate.share.events)} of ${count(rate.share.atRisk)}`;
  return cell(of, rate.range.ok ? `${inHundred(rate.range.value.estimate)} in 100` : undefined);
}
