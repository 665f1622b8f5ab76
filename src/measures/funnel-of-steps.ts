import { productOfRatios } from '../statistics/product-of-ratios';
import { unknownBoundsOfProduct } from '../statistics/unknown-bounds-of-parts';
import { boundsOfShares } from './bounds';
import { type Claim, leastClaim, maySpeak } from './claims';
import { selectHeadline } from './headline';
import type { GroupRow, Measured, Range, Share } from './measured';
import type { Block } from './outcome-blocks';
import type { RateRow } from './rates';

/** The ratios of a run of steps multiplied, for each row that is compared. */
export interface FunnelProduct {
  readonly id: string;
  readonly label: string;
  readonly baseLabel: string;
  readonly rows: readonly ProductRow[];
}

export interface ProductRow {
  readonly row: GroupRow;
  readonly product: Measured<Range>;
  readonly verdict: 'more' | 'less' | 'could be chance';
  /** What may be said of the product: the least that may be said of any of its steps. */
  readonly claim: Claim;
  /** The ratio of each step, in order; null where a step could not be compared. */
  readonly ratios: readonly (number | null)[];
  /** What those of unknown ethnicity could make of the product; null where there is none. */
  readonly bounds: ProductBounds | null;
}

export interface ProductBounds {
  readonly lower: number;
  readonly upper: number;
  /** False where some who passed a step have no answer at the next: then no sharing out may reach the ends. */
  readonly exact: boolean;
}

export interface Funnel {
  readonly blocks: readonly Block[];
  readonly products: readonly FunnelProduct[];
  /**
   * The step and group of the clear gap that touches most people, and out of how many it was chosen, by the rule of
   * headlines. Steps drawn by lot are left out. Null where none is clear.
   */
  readonly largest: {
    readonly block: string;
    readonly row: string;
    readonly compared: number;
    readonly clear: number;
    readonly equal: number;
  } | null;
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
    readonly baseLabel: string;
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
      const bounds = product.ok && row.id !== first.rates.reference.row.id ? boundsOfProduct(steps, row) : null;
      const ratios = ranges.map((range) => range?.estimate ?? null);
      const claim = leastClaim(steps.flatMap((step) => claimIn(step, row)));
      return { row, product, verdict: maySpeak(claim) ? verdictOf(product) : 'could be chance', claim, ratios, bounds };
    });
}

function claimIn({ rates }: Block, { id }: GroupRow): readonly Claim[] {
  const comparison = rates.rows.find(({ row }) => row.id === id)?.comparison;
  return comparison?.ok ? [comparison.value.claim] : [];
}

/** Where the steps feed one another exactly their product is the last outcome out of the first base. */
function boundsOfProduct(steps: readonly Block[], row: GroupRow): ProductBounds | null {
  const [first, last] = [steps[0], steps.at(-1)];
  const of = (block: Block) => block.rates.rows.find((one) => one.row.id === row.id);
  if (!first || !last || !of(first) || !of(last)) return null;
  const shares = (block: Block): readonly (Share | undefined)[] => [
    of(block)?.rate.share,
    of(block)?.against?.share,
    block.unknown.share,
  ];
  if (!feedExactly(steps.map(shares))) return outerBounds(steps.map((step) => of(step)?.bounds ?? null));
  const [own, theirs, unknown] = shares(first).map((share, at) => {
    const events = shares(last)[at]?.events;
    return share && events && { events, atRisk: share.atRisk };
  });
  if (!own || !theirs || !unknown) return null;
  const bounds = boundsOfShares(own, theirs, first.rates.reference.row, unknown);
  return bounds.ok ? { lower: bounds.value.lower, upper: bounds.value.upper, exact: true } : null;
}

/** Whether, for each of those compared, all with the outcome of a step are the base of the next. */
function feedExactly(steps: readonly (readonly (Share | undefined)[])[]): boolean {
  return steps.every((shares, at) => {
    const before = at === 0 ? null : steps[at - 1];
    return !before || shares.every((share, who) => share?.atRisk.count === before[who]?.events.count);
  });
}

function outerBounds(steps: readonly RateRow['bounds'][]): ProductBounds | null {
  const known = steps.flatMap((bounds) => (bounds?.ok ? [bounds.value] : []));
  if (known.length < steps.length) return null;
  const product = unknownBoundsOfProduct(known);
  return product.ok ? { lower: product.lower, upper: product.upper, exact: false } : null;
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
  const headline = selectHeadline(
    blocks
      .filter(({ drawnByLot }) => !drawnByLot)
      .flatMap(({ id, rates }) => rates.rows.flatMap((row) => candidateOf(id, row))),
  );
  if (!headline?.reached || !headline.clear) return null;
  const { compared, clear, equal, headlineRow } = headline;
  return { block: headlineRow.block, row: headlineRow.row, compared, clear, equal };
}

function candidateOf(block: string, { row, rate, comparison }: RateRow) {
  if (row.kind !== 'group' || !comparison?.ok) return [];
  const { claim, verdict, excess } = comparison.value;
  return [{ block, row: row.id, claim, verdict, excess: excess.estimate, atRisk: rate.share.atRisk.count }];
}
