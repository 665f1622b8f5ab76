import type { RateRow } from '../measures/rates';
import type { Range } from '../measures/measured';
import { boundedCell } from './bounds-words';
import type { Cell } from './figure';
import type { Nouns } from './nouns';
import { moreOrFewer, moreOrFewerRange, ratio, ratioRange } from './numbers';
import { cell, markedCell } from './rows';
import { verdictInWords } from './verdict-words';
import { heldRange, holding } from './number-cells';

/** "0.67" and "(0.47 to 0.95)"; "at least 1.4" alone where nobody in the comparison group had the outcome. */
export function timesCell(times: Range, mark = false): Cell {
  const printed = Number.isFinite(times.estimate)
    ? markedCell(ratio(times.estimate), mark, `(${ratioRange(times)})`)
    : cell(ratioRange(times));
  return holding(printed, heldRange(times));
}

/** A difference of shares of 1 as so many more or fewer in every 100: "13 fewer" and "(2 to 25 fewer)". */
export function gapCell({ estimate, lower, upper }: Range): Cell {
  return amountCell({ estimate: 100 * estimate, lower: 100 * lower, upper: 100 * upper });
}

/** A signed amount that is already in its unit: "13 fewer" and "(2 to 25 fewer)". */
export function amountCell(amount: Range, mark = false): Cell {
  return holding(markedCell(moreOrFewer(amount.estimate), mark, `(${moreOrFewerRange(amount)})`), heldRange(amount));
}

/** The cells of a comparison, by column. */
export type ComparisonCells = Readonly<Record<'gap' | 'times' | 'bounds' | 'excess' | 'words', Cell>>;

/**
 * One comparison, said in every way that a table has a column for; where there is none, the words say why and the
 * others stay empty. `isReference`: the row is the one compared with.
 */
export function comparisonCells(
  { row, comparison, bounds }: Pick<RateRow, 'row' | 'comparison' | 'bounds'>,
  isReference: boolean,
  nouns: Nouns,
): ComparisonCells {
  const none = { gap: cell(''), times: cell(''), bounds: cell(''), excess: cell('') };
  if (isReference) return { ...none, words: cell('compared with') };
  if (!comparison) return { ...none, words: cell(row.kind === 'unknown' ? 'not a group' : '') };
  if (!comparison.ok) return { ...none, words: cell(comparison.why) };
  const { difference, ratio: times, excess, verdict } = comparison.value;
  return {
    gap: gapCell(difference),
    times: timesCell(times),
    bounds: boundedCell(bounds),
    excess: amountCell(excess),
    words: { ...cell(verdictInWords(verdict, nouns)), ...(verdict === 'too few to say' ? { few: true } : {}) },
  };
}
