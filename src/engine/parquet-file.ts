import { type Failure, type Outcome, refusal, success } from '../vocabulary/failure';
import type { FromDecoder, Footer, ToDecoder } from './decoder-protocol';
import type { Decoder, TableBatch, TableFacts, TableFile, TableReading } from './engine';
import { fingerprint } from './fingerprint';
import { decoderFailure, LARGEST_ROW_GROUP, refusedEnds, tooLarge, tooSlow, unknownTypes } from './parquet-refusals';

/** Rows decoded at a time: large enough to be fast, small enough for memory and for progress that moves. */
export const BATCH_ROWS = 131_072;

/** Something that answers a decoder's messages: a worker in the browser, the decoder itself in tests. */
export interface DecoderPort {
  /** Null after the port was closed or gave no answer in time. */
  ask(message: ToDecoder): Promise<FromDecoder | null>;
  /** `read` has no answer of its own: its faults come with the first rows. */
  tell(message: ToDecoder): void;
  close(): void;
}

/** How long an answer may take. */
export const PATIENCE_SECONDS = 120;

/** A decoder that gives each file a port of its own, so that a fall ends one file and no other. */
export function decoderOver(newPort: () => Promise<DecoderPort>, module: () => Promise<WebAssembly.Module>): Decoder {
  return {
    async open(file, name) {
      try {
        const refused = await refusedEnds(file, name);
        if (refused) return refusal(refused);
        return await openFile(await newPort(), await module(), file, name);
      } catch (thrown) {
        if (thrown instanceof DOMException) {
          return refusal(decoderFailure(name, { kind: 'unreadable', words: thrown.message }));
        }
        throw thrown;
      }
    },
  };
}

async function openFile(
  port: DecoderPort,
  module: WebAssembly.Module,
  file: Blob,
  name: string,
): Promise<Outcome<TableFile>> {
  const closing = <Value>(failure: Failure): Outcome<Value> => {
    port.close();
    return refusal(failure);
  };
  const [answer, digits] = await Promise.all([port.ask({ ask: 'open', module, file }), fingerprint(file)]);
  if (answer?.answer === 'fault') return closing(decoderFailure(name, answer.fault));
  if (answer?.answer !== 'footer') return closing(tooSlow(name, PATIENCE_SECONDS));
  const facts = await factsOf(answer.footer, name);
  if (!facts.ok) return closing(facts.failure);
  return success({
    name,
    fingerprint: digits,
    facts: facts.value,
    read: (columns) => reading(port, name, columns),
    close: () => port.close(),
  });
}

async function factsOf(footer: Footer, name: string): Promise<Outcome<TableFacts>> {
  const largest = footer.rowGroups.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  if (largest > LARGEST_ROW_GROUP) return refusal(tooLarge(name, largest));
  // Arrow is large and needed only once a file is opened.
  const { parquetFacts } = await import('./parquet-facts');
  try {
    return success(parquetFacts(footer));
  } catch (thrown) {
    return refusal(unknownTypes(name, thrown instanceof Error ? thrown.message : String(thrown)));
  }
}

function reading(port: DecoderPort, name: string, columns: readonly string[]): TableReading {
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
      return refusal(answer?.answer === 'fault' ? decoderFailure(name, answer.fault) : tooSlow(name, PATIENCE_SECONDS));
    },
  };
}
