import type { Counter } from './counter';
import type { CodedColumns, CountAnswer, CountedTable, CountRequest, StrataRequest, StrataRows } from './protocol';
import { type Unreleased, unreleased } from './unreleased';

/** Counts the open extracts, however many workers share the counting of one. */
export interface Counters {
  /** Takes the arrays over. Several shares of one extract, cut by child, are counted beside each other. */
  load(key: string, shares: readonly CodedColumns[]): void;
  /** What was counted, sealed: it is measured, or released by `disclosure`, before anyone sees it. */
  count(key: string, request: CountRequest): Promise<Unreleased<CountAnswer>>;
  /** Rows of strata, sealed likewise; in no order that means anything. */
  strata(key: string, request: StrataRequest): Promise<Unreleased<StrataRows>>;
  drop(key: string): void;
}

/**
 * Several counters as one. No child stands in two shares, so what the shares count adds up. Small extracts have one
 * counter together; each share of a large one has a counter of its own, which ends with the extract, because a worker
 * gives back what it held long after it let go of it.
 */
export function countersOver(newCounter: () => Counter): Counters {
  const common = newCounter();
  const apart = new Map<string, readonly Counter[]>();
  const own = (key: string): readonly Counter[] => apart.get(key) ?? [common];
  return {
    load(key, shares) {
      if (shares.length > 1) apart.set(key, shares.map(newCounter));
      shares.forEach((share, place) => own(key)[place]?.load(key, share));
    },
    async count(key, request) {
      return unreleased(merged(await Promise.all(own(key).map((counter) => counter.count(key, request)))));
    },
    async strata(key, request) {
      const [first = common, ...others] = own(key);
      const shares = await Promise.all([first, ...others].map((counter) => counter.strata(key, request)));
      return unreleased(await first.unite(shares));
    },
    drop(key) {
      for (const counter of own(key)) {
        if (counter === common) counter.drop(key);
        else counter.stop();
      }
      apart.delete(key);
    },
  };
}

/** The counts of several shares of one extract as the counts of the whole. Throws where there is no share. */
export function merged(answers: readonly CountAnswer[]): CountAnswer {
  const [first, ...others] = answers;
  if (!first) throw new Error('There is no share to count.');
  return others.reduce(added, first);
}

function added(one: CountAnswer, other: CountAnswer): CountAnswer {
  return {
    counts: together(one.counts, other.counts, sum),
    tables: together(one.tables, other.tables, bothTables),
    events: one.events + other.events,
    children: one.children === null || other.children === null ? null : one.children + other.children,
  };
}

function together<Value>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  add: (one: Value, other: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(one).map(([name, value]) => {
      const beside = other[name];
      return [name, beside === undefined ? value : add(value, beside)];
    }),
  );
}

/** Withheld rows are told only by the shares that hold some. */
function bothTables(one: CountedTable, other: CountedTable): CountedTable {
  const cells = sum(one.cells, other.cells);
  const withheld =
    one.withheld && other.withheld ? sum(one.withheld, other.withheld) : (one.withheld ?? other.withheld);
  return { cells, ...(withheld ? { withheld } : {}) };
}

function sum(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, place) => value + (other[place] ?? 0));
}
