import { unreleased } from '../counting/unreleased';
import type { Failure } from '../vocabulary/failure';
import type { Noted } from '../vocabulary/noted';
import type { FromDecoder } from './decoder-protocol';
import type { TableFacts } from './engine';
import { faultOf } from './parquet-session';
import { type Cut, NotATable, type OpenSources, type RowSource } from './row-source';
import { isFilled, RowTally } from './row-tally';
import { type Header, headerOf } from './table-header';
import { TextBatch } from './text-ipc';

interface Surveyed {
  readonly source: RowSource;
  readonly header: Header;
}

type Batch = Extract<FromDecoder, { answer: 'batch' | 'end' }>;

/**
 * One open file of text or of a spreadsheet: a first walk finds its header and counts its rows, each reading walks it
 * again. Every fault becomes an answer, none is thrown.
 */
export class TableSession {
  private surveyed: Surveyed | null = null;
  private batches: AsyncGenerator<Batch> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly name: string) {}

  /** Tries the ways of reading the file, one after the other, where the bytes do not fit the first. */
  cut(open: Promise<OpenSources>, sheet: string | undefined, soFar: (bytes: number) => void): Promise<FromDecoder> {
    return this.answered(async () => {
      const { of, sheets, from1904 } = await open;
      const ofBook = { ...(sheets ? { sheets } : {}), ...(from1904 ? { from1904 } : {}) };
      for (const source of of(sheet)) {
        const facts = await this.survey(source, soFar).catch(unlessOtherEncoding);
        if (facts) return { answer: 'table', facts: { ...facts, ...ofBook } };
      }
      throw new Error('The text is in no encoding that is known.');
    });
  }

  read(columns: readonly string[], batchRows: number): void {
    this.batches = this.surveyed ? batchesOf(this.surveyed, columns, batchRows) : null;
  }

  /** One after the other: a file may be read again before the rows that its first reading asked for are there. */
  next(): Promise<FromDecoder> {
    const { batches } = this;
    const answer = this.last.then(() =>
      this.answered(async () => {
        const given = await batches?.next();
        return given && !given.done ? given.value : { answer: 'end' };
      }),
    );
    this.last = answer;
    return answer;
  }

  private async survey(source: RowSource, soFar: (bytes: number) => void): Promise<TableFacts> {
    let header: Header | null = null;
    let tally: RowTally | null = null;
    for await (const { rows, firstRow, bytes } of source.cuts()) {
      header ??= rows.some(isFilled) ? headerOf(rows, firstRow) : null;
      if (header) {
        tally ??= new RowTally(header.names.length);
        takeRows(tally, rows, firstRow, header);
      }
      soFar(bytes);
    }
    if (!header || !tally) throw new NotATable(nothing(this.name));
    this.surveyed = { source, header };
    return {
      rows: tally.rows,
      rowGroups: [],
      columns: header.names.map((name) => ({ name, type: 'text' })),
      metadata: new Map(),
      notes: [...source.notes(), ...header.notes, ...tally.notes()].map(unreleased<Noted>),
    };
  }

  private async answered(work: () => Promise<FromDecoder>): Promise<FromDecoder> {
    try {
      return await work();
    } catch (thrown) {
      if (thrown instanceof NotATable) return { answer: 'refused', failure: thrown.failure };
      const fault = faultOf(thrown);
      return fault.kind === 'broken'
        ? { answer: 'refused', failure: noTable(this.name, fault.words) }
        : { answer: 'fault', fault };
    }
  }
}

/** A TypeError is what a strict decoder throws at bytes that are not in its encoding. */
function unlessOtherEncoding(thrown: unknown): null {
  if (thrown instanceof TypeError) return null;
  throw thrown;
}

/** Walks the source anew and gives its rows in batches of the columns asked for. */
async function* batchesOf(
  { source, header }: Surveyed,
  columns: readonly string[],
  batchRows: number,
): AsyncGenerator<Batch> {
  const places = columns.map((name) => ({ name, place: header.names.indexOf(name) }));
  const batch = new TextBatch(places.filter(({ place }) => place >= 0));
  for await (const { rows, firstRow } of source.cuts()) {
    for (const [at, row] of rows.entries()) {
      if (firstRow + at <= header.before || !isFilled(row)) continue;
      batch.add(row);
      if (!batch.isFull(batchRows)) continue;
      const { rows: many } = batch;
      yield { answer: 'batch', rows: many, ipc: batch.take() };
    }
  }
  const { rows } = batch;
  if (rows > 0) yield { answer: 'batch', rows, ipc: batch.take() };
  yield { answer: 'end' };
}

const nothing = (file: string): Failure => ({
  what: 'The file has no rows.',
  file,
  found: 'no line with anything in it',
  remedy: 'Check the dates and areas that the extract was drawn for, and export it again.',
});

const noTable = (file: string, words: string): Failure => ({
  what: 'The file could not be read as a table.',
  file,
  found: words,
  remedy: 'Export the extract again as CSV or Parquet and open that.',
});

function takeRows(tally: RowTally, rows: Cut['rows'], firstRow: number, { before }: Header): void {
  rows.forEach((row, at) => {
    if (firstRow + at > before) tally.take(row, firstRow + at);
  });
}
