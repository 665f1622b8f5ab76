import type { Ladder, LadderStep } from '../dataset/kinds/contract';
import { type CrossTab, NOTHING, partsOf, plus, type Quantity, sharedOut, sumOf } from '../questions/cross-tab';
import type { GroupRow } from './measured';
import { type Block, blockOf, type BlockName, type ShareOfCodes } from './outcome-blocks';

/** A category of the middle axis: an answer, or a step of the ladder that was recommended. */
export interface MatrixCategory {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
}

/** What was decided for one category of one group: a count for every step of the ladder. */
export interface MatrixLine {
  readonly category: MatrixCategory;
  readonly counts: readonly Quantity[];
  readonly base: Quantity;
}

export interface GroupMatrix {
  readonly row: GroupRow;
  readonly lines: readonly MatrixLine[];
}

/** Decisions by category for every row; `table` is ethnicity by category by decision. */
export function matrixByGroup(
  table: CrossTab,
  rows: readonly GroupRow[],
  categories: readonly MatrixCategory[],
  steps: readonly LadderStep[],
): readonly GroupMatrix[] {
  const every = steps.flatMap(({ codes }) => codes);
  return rows.map((row) => ({
    row,
    lines: categories.map((category) => {
      const base = sumOf(table, [row.codes, category.codes, every]);
      const cells = steps.map((step) => [row.codes, category.codes, step.codes]);
      return { category, counts: partsOf(table, base, cells), base };
    }),
  }));
}

/** The steps of a ladder as categories of recommendation. */
function stepCategories({ steps }: Ladder): readonly MatrixCategory[] {
  return steps.map(({ label, codes }, at) => ({ id: `step${at}`, label, codes }));
}

const CONCORDANCE = [
  {
    id: 'agreed',
    label: 'Decided as recommended',
    verb: 'get what was recommended',
    noun: 'A decision as recommended',
    counts: (recommended: number, decided: number) => decided === recommended,
  },
  {
    id: 'heavier',
    label: 'Heavier than recommended',
    verb: 'get a heavier decision',
    noun: 'A decision heavier than recommended',
    counts: (recommended: number, decided: number) => decided > recommended,
  },
  {
    id: 'lighter',
    label: 'Lighter than recommended',
    verb: 'get a lighter decision',
    noun: 'A decision lighter than recommended',
    counts: (recommended: number, decided: number) => decided < recommended,
  },
] as const;

export interface Concordance {
  readonly blocks: readonly Block[];
  readonly matrix: readonly GroupMatrix[];
  /** Decisions without a recommendation, or with one that is not recognised: out of the base. */
  readonly without: Quantity;
}

/**
 * Recommendation against decision in the order of the ladder: agreed, heavier, lighter, out of those with both.
 * Two disposals on the same step of the ladder (outcomes 20 and 21) agree.
 */
export function concordanceOf(
  table: CrossTab,
  ladder: Ladder,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Concordance {
  const { steps } = ladder;
  return {
    blocks: CONCORDANCE.map(({ id, label, verb, noun }, kind) =>
      blockOf(
        { id, label, verb, noun, baseLabel: 'of those with a recommendation recorded' } satisfies BlockName,
        shareOf(table, steps, kind),
        rows,
        referenceOf,
      ),
    ),
    matrix: matrixByGroup(table, rows, stepCategories(ladder), steps),
    without: sumOf(table, [null, ['NR', 'NX'], null]),
  };
}

/** Of a group all decisions with a recommendation, and those of one of the three kinds. */
function shareOf(table: CrossTab, steps: readonly LadderStep[], kind: number): ShareOfCodes {
  return (codes) => {
    const cells = steps.flatMap((recommended, one) =>
      steps.map((decided, other) => ({
        quantity: sumOf(table, [codes, recommended.codes, decided.codes]),
        kind: CONCORDANCE.findIndex(({ counts }) => counts(one, other)),
      })),
    );
    const add = (list: typeof cells) => list.map(({ quantity }) => quantity).reduce(plus, NOTHING);
    const atRisk = add(cells);
    const kinds = CONCORDANCE.map((_, at) => add(cells.filter((cell) => cell.kind === at)));
    return { events: sharedOut(table, atRisk, kinds)[kind] ?? NOTHING, atRisk };
  };
}
