/** Rates, sets of alike cases and lengths by calculations that share nothing with src/statistics. */
import type { Counted, Ends } from './independent-shares';

const Z = 1.959963984540054;

/** The exact mid-p range of a ratio of two rates: given both counts together, those of the group are binomial. */
export function midP(own: Counted, theirs: Counted): Ends {
  const all = own.events + theirs.events;
  const atMost = (ratio: number): number => {
    const p = (ratio * own.atRisk) / (ratio * own.atRisk + theirs.atRisk);
    let [log, sum] = [all * Math.log1p(-p), 0];
    for (let events = 0; events <= own.events; events++) {
      sum += Math.exp(log) * (events === own.events ? 0.5 : 1);
      log += Math.log(((all - events) / (events + 1)) * (p / (1 - p)));
    }
    return sum;
  };
  // The larger the ratio, the fewer such counts are as small as this.
  return { lower: solved((ratio) => atMost(ratio) - 0.975), upper: solved((ratio) => atMost(ratio) - 0.025) };
}

function solved(falling: (ratio: number) => number): number {
  let [low, high] = [-12, 12];
  for (let step = 0; step < 80; step++) {
    const half = (low + high) / 2;
    if (falling(Math.exp(half)) > 0) low = half;
    else high = half;
  }
  return Math.exp((low + high) / 2);
}

/** Mantel-Haenszel's ratio of shares over sets, with the range of Greenland and Robins (1985). */
export function mantelHaenszel(sets: readonly (readonly [Counted, Counted])[]): Ends & { readonly estimate: number } {
  let [above, below, variance] = [0, 0, 0];
  for (const [{ events: a, atRisk: m }, { events: b, atRisk: n }] of sets) {
    const all = m + n;
    above += (a * n) / all;
    below += (b * m) / all;
    variance += (m * n * (a + b) - a * b * all) / (all * all);
  }
  const [estimate, error] = [above / below, Math.sqrt(variance / (above * below))];
  return { estimate, lower: estimate * Math.exp(-Z * error), upper: estimate * Math.exp(Z * error) };
}

/** Kaplan and Meier's share still going on after a time, with the log-log range. */
export function stillGoing(
  rows: readonly (readonly [hours: number, ended: boolean])[],
  after: number,
): Ends & { readonly estimate: number } {
  const times = [...new Set(rows.filter(([hours, ended]) => ended && hours <= after).map(([hours]) => hours))];
  let [share, sum] = [1, 0];
  for (const time of times.sort((a, b) => a - b)) {
    const atRisk = rows.filter(([hours]) => hours >= time).length;
    const ended = rows.filter(([hours, over]) => over && hours === time).length;
    share *= 1 - ended / atRisk;
    sum += ended / (atRisk * (atRisk - ended));
  }
  const error = Math.sqrt(sum) / Math.abs(Math.log(share));
  return { estimate: share, lower: share ** Math.exp(Z * error), upper: share ** Math.exp(-Z * error) };
}
