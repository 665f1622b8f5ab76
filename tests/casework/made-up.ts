import type { DrawFacts } from '../../src/casework/draw/draw';
import type { Candidate, DrawRequest } from '../../src/casework/draw/request';

/** A request to which a test changes what it is about. */
export const REQUEST: DrawRequest = {
  ...{ seed: 'Haringey, October 2026', size: { cases: 6 }, by: 'ethnicity', allocation: 'proportional' },
  ...{ atLeast: 0, reserve: 2 },
};

/** Facts of a draw that nothing depends on. */
export const FACTS: DrawFacts = {
  ...{ kind: 'oocd', ids: 'record_id', source: 'f00d', time: '2026-10-01T10:00:00.000Z', version: '0.1.0' },
  selection: { address: '#/oocd', words: 'Haringey, children aged 10 to 17' },
  strata: [
    { name: 'asian', label: 'Asian' },
    { name: 'black', label: 'Black' },
    { name: 'white', label: 'White' },
  ],
};

/** So many candidates of each stratum, "black-1", "black-2" and so on. */
export function candidatesOf(sizes: Readonly<Record<string, number>>): readonly Candidate[] {
  return Object.entries(sizes).flatMap(([stratum, size]) =>
    Array.from({ length: size }, (_, at) => ({ id: `${stratum}-${at + 1}`, stratum })),
  );
}
