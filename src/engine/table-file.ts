import { type Failure, type Outcome, refusal, success } from '../vocabulary/failure';
import type { Decoder, OpenTold, TableFile } from './engine';
import { fingerprint } from './fingerprint';
import { decoderFailure, tooSlow, whyUnreadable } from './parquet-refusals';
import { type DecoderPort, PATIENCE_SECONDS } from './port';
import { readingFrom } from './reading';

/** A decoder of text or of spreadsheets that gives each file a port of its own. */
export function tableDecoderOver(newPort: () => Promise<DecoderPort>, as: 'text' | 'spreadsheet'): Decoder {
  return {
    async open(file, name, told) {
      if (file.size === 0) return refusal(empty(name));
      try {
        return await openTable(await newPort(), { file, name, as }, told);
      } catch (thrown) {
        const unreadable = whyUnreadable(thrown, name);
        if (!unreadable) throw thrown;
        return refusal(unreadable);
      }
    },
  };
}

interface Asked {
  readonly file: Blob;
  readonly name: string;
  readonly as: 'text' | 'spreadsheet';
}

async function openTable(port: DecoderPort, asked: Asked, told: OpenTold = {}): Promise<Outcome<TableFile>> {
  const { file, name } = asked;
  const soFar = (bytes: number): void => told.onBytes?.(bytes, file.size);
  const give = (): void => port.close();
  if (told.stop?.aborted) give();
  told.stop?.addEventListener('abort', give);
  soFar(0);
  const [answer, digits] = await Promise.all([port.ask({ ask: 'cut', ...asked }, soFar), fingerprint(file)]);
  told.stop?.removeEventListener('abort', give);
  if (answer?.answer === 'table') {
    return success({
      name,
      fingerprint: digits,
      facts: answer.facts,
      read: (columns) => readingFrom(port, name, columns),
      close: () => port.close(),
    });
  }
  port.close();
  if (told.stop?.aborted) return refusal(cancelled(name));
  if (answer?.answer === 'refused') return refusal(answer.failure);
  return refusal(answer?.answer === 'fault' ? decoderFailure(name, answer.fault) : tooSlow(name, PATIENCE_SECONDS));
}

const empty = (file: string): Failure => ({
  what: 'The file is empty.',
  file,
  found: '0 bytes',
  remedy: 'Export the extract again and open it from this computer.',
});

const cancelled = (file: string): Failure => ({
  what: 'Opening the file was cancelled.',
  file,
  remedy: 'Open it again when you need it.',
});
