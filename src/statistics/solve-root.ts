const MOST_STEPS = 200;

/** The height and the slope of a curve at one position. */
export interface CurvePoint {
  readonly height: number;
  readonly slope: number;
}

/**
 * Finds where an increasing curve crosses zero, from a good first guess.
 *
 * Method: Newton's steps, kept inside the bracket found so far and halved into it when they
 * leave it. Unit: that of the position, which should be a logarithm or a logit, because the
 * tolerance of 1e-12 is absolute. Limits: the curve must increase and cross zero.
 *
 * @example
 * solveIncreasing((position) => ({ height: Math.exp(position) - 2, slope: Math.exp(position) }), 0)
 * // 0.693147
 */
export function solveIncreasing(curve: (position: number) => CurvePoint, start: number): number {
  let lower = -Infinity;
  let upper = Infinity;
  let position = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { height, slope } = curve(position);
    if (height === 0) return position;
    if (height > 0) upper = position;
    else lower = position;
    const next = keptInside(position - height / slope, position, lower, upper);
    if (Math.abs(next - position) <= 1e-12 * Math.max(1, Math.abs(position))) return next;
    position = next;
  }
  throw new RangeError('solveIncreasing did not settle; the curve must increase and cross zero.');
}

function keptInside(proposed: number, position: number, lower: number, upper: number): number {
  if (proposed > lower && proposed < upper && Math.abs(proposed - position) < 50) return proposed;
  if (lower === -Infinity) return position - 2 - Math.abs(position);
  if (upper === Infinity) return position + 2 + Math.abs(position);
  return (lower + upper) / 2;
}

/**
 * Finds where a continuous curve crosses zero between two positions of opposite sign.
 *
 * Method: Chandrupatla (1997), Advances in Engineering Software 28:145-149, which uses
 * inverse quadratic steps where they are safe and halving elsewhere. Limits: throws a
 * RangeError when the curve has the same sign at both ends. Tolerance 1e-13, relative to the
 * position and absolute below 1.
 *
 * @example
 * solveBetween((position) => 2 - position * position, 0, 2)
 * // 1.41421
 */
export function solveBetween(curve: (position: number) => number, first: number, second: number): number {
  let [newest, opposite] = [first, second];
  let [atNewest, atOpposite] = [curve(first), curve(second)];
  if (atNewest === 0) return first;
  if (atOpposite === 0) return second;
  if (!(atNewest * atOpposite < 0)) throw new RangeError('solveBetween needs ends of opposite sign.');
  let share = 0.5;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const trial = newest + share * (opposite - newest);
    const atTrial = curve(trial);
    let [older, atOlder] = [newest, atNewest];
    if (Math.sign(atTrial) !== Math.sign(atNewest)) {
      [older, atOlder, opposite, atOpposite] = [opposite, atOpposite, newest, atNewest];
    }
    [newest, atNewest] = [trial, atTrial];
    const best = Math.abs(atOpposite) < Math.abs(atNewest) ? opposite : newest;
    const narrowest = (1e-13 * Math.max(1, Math.abs(best))) / Math.abs(opposite - newest);
    if (narrowest > 0.5 || atTrial === 0) return best;
    share = nextShare({ newest, opposite, older, atNewest, atOpposite, atOlder });
    share = Math.min(Math.max(share, narrowest), 1 - narrowest);
  }
  return newest;
}

interface ThreePoints {
  readonly newest: number;
  readonly opposite: number;
  readonly older: number;
  readonly atNewest: number;
  readonly atOpposite: number;
  readonly atOlder: number;
}

// The inverse quadratic step is trusted only where Chandrupatla's test shows the curve is nearly straight.
function nextShare(points: ThreePoints): number {
  const { newest, opposite, older, atNewest, atOpposite, atOlder } = points;
  const position = (newest - opposite) / (older - opposite);
  const height = (atNewest - atOpposite) / (atOlder - atOpposite);
  if (!(height * height < position && (1 - height) * (1 - height) < 1 - position)) return 0.5;
  const towardsOpposite = (atNewest / (atOpposite - atNewest)) * (atOlder / (atOpposite - atOlder));
  const towardsOlder = (atNewest / (atOlder - atNewest)) * (atOpposite / (atOlder - atOpposite));
  return towardsOpposite + ((older - newest) / (opposite - newest)) * towardsOlder;
}

/**
 * Finds where a decreasing curve crosses zero, widening the search from a starting position.
 *
 * Unit: that of the position, which should be a logarithm. Limits: the search stops 700 away
 * from the start (a factor of 10^304) and then answers minus or plus infinity.
 *
 * @example
 * solveDecreasing((position) => 3 - Math.exp(position), 0)
 * // 1.09861
 */
export function solveDecreasing(curve: (position: number) => number, start: number): number {
  const direction = curve(start) > 0 ? 1 : -1;
  let inner = start;
  for (let reach = 0.5; reach < 700; reach *= 2) {
    const outer = start + direction * reach;
    if (curve(outer) * direction <= 0) return solveBetween(curve, inner, outer);
    inner = outer;
  }
  return direction * Infinity;
}
