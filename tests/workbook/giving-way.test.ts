/** A draw that is made in turns: the same as at once, told how far it is, and ended between two turns. */
import { expect, it } from 'vitest';
import { drawnInTurns } from '../../src/casework/draw/draw';
import { givingWay } from '../../src/workbook/cases/giving-way';
import { candidatesOf, FACTS, REQUEST } from '../casework/made-up';
import { drawOf } from '../casework/at-once';

const CASES = candidatesOf({ asian: 20_000, black: 20_000, white: 20_000 });
const turns = () => drawnInTurns(REQUEST, CASES, [], FACTS);

it('gives what is drawn at once, and others have turns between', async () => {
  const parts: number[] = [];
  let others = 0;
  let waits = true;
  const count = (): void => {
    others += 1;
    if (waits) setImmediate(count);
  };
  setImmediate(count);
  const drawn = await givingWay(turns(), { progress: (part) => parts.push(part) });
  waits = false;
  expect(drawn).toEqual(drawOf(REQUEST, CASES, [], FACTS));
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
  expect(others).toBeGreaterThan(3);
});

it('is ended between two turns, and gives nothing', async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const progress = (part: number): void => {
    told.push(part);
    stop.abort();
  };
  expect(await givingWay(turns(), { stop: stop.signal, progress })).toBe(null);
  expect(told.length).toBe(1);
});
