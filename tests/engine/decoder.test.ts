import { Table, tableFromIPC, tableToIPC, vectorFromArray } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import type { FromDecoder, ToDecoder } from '../../src/engine/decoder-protocol';
import type { TableFile } from '../../src/engine/engine';
import { decoderOver } from '../../src/engine/parquet-file';
import { decoderFailure } from '../../src/engine/parquet-refusals';
import { faultOf } from '../../src/engine/parquet-session';
import { failureInWords } from '../../src/vocabulary/failure';
import { nodeDecoder } from '../support/node-decoder';
import { column, parquetFile } from '../support/parquet';

const FILE = parquetFile(
  [
    column('t', 'text', ['a', null, 'c']),
    column('i', 'int', [1, 2, 3]),
    column('d', 'double', [1.5, 2, null]),
    column('day', 'day', ['2022-01-01', null, '2022-01-03']),
    column('m', 'moment', ['2022-01-01T10:00:00', null, null]),
    column('z', 'zoned', ['2022-01-01T10:00:00', null, null]),
    column('b', 'bool', [true, false, null]),
    column('l', 'list', [['x'], [], null]),
  ],
  { extract_kind: 'oocd' },
  2,
);

async function opened(blob: Blob): Promise<TableFile> {
  const outcome = await nodeDecoder.open(blob, 'f.parquet');
  if (!outcome.ok) throw new Error(failureInWords(outcome.failure));
  return outcome.value;
}

describe('an open Parquet file', () => {
  it('says what its footer says', async () => {
    const { facts, fingerprint } = await opened(FILE);
    expect(facts.rows).toBe(3);
    expect(facts.rowGroups.map(({ rows }) => rows)).toEqual([2, 1]);
    expect(facts.columns.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      't: text',
      'i: whole number',
      'd: number',
      'day: date',
      'm: date and time',
      'z: date and time with zone',
      'b: yes or no',
      'l: nested',
    ]);
    expect(facts.metadata.get('extract_kind')).toBe('oocd');
    expect(fingerprint).toMatch(/^[0-9a-f]{12}$/);
    expect((await opened(new Blob([FILE]))).fingerprint).toBe(fingerprint);
  });

  it('gives only the columns asked for, in file order, to the end', async () => {
    const reading = (await opened(FILE)).read(['i', 't']);
    const values: unknown[] = [];
    for (let batch = await reading.next(); batch.ok && batch.value; batch = await reading.next()) {
      const table = tableFromIPC(batch.value.ipc);
      expect(table.schema.fields.map(({ name }) => name).sort()).toEqual(['i', 't']);
      values.push(...(table.getChild('i') ?? []));
    }
    expect(values).toEqual([1, 2, 3]);
  });

  it('is refused where the decoder falls or says nothing', async () => {
    const closed: string[] = [];
    const port = (answer: null | ReturnType<typeof faultOf>) => async () => ({
      ask: async () => answer && { answer: 'fault' as const, fault: answer },
      tell: () => undefined,
      close: () => void closed.push('closed'),
    });
    const module = async () => new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    const fallen = await decoderOver(port(faultOf(new WebAssembly.RuntimeError('unreachable'))), module).open(
      FILE,
      'f',
    );
    const unavailable = await decoderOver(port(null), module).open(FILE, 'f');
    expect([fallen.ok || fallen.failure.what, unavailable.ok || unavailable.failure.what]).toEqual([
      'The file could not be unpacked: it is damaged, or the decoder ran out of memory.',
      'The file gave no rows for 120 seconds, so reading was stopped.',
    ]);
    expect(closed).toEqual(['closed', 'closed']);
  });

  it('is refused, with the column, where what is asked for unpacks to more than a browser holds', async () => {
    const schema = tableToIPC(new Table({ small: vectorFromArray([1]), large: vectorFromArray([1]) }), 'stream');
    const sizes = new Map([
      ['small', 1000],
      ['large', 2.4 * 1024 ** 3],
    ]);
    const footer = { rows: 2, rowGroups: [], columnBytes: sizes, largestChunks: sizes, metadata: new Map(), schema };
    const asked: string[] = [];
    const port = async () => ({
      ask: async ({ ask }: ToDecoder): Promise<FromDecoder> => {
        asked.push(ask);
        return ask === 'open' ? { answer: 'footer', footer } : { answer: 'end' };
      },
      tell: () => undefined,
      close: () => undefined,
    });
    const module = async () => new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    const file = await decoderOver(port, module).open(FILE, 'f.parquet');
    if (!file.ok) throw new Error(failureInWords(file.failure));
    const refused = await file.value.read(['small', 'large']).next();
    expect(refused.ok || failureInWords(refused.failure)).toBe(
      'The file has a part that is too large to unpack in a browser. File: f.parquet. Column: large. Found: a row group of 2.4 GB unpacked, most of it in this column. Expected: row groups of at most 1.5 GB; 100,000 to 1,000,000 rows each is usual. Export the extract again with smaller row groups, or with fewer columns.',
    );
    expect(asked).toEqual(['open']);
    expect(await file.value.read(['small']).next()).toEqual({ ok: true, value: null });
  });

  it('can be read again before its first reading has come to its end', async () => {
    const file = await opened(FILE);
    const [first, second] = [file.read(['i']), file.read(['t'])];
    const [one, other] = await Promise.all([first.next(), second.next()]);
    const names = [one, other].map((batch) =>
      batch.ok && batch.value ? tableFromIPC(batch.value.ipc).schema.fields.map(({ name }) => name) : null,
    );
    expect(names).toEqual([['i'], ['t']]);
  });

  it('tells a file that changed from a file that is damaged', () => {
    expect(faultOf(new DOMException('The requested file could not be read', 'NotReadableError')).kind).toBe(
      'unreadable',
    );
    expect(faultOf(new Error('Parquet error: EOF')).kind).toBe('broken');
    expect(decoderFailure('f', { kind: 'broken', words: 'EOF' }).found).toBe('EOF');
  });
});
