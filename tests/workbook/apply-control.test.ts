import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/selection/address';
import { OPENING_SELECTION, type View } from '../../src/selection/selection';
import { applyControl } from '../../src/workbook/navigation/apply-control';

const view = (over: Partial<View['selection']> = {}, sheet: View['sheet'] = 'oocd'): View => ({
  sheet,
  selection: { ...OPENING_SELECTION, ...over },
  extracts: {},
});

test('choosing a column held equal takes it in, choosing it again takes it out', () => {
  const once = applyControl(view(), 'held', 'borough');
  expect(once?.matchedOn).toEqual(['offence_group', 'gravity', 'admission', 'previous_disposals', 'borough']);
  const twice = applyControl(view(once ?? {}), 'held', 'borough');
  expect(twice?.matchedOn).toEqual(['offence_group', 'gravity', 'admission', 'previous_disposals']);
  expect(applyControl(view({}, 'overview'), 'held', 'borough')).toBeNull();
});

test('a day is set, a half-typed one changes nothing, an emptied field takes it away', () => {
  const set = applyControl(view(), 'change', '2022-06-01');
  expect(set?.change).toBe('2022-06-01');
  expect(applyControl(view(), 'change', '0002-06-01')).toBeNull();
  expect(applyControl(view(set ?? {}), 'change', '')).not.toHaveProperty('change');
});

test('an unknown crossing is no choice', () => {
  expect(applyControl(view(), 'crossing', 'send')?.crossing).toBe('send');
  expect(applyControl(view(), 'crossing', 'religion')).toBeNull();
});

test('the address holds what is held, crossed and changed, and leaves out a day that is none', () => {
  const chosen = view({ matchedOn: ['offence_group', 'age'], crossing: 'send', change: '2022-06-01' });
  const address = writeAddress(chosen);
  expect(address).toMatch(/^#[0-9a-z]{4}\/oocd\?cross=send&change=2022-06-01&hold=offence_group,age$/);
  expect(readAddress(address, {}).view).toEqual(chosen);
  const { view: read, notes } = readAddress('#/oocd?change=2022-02-30', {});
  expect(read.selection).not.toHaveProperty('change');
  expect(notes).toEqual(['The address holds “change=2022-02-30”, which is not known here; it was left out.']);
});
