import type { OutcomeTables } from '../questions/outcome-by';
import { NOTHING, plus } from '../questions/cross-tab';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import type { GroupRow, Share } from './measured';
import { type Rate, rateOf, rateRow, type RatesByGroup, shareOf } from './rates';

/** What a block of rows is about and how it is spoken of. */
export interface BlockName {
  readonly id: string;
  /** "Referred". */
  readonly label: string;
  /** "of those randomised in": the base, in a few words. */
  readonly baseLabel: string;
  /** Completes "were more likely to ...": "be referred for an order". */
  readonly verb: string;
  /** Completes "... was more likely for": "Referral for an order". */
  readonly noun: string;
  /** Its rows are not ethnic groups (children and adults): never what the sentence speaks of. */
  readonly notGroups?: boolean;
  /** Drawn by lot: a gap there is chance or a fault, and never "the largest gap". */
  readonly drawnByLot?: boolean;
}

/** One outcome of a figure with several: every row beside the comparison group, and all of unknown ethnicity together. */
export interface Block extends BlockName {
  readonly rates: RatesByGroup;
  readonly unknown: Rate;
  readonly all: Rate;
}

/** The share of a set of codes; null asks for everyone. */
export type ShareOfCodes = (codes: readonly string[] | null) => Share;

/** Measures one block from the share of any set of codes. Throws where there are no rows: a broken promise. */
export function blockOf(
  name: BlockName,
  share: ShareOfCodes,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Block {
  const [first] = rows;
  if (!first) throw new Error('A block of rates needs at least one row.');
  const reference = referenceOf(first);
  const unknown = share(UNKNOWN_ETHNICITY);
  return {
    ...name,
    rates: {
      reference: { row: reference, rate: rateOf(share(reference.codes)) },
      rows: rows.map((row) => rateRow(row, referenceOf(row), share, name.notGroups ? null : unknown)),
    },
    unknown: rateOf(unknown),
    all: rateOf(share(null)),
  };
}

/** Measures a block from counted tables by ethnicity. */
function blockOfTables(
  name: BlockName,
  tables: OutcomeTables,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Block {
  return blockOf(name, (codes) => shareOf(tables, codes), rows, referenceOf);
}

/** Measures several blocks; names and tables stand in the same order. */
export function blocksOfTables(
  names: readonly BlockName[],
  tables: readonly OutcomeTables[],
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): readonly Block[] {
  return names.flatMap((name, at) => {
    const own = tables[at];
    return own ? [blockOfTables(name, own, rows, referenceOf)] : [];
  });
}

/** One answered cell by ethnicity: a count and how many rows were withheld from it. */
export interface GroupCell {
  readonly ethnicity: string;
  readonly count: number;
  readonly withheld: number;
}

/** The share that cells of an SQL answer make: those with the outcome out of those in the base. */
export function shareOfCells<Cell extends GroupCell>(
  cells: readonly Cell[],
  inBase: (cell: Cell) => boolean,
  hasOutcome: (cell: Cell) => boolean,
): ShareOfCodes {
  return (codes) => {
    const base = cells.filter((cell) => inBase(cell) && (codes === null || codes.includes(cell.ethnicity)));
    return { events: base.filter(hasOutcome).reduce(plus, NOTHING), atRisk: base.reduce(plus, NOTHING) };
  };
}
