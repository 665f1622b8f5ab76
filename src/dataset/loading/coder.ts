import type { CodedColumns } from '../../counting/protocol';
import { tableOfBatch } from '../../engine/batch-table';
import { type ReadyColumn, readyBatch } from '../../engine/ready-batch';
import { letGo } from '../../sql/let-go';
import { isFilled, type NumberChunk, numberChunks, type TextChunk, textChunks } from '../../sql/column-chunks';
import { type CodesShape, codesInOrder } from './codes-in-order';
import type { CodedRows } from './coded-rows';
import type { CodePlan, CodingPlan } from './coding-plan';
import { NO_DAY } from './date-order';
import { FIRST_DAY, LAST_DAY } from './day-months';
import { isBlank, NumberedTexts } from './numbered-texts';
import { type CodedFacts, factsOf, storedMonth } from './coded-facts';
import { TextPlaces } from './text-places';
import { LOOKED_AT_IN_BATCH } from '../quality/personal-at-load';

/**
 * Reads rows as codes as soon as they are decoded, where every value is as its contract writes it; all else is left to
 * the engine. A twin of `encodeBatch`: a test asks both.
 */
export class Coder {
  private readonly rows: CodedRows;
  private readonly places: ReadonlyMap<string, TextPlaces>;
  private readonly persons = new NumberedTexts();
  private readonly records = new NumberedTexts();
  /** Rows without a child. */
  private nobody = 0;
  private done = 0;
  private looked: string[] = [];

  constructor(private readonly plan: CodingPlan) {
    const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(plan.rows);
    this.rows = {
      codes: new Map(plan.codes.map(({ name }) => [name, bytes()])),
      days: new Int32Array(plan.rows),
      ...(plan.persons ? { person: new Uint32Array(plan.rows) } : {}),
    };
    this.places = new Map(
      plan.codes.flatMap(({ name, read }) =>
        read.from === 'text' ? [[name, new TextPlaces(read.places)] as const] : [],
      ),
    );
  }

  /**
   * Takes the next rows in. Gives them for the engine, as `storeCoded` reads them; null where a value is written in
   * another way than its contract has it, or lies in memory in another way: then nothing of the coder is of use.
   */
  add(batch: { readonly rows: number; readonly ipc: Uint8Array }): Uint8Array | null {
    const { plan, done } = this;
    const table = tableOfBatch(batch);
    if (done + batch.rows > plan.rows || table.batches.length !== 1) return null;
    const text = (name: string): TextChunk | null => textChunks(table, name)?.[0] ?? null;
    const numbers = (name: string): NumberChunk | null => numberChunks(table, name)?.[0] ?? null;
    const read = [
      this.days(numbers('event_date')),
      ...(plan.persons ? [this.people(text('person_id'))] : []),
      ...plan.codes.map((code) => this.codes(code, text, numbers)),
      ...plan.whole.map((whole) => wholeNumbers(whole, numbers(whole.name))),
      ...plan.texts.map((name) => this.text(name, text(name))),
    ];
    const columns = new Map([...read, ...this.made(batch.rows)].map((column) => [column?.name, column]));
    const stored = plan.stored.flatMap((name) => {
      const column = columns.get(name);
      return column ? [column] : [];
    });
    if (read.includes(null) || stored.length < plan.stored.length) return null;
    this.done += batch.rows;
    const ready = readyBatch(stored, batch.rows);
    letGo([batch.ipc]);
    return ready;
  }

  /** What is known once every row was taken in. */
  facts(): CodedFacts {
    const { plan, rows, persons, records, nobody, looked } = this;
    return {
      ...factsOf(plan, rows),
      children: plan.persons ? persons.distinct : null,
      nobody,
      repeated: records.given - records.distinct,
      looked,
    };
  }

  /** The codes in date order, cut by child. */
  codesOut(shape: CodesShape): readonly CodedColumns[] {
    return codesInOrder(this.rows, this.persons.distinct, shape);
  }

  /** Columns that are made of others, or of nothing. */
  private made(rows: number): readonly ReadyColumn[] {
    const { done } = this;
    const { days } = this.rows;
    const [numbers, months] = [new Int32Array(rows), new Uint16Array(rows)];
    for (let row = 0; row < rows; row += 1) {
      numbers[row] = done + row;
      months[row] = storedMonth(days[done + row] ?? NO_DAY);
    }
    return [
      { name: 'row_no', holds: 'whole', filled: null, values: numbers },
      { name: 'month', holds: 'months', filled: null, values: months },
      { name: 'weight', holds: 'whole', filled: null, values: new Int32Array(rows).fill(1) },
    ];
  }

  private days(chunk: NumberChunk | null): ReadyColumn | null {
    if (!(chunk?.values instanceof Int32Array)) return null;
    const { rows, filled, values } = chunk;
    const into = this.rows.days;
    for (let row = 0; row < rows; row += 1) {
      const day = isFilled(filled, row) ? (values[row] ?? 0) : NO_DAY;
      if (day !== NO_DAY && (day < FIRST_DAY || day > LAST_DAY)) return null;
      into[this.done + row] = day;
    }
    return { name: 'event_date', holds: 'days', filled, values };
  }

  private people(chunk: TextChunk | null): ReadyColumn | null {
    const into = this.rows.person;
    if (!chunk || !into) return null;
    const { rows, ends, letters } = chunk;
    const filled = new Uint8Array((rows + 7) >> 3);
    for (let row = 0; row < rows; row += 1) {
      const [begin, end] = [ends[row] ?? 0, ends[row + 1] ?? 0];
      const blank = isFilled(chunk.filled, row) ? isBlank(letters, begin, end) : true;
      if (blank === null) return null;
      if (blank) this.nobody += 1;
      else filled[row >> 3] = (filled[row >> 3] ?? 0) | (1 << (row & 7));
      into[this.done + row] = blank ? this.persons.another() : this.persons.numberOf(letters, begin, end);
    }
    this.look(chunk);
    return { name: 'person', holds: 'long numbers', filled, values: beyondRows(into, this.done, rows) };
  }

  /** The first values of each batch, in which names and numbers of people show. */
  private look({ rows, filled, ends, letters }: TextChunk): void {
    const decoder = new TextDecoder();
    for (let row = 0; row < Math.min(rows, LOOKED_AT_IN_BATCH); row += 1) {
      if (isFilled(filled, row)) this.looked.push(decoder.decode(letters.subarray(ends[row], ends[row + 1])).trim());
    }
  }

  private codes(
    { name, list, nothing, read }: CodePlan,
    text: (name: string) => TextChunk | null,
    numbers: (name: string) => NumberChunk | null,
  ): ReadyColumn | null {
    const into = this.rows.codes.get(name);
    const chunk = read.from === 'text' ? text(name) : numbers(name);
    if (!into || !chunk) return null;
    const isRead =
      'ends' in chunk
        ? (this.places.get(name)?.read(chunk, nothing, into, this.done) ?? false)
        : read.from === 'years' && yearsRead(chunk, read.places, nothing, into, this.done);
    const values = into.slice(this.done, this.done + chunk.rows);
    return isRead ? { name, holds: 'codes', filled: null, values, list } : null;
  }

  private text(name: string, chunk: TextChunk | null): ReadyColumn | null {
    if (!chunk) return null;
    if (name === 'record_id') this.records.count(chunk);
    const { filled, ends, letters } = chunk;
    return { name, holds: 'text', filled, ends, letters };
  }
}

function yearsRead(
  { rows, filled, values }: NumberChunk,
  places: readonly number[],
  nothing: number,
  into: Uint8Array,
  first: number,
): boolean {
  for (let row = 0; row < rows; row += 1) {
    const place = isFilled(filled, row) ? places[Number(values[row] ?? -1)] : nothing;
    if (place === undefined) return false;
    into[first + row] = place;
  }
  return true;
}

function wholeNumbers(
  { name, range: [least, most] }: CodingPlan['whole'][number],
  chunk: NumberChunk | null,
): ReadyColumn | null {
  if (!chunk) return null;
  const { rows, filled } = chunk;
  const values = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    if (!isFilled(filled, row)) continue;
    const value = Number(chunk.values[row] ?? 0);
    if (!(value >= least && value <= most)) return null;
    values[row] = value;
  }
  return { name, holds: 'whole', filled, values };
}

/** Numbers of children as they are stored: from 2^32 on, beyond every row number, by which rows without a child are told apart. */
function beyondRows(numbers: Uint32Array, from: number, rows: number): BigUint64Array {
  const halves = new Uint32Array(rows * 2).fill(1);
  for (let row = 0; row < rows; row += 1) halves[row * 2] = numbers[from + row] ?? 0;
  return new BigUint64Array(halves.buffer);
}
