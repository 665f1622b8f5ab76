import { capital, unseenNumber, whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { MixPart, MixRow } from '../../measures/mix';
import { counted } from '../nouns';
import { type Cell, quoted, type DrawnFigure, type PresentedTable, type TableColumn } from '../figure';
import { ladderChart } from '../charts/ladder';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { count, inHundred, isMaskedNumber } from '../numbers';
import { tableRow } from '../rows';
import { countSum, NOTHING_TO_DIVIDE } from '../worked-example';
import { atWhich, commonest, spokenPart } from './mix-words';
import { countCell, heldCount, holding } from '../number-cells';

const UNKNOWN_ROWS = 'unknown';

/** What happened to each 100: the extract's ladder as 100% bars, every row with its own base. */
export function mixFigure(mix: Released<{ readonly rows: readonly MixRow[] }>, context: SheetContext): DrawnFigure {
  const { contract, nouns, outcome } = context;
  const total = mix.rows.find(({ row }) => row.kind === 'total');
  const headlineRow = new Set(
    outcome.where.flatMap(({ column, codes }) => (column === contract.ladder.column ? codes : [])),
  );
  const strong = ({ step }: MixPart) =>
    step.codes.some((code) => headlineRow.has(code)) && headlineRow.size <= step.codes.length;
  return {
    finding: commonest(mix.rows, context),
    caption: contract.ladder.title.replace('{unit}', nouns.many).replace('{at}', atWhich(context)),
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'base', label: capital(nouns.many), kind: 'number' },
      { id: 'chart', label: 'Out of 100', kind: 'chart' },
    ],
    rows: mix.rows.map(({ row, base }) => tableRow(row, { base: countCell(base) })),
    chart: ladderChart(
      mix.rows.map(({ row, parts }) => ({
        row: row.id,
        ...(parts.some(({ count: own }) => isMaskedNumber(own.count)) ? { unseen: unseenNumber() } : {}),
        parts: parts.map((part) => ({
          step: part.step.step,
          share: 100 * (part.share ?? 0),
          label: part.share === null ? '' : inHundred(part.share),
          strong: strong(part),
        })),
      })),
    ),
    ladderKey: contract.ladder.steps.map(({ label, step, codes }) => ({
      label,
      step,
      strong: codes.some((code) => headlineRow.has(code)) && headlineRow.size <= codes.length,
    })),
    base: `Out of ${counted(nouns, total?.base.count ?? 0, total ? count(total.base) : '0')} with a known ${contract.ladder.what}${unplaced(total)}. Rows may not add to 100.`,
    ...unknownLines(unknownIn(mix.rows), total?.base.count ?? 0, nouns),
    source: sourceLine(context, ''),
    counts: countsTable(mix.rows, context),
    reading: {
      sayAloud: quoted(commonest(mix.rows, context)),
      range: LIKELY_RANGE,
      sum: workedExample(mix.rows, context),
      takeCare: 'The order of the steps is our choice.',
    },
  };
}

function unplaced(total: MixRow | undefined): string {
  return total && total.unplaced.count !== 0 ? `; ${whole(total.unplaced.count)} more have none` : '';
}

function unknownIn(rows: readonly MixRow[]): number {
  return rows.filter(({ row }) => row.kind === UNKNOWN_ROWS).reduce((sum, { base }) => sum + base.count, 0);
}

function workedExample(rows: readonly MixRow[], context: SheetContext): string {
  const headlineRow = spokenPart(rows, context);
  if (!headlineRow) return NOTHING_TO_DIVIDE;
  const { row, part } = headlineRow;
  return `${row.row.label}, ${part.step.label.toLowerCase()}: ${countSum(part.count.count, row.base.count)}.`;
}

const partCell = ({ count: many, share }: MixRow['parts'][number]): Cell =>
  share === null
    ? countCell(many)
    : holding(countCell(many, `${inHundred(share)} in 100`), { ...heldCount(many), value: 100 * share });

function countsTable(rows: readonly MixRow[], context: SheetContext): PresentedTable {
  const { contract, nouns } = context;
  const steps = contract.ladder.steps;
  const columns: TableColumn[] = [
    { id: 'group', label: 'Ethnicity', kind: 'head' },
    ...steps.map(({ label }, at): TableColumn => ({ id: `step${at}`, label, kind: 'number' })),
    { id: 'unplaced', label: 'Not known', kind: 'number' },
    { id: 'base', label: `All ${nouns.many} with a known ${contract.ladder.what}`, kind: 'number' },
  ];
  return {
    caption: `${capital(nouns.many)} by ${contract.ladder.what} and ethnicity${atWhich(context)}: counts, with the number in 100 of the row`,
    columns,
    rows: rows.map(({ row, parts, base, unplaced: none }) =>
      tableRow(row, {
        ...Object.fromEntries(parts.map((part, at) => [`step${at}`, partCell(part)])),
        unplaced: countCell(none),
        base: countCell(base),
      }),
    ),
  };
}
