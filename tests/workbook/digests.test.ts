import { expect, it } from 'vitest';
import { Digests } from '../../src/workbook/quality/digests.svelte';

const source = (name: string) => ({
  chosen: { file: new File([name], name), handle: null },
  fingerprint: name,
  mapping: null,
});
const extract = (key: string, ...names: string[]) => ({ counterKey: key, sources: names.map(source) });

it('the files of an extract are worked out one after the other, each once; a sample has none', async () => {
  const asked: string[] = [];
  const digests = new Digests(async (file) => {
    asked.push((file as File).name);
    if (asked.length === 2) throw new DOMException('gone', 'NotFoundError');
    return `digest of ${await file.text()}`;
  });
  const own = extract('a', 'one.csv', 'two.csv', 'three.csv');
  const over = digests.ask(own);
  expect(digests.of('a').map(({ sha256 }) => sha256)).toEqual(['working', 'working', 'working']);
  await over;
  await digests.ask(own);
  await digests.ask(extract('sample'));
  expect(asked).toEqual(['one.csv', 'two.csv', 'three.csv']);
  expect(digests.of('a')).toEqual([
    { file: 'one.csv', sha256: 'digest of one.csv' },
    { file: 'two.csv', sha256: 'unreadable' },
    { file: 'three.csv', sha256: 'digest of three.csv' },
  ]);
  expect(digests.of('sample')).toEqual([]);
});

it('what is worked out of an extract that was closed is stopped, and the next is asked', async () => {
  const stopped: string[] = [];
  const digests = new Digests(
    (file, stop) =>
      new Promise((resolve) => {
        if ((file as File).name === 'other.csv') resolve('done');
        stop.addEventListener('abort', () => {
          stopped.push((file as File).name);
          resolve(null);
        });
      }),
  );
  void digests.ask(extract('a', 'long.csv', 'never.csv'));
  const over = digests.ask(extract('b', 'other.csv'));
  await Promise.resolve();
  digests.keep(['b']);
  await over;
  expect(stopped).toEqual(['long.csv']);
  expect([digests.of('a'), digests.of('b')]).toEqual([[], [{ file: 'other.csv', sha256: 'done' }]]);
});
