/** An address may ask for the stricter mode and for no other. */
import { expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/selection/address';
import { OPENING_SELECTION } from '../../src/selection/selection';

const VIEW = { sheet: 'oocd', selection: OPENING_SELECTION, extracts: {} } as const;

it('carries Panel mode there and back', () => {
  const address = writeAddress({ ...VIEW, mode: 'panel' });
  expect(address).toMatch(/^#[0-9a-z]{4}\/oocd\?mode=panel$/);
  expect(readAddress(address, {})).toEqual({ view: { ...VIEW, mode: 'panel' }, notes: [] });
});

it('says nothing of a mode where the looser one is in force', () => {
  expect(writeAddress(VIEW)).toBe('#/oocd');
  expect(readAddress('#/oocd', {}).view.mode).toBeUndefined();
});

it.each(['analyst', 'Panel', 'none'])('does not ask for the mode “%s”', (mode) => {
  const { view, notes } = readAddress(`#/oocd?mode=${mode}`, {});
  expect(view.mode).toBeUndefined();
  expect(notes).toEqual([`The address holds “mode=${mode}”, which is not known here; it was left out.`]);
});
