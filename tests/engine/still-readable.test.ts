import { describe, expect, it } from 'vitest';
import type { Decoder, TableFile } from '../../src/engine/engine';
import { tellingChanges } from '../../src/engine/still-readable';
import { type Failure, failureInWords, type Outcome, refusal, success } from '../../src/vocabulary/failure';

const CHANGED =
  'The file can no longer be read: it was changed while it was being opened, or the browser may not read it. File: a.parquet. Wait until nothing else is writing to it, check that another program can open it, then choose it again.';
const FALLEN: Failure = { what: 'The decoder stopped.', file: 'a.parquet', remedy: 'Open it again.' };

/** A file that another program may write: from then on the browser refuses every read of it. */
class WrittenFile extends Blob {
  changed = false;
  override slice(): Blob {
    return this.changed ? new WrittenPart(['x']) : new Blob(['x']);
  }
}

class WrittenPart extends Blob {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('The requested file could not be read', 'NotReadableError'));
  }
}

const falls = <Value>(): Promise<Outcome<Value>> => Promise.resolve(refusal(FALLEN));

/** Opens, and falls at the first row and on the other sheet; or falls at once. */
const decoder = (opens: boolean): Decoder =>
  tellingChanges({
    open: () => Promise.resolve(opens ? success(opened) : refusal(FALLEN)),
  });

const opened: TableFile = {
  name: 'a.parquet',
  fingerprint: 'abc',
  facts: { rows: 1, columns: [], metadata: new Map() } as unknown as TableFile['facts'],
  read: () => ({ next: falls }),
  onSheet: falls,
  close: () => undefined,
};

const said = (outcome: { readonly ok: boolean; readonly failure?: Failure }): string =>
  outcome.failure ? failureInWords(outcome.failure) : 'nothing';

describe('a file that was written while it was read', () => {
  it('is told as changed at whichever moment its decoder fell, and as fallen where it was not written', async () => {
    for (const changed of [false, true]) {
      const file = new WrittenFile(['x']);
      const table = await decoder(true).open(file, 'a.parquet');
      file.changed = changed;
      const cause = changed ? CHANGED : failureInWords(FALLEN);
      expect(said(await decoder(false).open(file, 'a.parquet'))).toBe(cause);
      if (!table.ok) throw new Error('The file does not open.');
      expect(said(await table.value.read([]).next())).toBe(cause);
      expect(said((await table.value.onSheet?.('Other')) ?? { ok: true })).toBe(cause);
    }
  });

  it('stays cancelled where the reader gave it up', async () => {
    const file = new WrittenFile(['x']);
    file.changed = true;
    const stop = AbortSignal.abort();
    expect(said(await decoder(false).open(file, 'a.parquet', { stop }))).toBe(failureInWords(FALLEN));
  });
});
