import { type Duration, kaplanMeier, type SurvivalStep } from '../statistics/kaplan-meier';
import { medianSurvival, survivalAt } from '../statistics/survival-summary';
import { unknownBoundsOfSurvival, unknownBoundsOfSurvivalAgainstAll } from '../statistics/unknown-bounds-of-survival';
import { holdsUnknown, UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import type { Bounds } from './bounds';
import { type Claim, claimOfSizes } from './claims';
import { verdictOf, type Verdict } from './verdict';
import { lengthPair, type NestedCurves } from './length-pair';
import type { GroupRow, Measured, Range } from './measured';
import { nestedIn } from './nested';

/** Episodes of one length. Hours; open episodes are those that had not ended when last seen. */
export interface LengthCell {
  readonly ethnicity: string;
  readonly hours: number;
  readonly ended: boolean;
  readonly count: number;
  readonly withheld: number;
}

/** The limits of rule 49, in hours. */
const LENGTH_LIMITS = [
  { id: 'h72', label: '72 hours', hours: 72 },
  { id: 'd14', label: '14 days', hours: 14 * 24 },
  { id: 'd42', label: '42 days', hours: 42 * 24 },
] as const;

export interface AtLimit {
  readonly limit: string;
  /** Share still separated after it. */
  readonly share: Measured<Range>;
  /** Null where the row is not compared. */
  readonly difference: Range | null;
  readonly ratio: Range | null;
  readonly verdict: Verdict | null;
  /** What may be said of it, by how many it rests on. */
  readonly claim: Claim | null;
  /** What those of unknown ethnicity could make of the ratio; null where there is none. */
  readonly bounds: Pick<Bounds, 'lower' | 'upper'> | null;
}

/** Share still separated at the end of a step; time in hours. */
export interface CurvePoint {
  readonly hours: number;
  readonly share: number;
}

export interface LengthRow {
  readonly row: GroupRow;
  readonly episodes: number;
  readonly open: number;
  /** Hours. */
  readonly median: Measured<Range>;
  readonly limits: readonly AtLimit[];
  readonly curve: readonly CurvePoint[];
  /** Episodes of whom this row is compared with; 0 where nothing is compared. */
  readonly referenceEpisodes: number;
  /** Whom this row is compared with: under "all others" each row has its own. Empty where nothing is compared. */
  readonly referenceCurve: readonly CurvePoint[];
}

export interface SeparationLength {
  readonly reference: GroupRow;
  readonly rows: readonly LengthRow[];
  readonly unknown: number;
  /** Rows whose counts the supplier withheld: then nothing is estimated. */
  readonly withheld: number;
}

/** Kaplan-Meier by group; shares after the limits beside the comparison group's, by the square-and-add rule. */
export function separationLength(
  cells: readonly LengthCell[],
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): SeparationLength {
  const [first] = rows;
  if (!first) throw new Error('Lengths of separation need at least one row.');
  const reference = referenceOf(first);
  const withheld = cells.reduce((sum, cell) => sum + cell.withheld, 0);
  const inCodes = (codes: readonly string[]) => cells.filter(({ ethnicity }) => codes.includes(ethnicity));
  return {
    reference,
    withheld,
    unknown: countOf(inCodes(UNKNOWN_ETHNICITY)),
    rows: rows.map((row) => lengthRow(row, referenceOf(row), inCodes, withheld)),
  };
}

function lengthRow(
  row: GroupRow,
  reference: GroupRow,
  inCodes: (codes: readonly string[]) => readonly LengthCell[],
  withheld: number,
): LengthRow {
  const own = inCodes(row.codes);
  const steps = stepsOf(own, withheld);
  const compared = row.kind !== 'unknown' && row.kind !== 'total' && row.id !== reference.id;
  const other = compared ? stepsOf(inCodes(reference.codes), withheld) : [];
  const nested = compared ? nestedCurves(row, reference, inCodes, withheld) : null;
  return {
    row,
    episodes: countOf(own),
    open: countOf(own.filter(({ ended }) => !ended)),
    median: medianOf(steps),
    limits: LENGTH_LIMITS.map(({ id, hours }) => {
      const sizes = [countOf(own), countOf(inCodes(reference.codes))] as const;
      const at = atLimit(id, hours, steps, compared ? other : null, sizes, nested);
      return { ...at, bounds: at.ratio && boundsAt(hours, row, reference, inCodes) };
    }),
    curve: curveOf(steps),
    referenceEpisodes: compared ? countOf(inCodes(reference.codes)) : 0,
    referenceCurve: curveOf(other),
  };
}

/** Everyone holds the group: then the group is set beside the others. */
function nestedCurves(
  row: GroupRow,
  reference: GroupRow,
  inCodes: (codes: readonly string[]) => readonly LengthCell[],
  withheld: number,
): NestedCurves | null {
  const nested = nestedIn(row, reference);
  if (!nested) return null;
  const [part, whole] = nested.holder === 'reference' ? [row, reference] : [reference, row];
  const sizes = [part, whole].map(({ codes }) => countOf(inCodes(codes)));
  return {
    holder: nested.holder,
    others: stepsOf(inCodes(nested.others), withheld),
    part: (sizes[0] ?? 0) / (sizes[1] ?? 1),
  };
}

/** The unknown are within everyone wherever they belong; otherwise each may be in the group, in the other or in neither. */
function boundsAt(
  hours: number,
  row: GroupRow,
  reference: GroupRow,
  inCodes: (codes: readonly string[]) => readonly LengthCell[],
): AtLimit['bounds'] {
  const of = (codes: readonly string[]) => inCodes(codes).map(timed);
  const [own, theirs, unknown] = [of(row.codes), of(reference.codes), of(UNKNOWN_ETHNICITY)];
  const bounds = holdsUnknown(reference)
    ? unknownBoundsOfSurvivalAgainstAll(own, theirs, unknown, hours)
    : unknownBoundsOfSurvival({ group: own, reference: theirs }, unknown, hours);
  return bounds.ok ? { lower: bounds.lower, upper: bounds.upper } : null;
}

const timed = ({ hours, ended, count }: LengthCell): Duration => ({ time: hours, ended, count });

function stepsOf(cells: readonly LengthCell[], withheld: number): readonly SurvivalStep[] {
  if (withheld > 0) return [];
  const curve = kaplanMeier(cells.map(timed));
  return curve.ok ? curve.steps : [];
}

function medianOf(steps: readonly SurvivalStep[]): Measured<Range> {
  if (!steps.length) return NO_EPISODES;
  const median = medianSurvival(steps);
  return median.ok ? { ok: true, value: median } : { ok: false, why: median.reason };
}

const NO_EPISODES = { ok: false, why: 'There are no episodes to follow.' } as const;

function atLimit(
  limit: string,
  hours: number,
  steps: readonly SurvivalStep[],
  reference: readonly SurvivalStep[] | null,
  sizes: readonly [number, number],
  nested: NestedCurves | null,
): Omit<AtLimit, 'bounds'> {
  const share = shareAfter(steps, hours);
  const none = { limit, share, difference: null, ratio: null, verdict: null, claim: null };
  const other = reference && shareAfter(reference, hours);
  // Where a curve stands at 1 or 0 its interval has no width and says nothing, so nothing is compared.
  if (!share.ok || !other?.ok || !hasWidth(share.value) || !hasWidth(other.value)) return none;
  const pair = lengthPair(share.value, other.value, hours, nested);
  if (!pair.ok) return none;
  const { difference, ratio } = pair;
  const claim = claimOfSizes(...sizes);
  const verdict = verdictOf({ ratio, difference, claim, fewest: Math.min(...sizes) });
  return { limit, share, difference, ratio, verdict, claim };
}

const hasWidth = ({ lower, upper }: Range): boolean => upper > lower;

function shareAfter(steps: readonly SurvivalStep[], hours: number): Measured<Range> {
  if (!steps.length) return NO_EPISODES;
  const share = survivalAt(steps, hours);
  return share.ok ? { ok: true, value: share } : { ok: false, why: share.reason };
}

/** Longest time that is drawn, in hours, and how finely the curve is kept for drawing. */
const LONGEST = 42 * 24;
const FINENESS = 0.004;

/** The curve thinned to what an eye can tell apart; tables read the full one. */
function curveOf(steps: readonly SurvivalStep[]): readonly CurvePoint[] {
  const points: CurvePoint[] = steps.length ? [{ hours: 0, share: 1 }] : [];
  for (const { time, survival } of steps) {
    if (time > LONGEST) break;
    if ((points.at(-1)?.share ?? 0) - survival >= FINENESS) points.push({ hours: time, share: survival });
  }
  const last = steps.filter(({ time }) => time <= LONGEST).at(-1);
  return last ? [...points, { hours: Math.min(steps.at(-1)?.time ?? 0, LONGEST), share: last.survival }] : points;
}

function countOf(cells: readonly LengthCell[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
