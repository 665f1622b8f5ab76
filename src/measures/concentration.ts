import { OUTSIDE_LONDON } from '../vocabulary/places';

/** One cell of the answer: `many` children with `events` each, or a unit with its events. */
export interface ConcentrationCell {
  readonly part: string;
  readonly name: string;
  readonly events: number;
  readonly many: number;
  readonly withheld: number;
}

/** Children with a number of events (the last of the list: that many or more). */
export interface RepeatRow {
  readonly times: number;
  readonly orMore: boolean;
  readonly people: number;
  readonly events: number;
  /** Share of all events whose child is known, 0 to 1. */
  readonly share: number;
}

export interface UnitShare {
  readonly name: string;
  readonly events: number;
  readonly withheld: number;
  /** Share of all events with a unit recorded, 0 to 1. */
  readonly share: number;
}

/** The fewest of all that together make a share of the events. */
export interface Fewest {
  readonly fewest: number;
  readonly of: number;
}

export interface Concentration {
  /** Null where children cannot be told apart or nobody is in the selection. */
  readonly people: {
    readonly rows: readonly RepeatRow[];
    readonly events: number;
    readonly fifth: Fewest;
  } | null;
  readonly units: readonly UnitShare[];
  readonly unitEvents: number;
  readonly unitNotRecorded: number;
  /** Null where part of the counts was withheld or no unit is recorded. */
  readonly half: Fewest | null;
  /** Share of the events that the units with most make together: 1, 3, 5 and 10 of them, as far as there are as many. */
  readonly largest: readonly { readonly units: number; readonly share: number }[];
}

/** Not a unit: nothing recorded, not recognised, or somewhere outside London. */
const NO_UNIT: readonly string[] = ['NR', 'NX', OUTSIDE_LONDON];

const MOST_TIMES = 5;
const LARGEST = [1, 3, 5, 10] as const;

/** How far events come from few children and few units. */
export function concentrationOf(cells: readonly ConcentrationCell[]): Concentration {
  const people = cells.filter(({ part }) => part === 'people');
  const named = cells.filter(({ part, name }) => part === 'unit' && !NO_UNIT.includes(name));
  const unitEvents = sum(named.map(({ events }) => events));
  const withheld = sum(named.map((cell) => cell.withheld));
  const sizes = named.map(({ events }) => events).sort((a, b) => b - a);
  return {
    people: people.length ? peopleOf(people) : null,
    units: named.map(({ name, events, withheld: own }) => ({
      name,
      events,
      withheld: own,
      share: unitEvents ? events / unitEvents : 0,
    })),
    unitEvents,
    unitNotRecorded: sum(
      cells.filter((cell) => cell.part === 'unit' && !named.includes(cell)).map(({ events }) => events),
    ),
    half:
      withheld || !unitEvents
        ? null
        : fewestFor(
            sizes.map((events) => ({ events, many: 1 })),
            1 / 2,
          ),
    largest:
      withheld || !unitEvents
        ? []
        : LARGEST.filter((units) => units < sizes.length).map((units) => ({
            units,
            share: sum(sizes.slice(0, units)) / unitEvents,
          })),
  };
}

function peopleOf(cells: readonly ConcentrationCell[]): NonNullable<Concentration['people']> {
  const events = sum(cells.map((cell) => cell.events * cell.many));
  const rows = Array.from({ length: MOST_TIMES }, (_, at): RepeatRow => {
    const times = at + 1;
    const orMore = times === MOST_TIMES;
    const own = cells.filter((cell) => (orMore ? cell.events >= times : cell.events === times));
    const theirs = sum(own.map((cell) => cell.events * cell.many));
    return { times, orMore, people: sum(own.map(({ many }) => many)), events: theirs, share: theirs / events };
  });
  return { rows, events, fifth: fewestFor(cells, 1 / 5) };
}

/** The fewest, taking those with most events first, that make at least a share of all events. */
function fewestFor(cells: readonly { readonly events: number; readonly many: number }[], share: number): Fewest {
  const wanted = share * sum(cells.map(({ events, many }) => events * many));
  let [made, fewest] = [0, 0];
  for (const { events, many } of [...cells].sort((a, b) => b.events - a.events)) {
    if (made >= wanted) break;
    const taken = Math.min(many, Math.ceil((wanted - made) / events));
    made += taken * events;
    fewest += taken;
  }
  return { fewest, of: sum(cells.map(({ many }) => many)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
