import { sumOf } from '../questions/cross-tab';
import type { OutcomeTables } from '../questions/outcome-by';
import type { Break, Category } from './by-category';

const UNKNOWN = ['NS', 'NR', 'NX'];
/** A category seen at least so often in the period before and never after has vanished. */
const FEWEST_TO_VANISH = 10;
/** Unknown ethnicity that moves by this much of 1 between neighbouring periods is a change of recording. */
const JUMP = 0.15;
const FEWEST_TO_JUMP = 30;

/** Breaks between neighbouring full periods: a group of the nineteen vanishes or appears, or the unknown share jumps. */
export function breaksOf(
  { base }: Pick<OutcomeTables, 'base'>,
  periods: readonly Category[],
  codes: readonly { readonly code: string; readonly label: string }[],
): readonly Break[] {
  const full = periods.filter(({ partCovered }) => !partCovered);
  return full.slice(1).flatMap((period, at) => {
    const before = full[at];
    if (!before) return [];
    const sides = { before, after: period, earlier: full.slice(0, at + 1), later: full.slice(at + 1) };
    const whys = [...vanished(base, sides, codes), ...jumped(base, before, period)];
    return whys.length ? [{ period: period.id, label: period.label, why: whys.join('; ') }] : [];
  });
}

type Table = OutcomeTables['base'];

interface Sides {
  readonly before: Category;
  readonly after: Category;
  readonly earlier: readonly Category[];
  readonly later: readonly Category[];
}

/** A category in good use until here and never again, or never before: rare groups that come and go are no break. */
function vanished(
  table: Table,
  { before, after, earlier, later }: Sides,
  codes: readonly { readonly code: string; readonly label: string }[],
): readonly string[] {
  const has = (periods: readonly Category[], code: string | null) =>
    sumOf(table, [periods.flatMap((period) => period.codes), code === null ? null : [code]]).count;
  if (!has([before], null) || !has([after], null)) return [];
  return codes.flatMap(({ code, label }) => {
    if (has([before], code) >= FEWEST_TO_VANISH && !has(later, code)) return [`“${label}” is no longer used`];
    if (has([after], code) >= FEWEST_TO_VANISH && !has(earlier, code)) return [`“${label}” begins to be used`];
    return [];
  });
}

function jumped(table: Table, before: Category, after: Category): readonly string[] {
  const share = (period: Category) => {
    const all = sumOf(table, [period.codes, null]).count;
    return { all, share: all ? sumOf(table, [period.codes, UNKNOWN]).count / all : 0 };
  };
  const [was, is] = [share(before), share(after)];
  // Of what may not be seen it is not known whether it moved.
  if (![was.all, was.share, is.all, is.share].every(Number.isFinite)) return [];
  if (was.all < FEWEST_TO_JUMP || is.all < FEWEST_TO_JUMP || Math.abs(is.share - was.share) < JUMP) return [];
  return [`unknown ethnicity went from ${Math.round(was.share * 100)} to ${Math.round(is.share * 100)} in 100`];
}
