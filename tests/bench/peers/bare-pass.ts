import { type Accepted, type Cases, columnOf, type Counted, type Peer } from './peer';

/**
 * One pass over the codes on the page's own thread. Each code of each part has one bit where it fails; a row counts in a
 * part where no other part's bit is set.
 */
export function barePass(cases: Cases): Peer {
  const columns = cases.parts.map(({ column }) => columnOf(cases, column));
  const fails = cases.parts.map(({ size }) => new Uint8Array(size));
  const outcome = columnOf(cases, cases.outcome.column);
  const count = (): Counted => {
    const parts = cases.parts.map(({ size }) => new Float64Array(size));
    const mix = new Float64Array((cases.parts[0]?.size ?? 0) * cases.outcome.size);
    for (let row = 0; row < cases.rows; row += 1) {
      let failed = 0;
      for (let part = 0; part < columns.length; part += 1) failed |= at(fails[part], at(columns[part], row));
      if ((failed & (failed - 1)) !== 0) continue;
      for (let part = 0; part < columns.length; part += 1)
        if ((failed & ~(1 << part)) === 0) add(parts[part], at(columns[part], row));
      if ((failed & ~1) === 0) add(mix, at(columns[0], row) * cases.outcome.size + at(outcome, row));
    }
    return { parts, mix };
  };
  return {
    restrict(part, accepted) {
      fails[part]?.set(bitsOf(accepted, cases.parts[part]?.size ?? 0, 1 << part));
      return count();
    },
  };
}

const at = (codes: Uint8Array | Uint16Array | undefined, place: number): number => codes?.[place] ?? 0;

function add(counts: Float64Array | undefined, code: number): void {
  if (counts) counts[code] = (counts[code] ?? 0) + 1;
}

const bitsOf = (accepted: Accepted, size: number, bit: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, code) => (accepted === null || accepted[code] ? 0 : bit));
