/**
 * Two shares compared by calculations that share nothing with src/statistics: likelihoods are maximised by search, limits
 * found by halving, and what unknown ethnicity could do by trying where each kind of unknown may belong.
 */

/** How many had the outcome, out of how many at risk. */
export interface Counted {
  readonly events: number;
  readonly atRisk: number;
}

export interface Ends {
  readonly lower: number;
  readonly upper: number;
}

const Z = 1.959963984540054;

/** Wilson's interval, as the two roots of its quadratic. */
function wilson({ events, atRisk }: Counted): Ends {
  const [a, b, c] = [atRisk + Z * Z, -(2 * events + Z * Z), (events * events) / atRisk];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return { lower: (-b - root) / (2 * a), upper: (-b + root) / (2 * a) };
}

const shareOf = ({ events, atRisk }: Counted): number => events / atRisk;

/** Newcombe's hybrid score interval of the difference of two shares, method 10. */
export function newcombe(own: Counted, theirs: Counted): Ends {
  const [p, q, mine, other] = [shareOf(own), shareOf(theirs), wilson(own), wilson(theirs)];
  return {
    lower: p - q - Math.hypot(p - mine.lower, other.upper - q),
    upper: p - q + Math.hypot(mine.upper - p, q - other.lower),
  };
}

/** Koopman's score interval of a ratio: the ratios whose chi-square does not reach the 95 in 100 point. */
export function koopman(own: Counted, theirs: Counted): Ends {
  const middle = Math.log((own.events + 0.5) / (own.atRisk + 0.5) / ((theirs.events + 0.5) / (theirs.atRisk + 0.5)));
  const beyond = (log: number): boolean => chiSquare(own, theirs, Math.exp(log)) > Z * Z;
  return {
    lower: own.events === 0 ? 0 : Math.exp(halved(beyond, middle - 12, middle)),
    upper: theirs.events === 0 ? Infinity : Math.exp(halved(beyond, middle + 12, middle)),
  };
}

/** Where a condition that holds at one end stops holding. */
function halved(holds: (at: number) => boolean, far: number, near: number): number {
  let [outside, inside] = [far, near];
  for (let step = 0; step < 60; step++) {
    const half = (outside + inside) / 2;
    if (holds(half)) outside = half;
    else inside = half;
  }
  return (outside + inside) / 2;
}

/** Pearson's chi-square of both groups under the likeliest pair of shares whose ratio is given. */
function chiSquare(own: Counted, theirs: Counted, ratio: number): number {
  const q = likeliest(own, theirs, ratio);
  const off = ({ events, atRisk }: Counted, p: number) => (events - atRisk * p) ** 2 / (atRisk * p * (1 - p));
  return off(own, ratio * q) + off(theirs, q);
}

function likeliest(own: Counted, theirs: Counted, ratio: number): number {
  const log = ({ events, atRisk }: Counted, p: number) => events * Math.log(p) + (atRisk - events) * Math.log1p(-p);
  const likelihood = (q: number) => log(own, ratio * q) + log(theirs, q);
  let [low, high] = [1e-12, Math.min(1, 1 / ratio) - 1e-12];
  for (let step = 0; step < 200; step++) {
    const [one, other] = [low + (high - low) * 0.382, low + (high - low) * 0.618];
    if (likelihood(one) < likelihood(other)) low = one;
    else high = other;
  }
  return (low + high) / 2;
}

/** Least and most of the ratio, all unknown with the outcome, and all without, being in the group, the other or neither. */
export function worstCase(own: Counted, theirs: Counted, unknown: Counted): Ends {
  const [had, without] = [unknown.events, unknown.atRisk - unknown.events];
  const places = [0, 1, 2];
  const ratios = places.flatMap((events) =>
    places.map((others) => {
      const at = (place: number, { events: sum, atRisk }: Counted): number => {
        const mine = events === place ? had : 0;
        return (sum + mine) / (atRisk + mine + (others === place ? without : 0));
      };
      return at(0, own) / at(1, theirs);
    }),
  );
  return { lower: Math.min(...ratios), upper: Math.max(...ratios) };
}
