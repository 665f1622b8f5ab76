import { type Failure, type Outcome, refusal, success } from '../vocabulary/failure';
import type { Footer } from './decoder-protocol';
import type { Decoder, TableFacts, TableFile, TableReading } from './engine';
import { fingerprint } from './fingerprint';
import { parquetFacts } from './parquet-facts';
import {
  decoderFailure,
  LARGEST_ROW_GROUP,
  refusedEnds,
  tooLarge,
  tooSlow,
  unknownTypes,
  whyUnreadable,
} from './parquet-refusals';
import { type DecoderPort, PATIENCE_SECONDS } from './port';
import { readingFrom } from './reading';

/** A decoder that gives each file a port of its own, so that a fall ends one file and no other. */
export function decoderOver(newPort: () => Promise<DecoderPort>, module: () => Promise<WebAssembly.Module>): Decoder {
  return {
    async open(file, name) {
      try {
        const refused = await refusedEnds(file, name);
        if (refused) return refusal(refused);
        return await openFile(await newPort(), await module(), file, name);
      } catch (thrown) {
        const unreadable = whyUnreadable(thrown, name);
        if (!unreadable) throw thrown;
        return refusal(unreadable);
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
  const { footer } = answer;
  const facts = factsOf(footer, name);
  if (!facts.ok) return closing(facts.failure);
  return success({
    name,
    fingerprint: digits,
    facts: facts.value,
    read: (columns) => readingWithin(port, name, footer, columns),
    close: () => port.close(),
  });
}

function factsOf(footer: Footer, name: string): Outcome<TableFacts> {
  try {
    return success(parquetFacts(footer));
  } catch (thrown) {
    return refusal(unknownTypes(name, thrown instanceof Error ? thrown.message : String(thrown)));
  }
}

/** Columns that are not asked for are not unpacked, so only those that are can be too large. */
function readingWithin(
  port: DecoderPort,
  name: string,
  { largestChunks }: Footer,
  columns: readonly string[],
): TableReading {
  const chunks = columns.map((column) => ({ column, bytes: largestChunks.get(column) ?? 0 }));
  const together = chunks.reduce((sum, { bytes }) => sum + bytes, 0);
  if (together <= LARGEST_ROW_GROUP) return readingFrom(port, name, columns);
  const [largest] = chunks.sort((one, other) => other.bytes - one.bytes);
  const refused = tooLarge(name, together, largest?.column ?? '');
  port.close();
  return { next: () => Promise.resolve(refusal(refused)) };
}
