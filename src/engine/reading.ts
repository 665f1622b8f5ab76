import { type Outcome, refusal, success } from '../vocabulary/failure';
import type { FromDecoder } from './decoder-protocol';
import type { TableBatch, TableReading } from './engine';
import { decoderFailure, tooSlow } from './parquet-refusals';
import { type DecoderPort, PATIENCE_SECONDS } from './port';

/** Rows decoded at a time: large enough to be fast, small enough for memory and for progress that moves. */
const BATCH_ROWS = 131_072;

/** Starts reading columns from the first row; the batch after the one given is decoded meanwhile. */
export function readingFrom(port: DecoderPort, name: string, columns: readonly string[]): TableReading {
  port.tell({ ask: 'read', columns, batchRows: BATCH_ROWS });
  let ahead: Promise<FromDecoder | null> = port.ask({ ask: 'next' });
  return {
    async next(): Promise<Outcome<TableBatch | null>> {
      const answer = await ahead;
      if (answer?.answer === 'batch') {
        ahead = port.ask({ ask: 'next' });
        return success({ rows: answer.rows, ipc: answer.ipc });
      }
      if (answer?.answer === 'end') return success(null);
      port.close();
      if (answer?.answer === 'refused') return refusal(answer.failure);
      return refusal(answer?.answer === 'fault' ? decoderFailure(name, answer.fault) : tooSlow(name, PATIENCE_SECONDS));
    },
  };
}
