import type { CountAnswer, CountedTable } from '../counting/protocol';
import { isFew, TableMask, tellsOfBase } from '../counting/table-mask';
import { measurable, type Unreleased, unreleased } from '../counting/unreleased';
import { closeBetween } from './between-tables';
import { type Door, release, type Released, releaseCount, releaseCounts, type SelectionCounts } from './release';

/** From how few a count is masked, as a reader may set it: "5 or fewer". */
export const MASKED_AT_MOST = [2, 4, 5, 9] as const;

/** "5 or fewer" is what published breakdowns of youth justice leave out. */
export const USUAL_AT_MOST = 5;

/**
 * What is masked of one extract under one selection, table by table: figures that ask the same table are masked alike.
 * The answer is handed out again with its masks on, so that whatever is measured of it is measured of masked counts.
 */
export class Masks {
  readonly #tables = new Map<string, TableMask>();
  #asked = new Set<string>();

  constructor(readonly atMost: number) {}

  /** The same answer for measuring, with a mask on every table. */
  over(answer: Unreleased<CountAnswer>): Unreleased<CountAnswer> {
    const { tables, ...others } = measurable(answer);
    const masked = Object.entries(tables).map(([id, table]) => [id, { ...table, mask: this.#maskOf(id) }] as const);
    return unreleased({ ...others, tables: Object.fromEntries<CountedTable>(masked) });
  }

  /** Measures, and notes the tables that it asked. */
  noting<Made>(measure: () => Made): { readonly made: Made; readonly asked: ReadonlySet<string> } {
    const asked = new Set<string>();
    this.#asked = asked;
    return { made: measure(), asked };
  }

  /**
   * Masks what would give few away by subtraction, within a table and between two; gives the tables of which more is
   * masked than before.
   */
  close(): readonly string[] {
    const between = closeBetween(this.#tables.values());
    return [...this.#tables].flatMap(([id, mask]) => (mask.close() || between.has(mask) ? [id] : []));
  }

  #maskOf(id: string): TableMask {
    const known = this.#tables.get(id) ?? new TableMask(this.atMost, () => void this.#asked.add(id));
    this.#tables.set(id, known);
    return known;
  }
}

/**
 * The counts of a selection with what is few masked (NaN). Of boxes of which one alone is masked the next fewest is masked
 * too, because the boxes of a part add up to a total that is shown.
 */
export function maskedCounts(answer: Unreleased<CountAnswer>, atMost: number): Released<SelectionCounts> {
  const { events, children, counts } = releaseCounts(answer, 'panel');
  const masked = (count: number): number => (isFew(count, atMost) ? NaN : count);
  return release(
    {
      events: masked(events),
      children: children === null ? null : masked(children),
      counts: Object.fromEntries(
        Object.entries(counts).map(([part, boxes]) => [part, notAlone(boxes.map(masked))] as const),
      ),
    },
    'panel',
  );
}

/** One count with what is few masked (NaN). */
export function maskedCount(count: Unreleased<number>, atMost: number): number {
  const released = releaseCount(count, 'panel');
  return isFew(released, atMost) ? NaN : released;
}

function notAlone(boxes: Float64Array): Float64Array {
  if (boxes.filter(Number.isNaN).length !== 1) return boxes;
  const fewest = boxes.reduce((least, count) => (count > 0 && count < least ? count : least), Infinity);
  const also = boxes.indexOf(fewest);
  return boxes.map((count, at) => (at === also ? NaN : count));
}

/**
 * Whether anything that was measured rests on few: a count of 1 to `atMost` anywhere in it, a share of which so few are
 * left out, or a base that is all alike. It looks at every whole number, so it rather masks too much.
 */
export function restsOnFew(measured: unknown, atMost: number): boolean {
  if (typeof measured === 'number') return Number.isInteger(measured) && isFew(measured, atMost);
  if (measured === null || typeof measured !== 'object') return false;
  const { events, atRisk } = measured as { readonly events?: unknown; readonly atRisk?: unknown };
  const count = countIn(events);
  const without = countIn(atRisk) - count;
  const tells = !Number.isNaN(without) && tellsOfBase(count, without, atMost);
  const values = measured instanceof Map ? [...measured.values()] : Object.values(measured);
  return tells || values.some((value) => restsOnFew(value, atMost));
}

const countIn = (quantity: unknown): number =>
  quantity !== null && typeof quantity === 'object' && 'count' in quantity ? Number(quantity.count) : NaN;

/** The door as it stands where others look on: a finding that rests on few is not let through as it is. */
export const isLetThrough =
  (door: Door, atMost: number) =>
  <Value extends object>(sealed: Unreleased<Value>): boolean =>
    !restsOnFew(door(sealed), atMost);
