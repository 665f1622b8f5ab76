import { type Crossed, type Quantity, sumOf } from '../questions/crossed';
import { overRepresentation, type OverRepresentation } from '../statistics/over-representation';
import { wilsonInterval } from '../statistics/wilson-interval';
import { BROAD_GROUPS } from '../vocabulary/ethnicity';
import { FEWEST_TO_SAY } from './comparison';
import type { GroupRow, Measured, Range } from './measured';
import { peopleOf } from './people';

export type RepresentationVerdict = 'over' | 'under' | 'could be chance' | 'too few to say';

/** A group's share of those counted beside its share of the people they come from. */
export interface Represented {
  /** Share of those counted whose ethnicity is known, 0 to 1. */
  readonly share: Range;
  /** Share of the population, 0 to 1; taken as known. */
  readonly expected: number;
  readonly measures: OverRepresentation;
  /** Children or events more (above 0) or fewer than if the group's share were its share of the population. */
  readonly excess: number;
  readonly verdict: RepresentationVerdict;
}

export interface RepresentationRow {
  readonly row: GroupRow;
  readonly count: Quantity;
  readonly represented: Measured<Represented>;
}

export interface Representation {
  readonly rows: readonly RepresentationRow[];
  /** Those of known ethnicity: what the shares are out of. */
  readonly known: Quantity;
  readonly unknown: Quantity;
  readonly total: Quantity;
  readonly people: number;
}

const KNOWN = BROAD_GROUPS.flatMap(({ codes }) => codes);
const UNKNOWN = ['NS', 'NR', 'NX'];

/** Shares of those counted against shares of a population by ethnicity code, both within the same scope. */
export function representationOf(
  table: Crossed,
  people: ReadonlyMap<string, number>,
  rows: readonly GroupRow[],
): Representation {
  const known = sumOf(table, [KNOWN]);
  const everyone = peopleOf(people, KNOWN) ?? 0;
  return {
    known,
    unknown: sumOf(table, [UNKNOWN]),
    total: sumOf(table, [null]),
    people: everyone,
    rows: rows.map((row) => {
      const count = sumOf(table, [row.codes]);
      return {
        row,
        count,
        represented: represented(row, { count, known, people: peopleOf(people, row.codes), everyone }),
      };
    }),
  };
}

interface Counts {
  readonly count: Quantity;
  readonly known: Quantity;
  readonly people: number | null;
  readonly everyone: number;
}

function represented({ kind }: GroupRow, { count, known, people, everyone }: Counts): Measured<Represented> {
  if (kind === 'unknown' || kind === 'total') return { ok: false, why: '' };
  if (count.withheld || known.withheld) return { ok: false, why: 'Part of these counts was withheld by the supplier.' };
  if (people === null) return { ok: false, why: 'The population does not give this group.' };
  const measures = overRepresentation({
    groupEvents: count.count,
    allEvents: known.count,
    groupPopulation: people,
    allPopulation: everyone,
  });
  const share = wilsonInterval({ events: count.count, atRisk: known.count });
  if (!measures.ok) return { ok: false, why: measures.reason };
  if (!share.ok) return { ok: false, why: share.reason };
  const expected = people / everyone;
  const excess = count.count - known.count * expected;
  return { ok: true, value: { share, expected, measures, excess, verdict: verdictOf(measures, known.count) } };
}

function verdictOf({ percentagePoints: { lower, upper } }: OverRepresentation, counted: number): RepresentationVerdict {
  if (lower > 0) return 'over';
  if (upper < 0) return 'under';
  return counted < FEWEST_TO_SAY ? 'too few to say' : 'could be chance';
}
