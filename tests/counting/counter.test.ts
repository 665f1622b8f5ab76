import { describe, expect, it } from 'vitest';
import { counterOver, type CountingWorker } from '../../src/counting/counter';
import type { CodedColumns, CountAnswer, CountRequest } from '../../src/counting/protocol';

const REQUEST: CountRequest = { parts: {}, shownOnly: [], counts: [], tables: [] };
const answerOf = (events: number): CountAnswer => ({ counts: {}, tables: {}, events, children: null });

interface Told {
  readonly message: { readonly what: string; readonly id?: number; readonly key: string };
  readonly transfer: readonly ArrayBufferLike[];
}

/** A worker that remembers what it was told and answers when the test says so. */
function fakeWorker() {
  const told: Told[] = [];
  const ears: ((data: unknown) => void)[] = [];
  let ended = false;
  const worker: CountingWorker = {
    tell: (message, transfer) => told.push({ message: message as Told['message'], transfer }),
    listen: (hear) => ears.push(hear),
    end: () => (ended = true),
  };
  return { worker, told, reply: (data: unknown) => ears.forEach((hear) => hear(data)), ended: () => ended };
}

describe('the counter', () => {
  it('gives each request its own answer, in whatever order they come', async () => {
    const { worker, told, reply } = fakeWorker();
    const counter = counterOver(worker);
    const [first, second] = [counter.count('a', REQUEST), counter.count('b', REQUEST)];
    expect(told.map(({ message }) => [message.what, message.key])).toEqual([
      ['count', 'a'],
      ['count', 'b'],
    ]);
    reply({ id: told[1]?.message.id, answer: answerOf(2) });
    reply('noise');
    reply({ id: told[0]?.message.id, answer: answerOf(1) });
    expect([(await first).events, (await second).events]).toEqual([1, 2]);
  });

  it('hands every buffer of an extract over once, however many columns share it', () => {
    const { worker, told } = fakeWorker();
    const shared = new ArrayBuffer(4);
    const data: CodedColumns = {
      rows: 2,
      columns: { a: new Uint8Array(shared, 0, 2), b: new Uint8Array(shared, 2, 2), c: new Uint16Array(2) },
      sizes: { a: 1, b: 1, c: 1 },
      person: new Uint32Array(2),
      persons: 1,
    };
    counterOver(worker).load('a', data);
    expect(told[0]?.transfer).toHaveLength(3);
  });

  it('says why there is no answer', async () => {
    const { worker, told, reply } = fakeWorker();
    const asked = counterOver(worker).count('gone', REQUEST);
    reply({ id: told[0]?.message.id, problem: 'No extract gone is loaded in the counting worker.' });
    await expect(asked).rejects.toThrow('No extract gone is loaded in the counting worker.');
  });

  it('leaves nobody waiting when it is stopped, before or after they asked', async () => {
    const { worker, ended } = fakeWorker();
    const counter = counterOver(worker);
    const asked = counter.count('a', REQUEST);
    counter.stop();
    await expect(asked).rejects.toThrow('The counting worker was stopped.');
    await expect(counter.count('a', REQUEST)).rejects.toThrow('The counting worker was stopped.');
    expect(ended()).toBe(true);
  });
});
