import { sumOf } from '../questions/crossed';
import type { OutcomeTables } from '../questions/outcome-by';
import type { Category } from './by-category';

/** Coding or supply changed at the start of this period: drawn as a break, never read as a trend. */
export interface Break {
  readonly period: string;
  readonly label: string;
  /** Why: "the share of unknown ethnicity went from 12 to 31 in 100". */
  readonly why: string;
}

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
    const whys = [...vanished(base, before, period, codes), ...jumped(base, before, period)];
    return whys.length ? [{ period: period.id, label: period.label, why: whys.join('; ') }] : [];
  });
}

type Table = OutcomeTables['base'];

function vanished(
  table: Table,
  before: Category,
  after: Category,
  codes: readonly { readonly code: string; readonly label: string }[],
): readonly string[] {
  const has = (period: Category, code: string) => sumOf(table, [period.codes, [code]]).count;
  const anybody = (period: Category) => sumOf(table, [period.codes, null]).count;
  if (!anybody(before) || !anybody(after)) return [];
  return codes.flatMap(({ code, label }) => {
    const [was, is] = [has(before, code), has(after, code)];
    const grown = anybody(after) / anybody(before);
    if (was * Math.min(1, grown) >= FEWEST_TO_VANISH && is === 0) return [`“${label}” is no longer used`];
    if (is * Math.min(1, 1 / grown) >= FEWEST_TO_VANISH && was === 0) return [`“${label}” begins to be used`];
    return [];
  });
}

function jumped(table: Table, before: Category, after: Category): readonly string[] {
  const share = (period: Category) => {
    const all = sumOf(table, [period.codes, null]).count;
    return { all, share: all ? sumOf(table, [period.codes, UNKNOWN]).count / all : 0 };
  };
  const [was, is] = [share(before), share(after)];
  if (was.all < FEWEST_TO_JUMP || is.all < FEWEST_TO_JUMP || Math.abs(is.share - was.share) < JUMP) return [];
  return [`unknown ethnicity went from ${Math.round(was.share * 100)} to ${Math.round(is.share * 100)} in 100`];
}
