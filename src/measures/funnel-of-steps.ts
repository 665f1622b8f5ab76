import { productOfRatios } from '../statistics/product-of-ratios';
import { FEWEST_TO_SAY } from './comparison';
import type { GroupRow, Measured, Range } from './measured';
import type { Block } from './outcome-blocks';
import type { RateRow } from './rates';

/** The ratios of a run of steps multiplied, for each row that is compared. */
export interface FunnelProduct {
  readonly id: string;
  readonly label: string;
  readonly feeder: string;
  readonly rows: readonly ProductRow[];
}

export interface ProductRow {
  readonly row: GroupRow;
  readonly product: Measured<Range>;
  readonly verdict: 'more' | 'less' | 'could be chance';
  /** The ratio of each step, in order; null where a step could not be compared. */
  readonly ratios: readonly (number | null)[];
}

export interface Funnel {
  readonly blocks: readonly Block[];
  readonly products: readonly FunnelProduct[];
  /**
   * The block and row of the largest clear ratio in either direction. Steps drawn by lot are left out, and so are
   * groups too small to say: among many comparisons the smallest groups would win by noise alone.
   */
  readonly largest: { readonly block: string; readonly row: string } | null;
}

/**
 * Multiplies the steps of a funnel. Right only where each step's outcome is the next step's base and the same event
 * is followed (see questions/outcomes-by-group), so across extracts no such product is made.
 */
export function funnelOf(
  blocks: readonly Block[],
  products: readonly {
    readonly id: string;
    readonly label: string;
    readonly feeder: string;
    readonly steps: readonly string[];
  }[],
): Funnel {
  return {
    blocks,
    products: products.map(({ steps, ...name }) => ({
      ...name,
      rows: productRows(blocks.filter(({ id }) => steps.includes(id))),
    })),
    largest: largestClear(blocks),
  };
}

function productRows(steps: readonly Block[]): readonly ProductRow[] {
  const [first] = steps;
  if (!first) return [];
  return first.rates.rows
    .filter(({ row }) => row.kind === 'group' || row.kind === 'detail')
    .map(({ row }) => {
      const ranges = steps.map((step) => ratioOf(step.rates.rows.find((one) => one.row.id === row.id)));
      const product = row.id === first.rates.reference.row.id ? SAME : productOf(ranges);
      return { row, product, verdict: verdictOf(product), ratios: ranges.map((range) => range?.estimate ?? null) };
    });
}

const SAME: Measured<Range> = { ok: true, value: { estimate: 1, lower: 1, upper: 1 } };

function ratioOf(row: RateRow | undefined): Range | null {
  return row?.comparison?.ok ? row.comparison.value.ratio : null;
}

function productOf(ranges: readonly (Range | null)[]): Measured<Range> {
  const known = ranges.filter((range) => range !== null);
  if (known.length < ranges.length) {
    return { ok: false, why: 'At one of the steps there is nothing to compare, so the steps are not multiplied.' };
  }
  const product = productOfRatios(known);
  return product.ok ? { ok: true, value: product } : { ok: false, why: product.reason };
}

function verdictOf(product: Measured<Range>): ProductRow['verdict'] {
  if (product.ok && product.value.lower > 1) return 'more';
  return product.ok && product.value.upper < 1 ? 'less' : 'could be chance';
}

function largestClear(blocks: readonly Block[]): Funnel['largest'] {
  const clear = blocks
    .filter(({ drawnByLot }) => !drawnByLot)
    .flatMap((block) =>
      block.rates.rows.flatMap(({ row, rate, comparison }) => {
        if (row.kind !== 'group' || !comparison?.ok || rate.share.atRisk.count < FEWEST_TO_SAY) return [];
        const { ratio, verdict } = comparison.value;
        const size = Math.abs(Math.log(ratio.estimate));
        return verdict === 'more' || verdict === 'less' ? [{ block: block.id, row: row.id, size }] : [];
      }),
    );
  const [first] = clear.sort((a, b) => b.size - a.size);
  return first ? { block: first.block, row: first.row } : null;
}
