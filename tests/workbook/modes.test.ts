/** Who may see what: masks stand in Panel mode alone, and there only while others look on. */
import { expect, it } from 'vitest';
import { Modes } from '../../src/workbook/modes.svelte';

it('masks nothing in Analyst mode, whoever looks on', () => {
  const modes = new Modes({}, () => undefined);
  modes.others('presenting', true);
  expect([modes.mode, modes.masks]).toEqual(['analyst', null]);
});

it('masks in Panel mode from the first onlooker to the last', () => {
  const chosen: string[] = [];
  const address: { mode?: 'panel' | undefined } = {};
  const modes: Modes = new Modes(address, () => chosen.push(modes.mode));
  modes.choose('panel');
  expect(modes.masks).toBeNull();
  modes.others('presenting', true);
  modes.others('paper', true);
  modes.others('paper', false);
  expect(modes.masks).toBe(5);
  modes.others('presenting', false);
  expect(modes.masks).toBeNull();
  expect([chosen, address.mode]).toEqual([['panel'], 'panel']);
});

it('takes a threshold that is offered, and no other', () => {
  const modes = new Modes({}, () => undefined);
  modes.maskAtMost(9);
  modes.maskAtMost(0);
  modes.maskAtMost(NaN);
  expect([modes.atMost, modes.offered]).toEqual([9, [2, 4, 5, 9]]);
});

it('is made stricter by an address, and never looser', () => {
  const address: { mode?: 'panel' | undefined } = {};
  const modes = new Modes(address, () => undefined);
  modes.follow();
  expect([modes.mode, modes.few]).toEqual(['analyst', 0]);
  address.mode = 'panel';
  modes.follow();
  address.mode = undefined;
  modes.follow();
  expect([modes.mode, modes.few, address.mode]).toEqual(['panel', 5, 'panel']);
  modes.choose('analyst');
  expect([modes.mode, address.mode]).toEqual(['analyst', undefined]);
});
