import { capital, fixed } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { Funnel, FunnelProduct, ProductRow } from '../../measures/funnel-of-steps';
import type { GroupRow } from '../../measures/measured';
import { NOTHING_TO_DIVIDE } from '../worked-example';
import { methods } from '../methods';
import { timesCell } from '../comparison-cells';
import type { RangeRow } from '../charts/range';
import { boundsCell, boundsSentence } from '../bounds-words';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine } from '../context';
import { type Cell, type DrawnFigure, quoted, type PresentedTable, type TableRow } from '../figure';
import { chosenWords } from '../headline-rider';
import { listed, ratio } from '../numbers';
import { cell } from '../rows';
import { byChance, TOO_FEW_TO_DIVIDE } from '../verdict-words';
import { blockCounts } from './block-counts';
import { blockRows, blockShapes, rowId } from './block-rows';
import {
  plainSentence,
  basesOf,
  lineOf,
  blockColumns,
  byChanceAlone,
  type SpokenInBlock,
  spokenOf,
  unknownsOf,
} from './blocks-figure';
import { funnelFinding, gapOfSteps, noneOrNothing } from './steps-words';
import { unknownRemark } from './rates-figure';
import { holding } from '../number-cells';

export interface StepsWords {
  readonly caption: string;
  /** Who is counted once and followed: "the first decision for which the child was eligible". */
  readonly followed: string;
  readonly takeCare: string;
}

/** A funnel: every step out of the step before, the step of the largest clear gap marked, and the steps multiplied. */
export function stepsFigure(funnel: Released<Funnel>, context: SheetContext, words: StepsWords): DrawnFigure {
  const { blocks, products, largest } = funnel;
  const headlineRow = largest && spokenOf(blocks, largest);
  return {
    finding: funnelFinding(funnel, headlineRow, context),
    ...gapOfSteps(blocks, headlineRow),
    caption: `${words.caption}. A bar that touches the line could be no gap. Each step on the scale doubles`,
    columns: blockColumns(blocks, { heading: 'Step' }, capital(context.nouns.many)),
    rows: [
      ...blocks.flatMap((block) => blockRows(block, largest)),
      ...products.flatMap((product) => productRows(product, blocks)),
    ],
    chart: ratioChart(
      [...blocks.flatMap(blockShapes), ...products.flatMap((product) => productShapes(product, blocks))],
      {
        rowHeight: 24,
        share: 38,
      },
    ),
    ...remarkOf(funnel, headlineRow, context),
    base: `${basesOf(blocks, context)} ${words.followed}`,
    unknowns: unknownsOf(blocks, context),
    line: lineOf(blocks, context),
    source: sourceLine(context, methods('ratios', 'gaps', 'products')),
    counts: withLogs(
      blockCounts(blocks, context, `${words.caption}: counts, comparisons and the log of each ratio`),
      funnel,
    ),
    reading: {
      sayAloud: headlineRow ? plainSentence(headlineRow, context) : quoted(noneOrNothing(blocks, context)),
      range: LIKELY_RANGE,
      sum: sumsOf(funnel, headlineRow?.row.row.id ?? largestGroup(blocks)),
      takeCare: [words.takeCare, outerEnds(funnel)].filter(Boolean).join(' '),
    },
  };
}

/** What the unknown could make of the ratio spoken of, and of the product over the steps for the same group. */
function remarkOf(
  funnel: Funnel,
  headlineRow: SpokenInBlock | null,
  context: SheetContext,
): { readonly remark?: string } {
  const { remark = '' } = unknownRemark(headlineRow?.row ?? null, context);
  const group = headlineRow?.row.row.id ?? largestGroup(funnel.blocks);
  const reference = context.referenceOf;
  const products = funnel.products.flatMap(({ label, rows }) =>
    rows.filter(({ row }) => row.id === group).map((one) => productBounds(label, one, reference(one.row), context)),
  );
  const chosen = funnel.largest ? chosenWords(funnel.largest, 'step') : '';
  // Where the largest is said with how many of its like chance alone would make, that is not said twice.
  const saidAlready = funnel.largest !== null && byChance(funnel.largest.compared) !== '';
  const chance = saidAlready ? '' : byChanceAlone(funnel.blocks);
  const said = [chosen, chance, remark, ...products].filter(Boolean).join(' ');
  return said ? { remark: said } : {};
}

function productBounds(
  step: string,
  { row, bounds, claim }: ProductRow,
  reference: GroupRow,
  { nouns }: SheetContext,
): string {
  const said = boundsSentence(row, reference, { bounds, claim }, nouns);
  return said && `${step}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

/** Where the steps do not feed one another exactly, the ends are those of every step at once. */
function outerEnds({ products }: Funnel): string {
  const outer = products.some(({ rows }) => rows.some(({ bounds }) => bounds !== null && !bounds.exact));
  return outer ? 'The worst case of the steps together may be wider than need be.' : '';
}

function productRows(product: FunnelProduct, blocks: Funnel['blocks']): readonly TableRow[] {
  const reference = blocks[0]?.rates.reference.row.id;
  return product.rows.map(({ row, product: value, ratios }, at) => ({
    id: rowId(product.id, row.id),
    label: row.label,
    weight: row.kind,
    ...(at === 0 ? { block: true } : {}),
    cells: {
      ...(at === 0 ? { step: cell(product.label, product.baseLabel) } : {}),
      of: row.id === reference ? cell('') : cell('', multiplied(ratios)),
      rate: cell(''),
      times:
        row.id === reference
          ? cell('', 'compared with')
          : value.ok
            ? timesCell(value.value)
            : cell('', 'not multiplied'),
    },
  }));
}

/** "0.93 × 0.97 × 0.79". */
function multiplied(ratios: ProductRow['ratios']): string {
  return ratios.every((one) => one !== null) ? ratios.map((one) => ratio(one)).join(' × ') : '';
}

function productShapes(product: FunnelProduct, blocks: Funnel['blocks']): readonly RangeRow[] {
  const reference = blocks[0]?.rates.reference.row.id;
  return product.rows.map(({ row, product: value, verdict }): RangeRow => {
    const id = rowId(product.id, row.id);
    if (row.id === reference) return { row: id, form: 'comparator', value: 1 };
    if (!value.ok) return { row: id, form: 'nothing' };
    const { estimate, lower, upper } = value.value;
    return { row: id, form: 'estimate', value: estimate, lower, upper, clear: verdict !== 'could be chance' };
  });
}

/** The counts with the natural log of every ratio, and under them the logs added up. */
function withLogs(table: PresentedTable, { blocks, products }: Funnel): PresentedTable {
  const logs: ReadonlyMap<string, Cell> = new Map(
    blocks.flatMap((block) =>
      block.rates.rows.flatMap(({ row, comparison }) =>
        comparison?.ok
          ? [[`counts-${rowId(block.id, row.id)}`, logCell(comparison.value.ratio.estimate)] as const]
          : [],
      ),
    ),
  );
  const sums = products.flatMap((product) =>
    product.rows.map(({ row, product: value, bounds }, at): TableRow => ({
      id: `counts-${rowId(product.id, row.id)}`,
      label: row.label,
      weight: row.kind,
      ...(at === 0 ? { block: true } : {}),
      cells: {
        ...(at === 0 ? { step: cell(product.label, product.baseLabel) } : {}),
        of: cell(''),
        rate: cell(''),
        gap: cell(''),
        times: value.ok ? timesCell(value.value) : cell(''),
        excess: cell(''),
        words: cell(value.ok ? '' : value.why),
        bounds: boundsCell(bounds),
        log: value.ok ? logCell(value.value.estimate) : cell(''),
      },
    })),
  );
  return {
    ...table,
    columns: [...table.columns, { id: 'log', label: 'Natural log of times', kind: 'number' }],
    rows: [
      ...table.rows.map((row) => ({ ...row, cells: { ...row.cells, log: logs.get(row.id) ?? cell('') } })),
      ...sums,
    ],
  };
}

const logCell = (times: number): Cell => holding(cell(logText(times)), { value: Math.log(times) });

/** A natural log with its sign in words, so that no minus is overlooked: "0.24 below", "0.05 above". */
function logText(times: number): string {
  const log = Math.log(times);
  if (!Number.isFinite(log)) return '';
  const size = fixed(Math.abs(log), 2);
  return size === '0.00' ? '0.00' : `${size} ${log > 0 ? 'above' : 'below'}`;
}

/** The compared group with most people at the first step: whose sum is written out where no gap is clear. */
function largestGroup(blocks: Funnel['blocks']): string | undefined {
  const rows = (blocks[0]?.rates.rows ?? []).filter(({ comparison }) => comparison?.ok);
  return [...rows].sort((a, b) => b.rate.share.atRisk.count - a.rate.share.atRisk.count)[0]?.row.id;
}

function sumsOf({ products }: Funnel, group: string | undefined): string {
  const sums = products.flatMap((product) => {
    const row = product.rows.find((one) => one.row.id === group);
    if (!row?.product.ok || !row.ratios.every((one) => one !== null)) return [];
    if (row.claim === 'cells') return [`${product.label}, ${row.row.label}: ${TOO_FEW_TO_DIVIDE}`];
    const logs = listed(row.ratios.map((one) => logText(one ?? 1)));
    return [
      `${product.label}, ${row.row.label}: ${multiplied(row.ratios)} = ${ratio(row.product.value.estimate)}; logs ${logs}, together ${logText(row.product.value.estimate)}.`,
    ];
  });
  return sums.join(' ') || NOTHING_TO_DIVIDE;
}
