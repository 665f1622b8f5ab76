/** What an address says of a protected pack: which it was made on, and who is looked at in it. */
import { expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/selection/address';
import { OPENING_SELECTION, type View } from '../../src/selection/selection';

const PACK = { fingerprint: '3175e1eb15c9', file: 'pack.parquet' };
const inPack = {
  question: 'oocd/five_disposals/charge',
  area: 'police_command_unit/bcu-cn',
  age: '10-14',
  period: '2024-25 H1',
};
const VIEW: View = {
  ...{ sheet: 'oocd', page: 'rates', extracts: {}, pack: PACK },
  selection: { ...OPENING_SELECTION, comparator: 'black', inPack },
};

it('carries a pack and who is looked at in it there and back, under its checksum', () => {
  const address = writeAddress(VIEW);
  expect(address).toMatch(
    /^#[0-9a-z]{4}\/oocd\/rates\?compare=black&pack=3175e1eb15c9\.pack\.parquet&pack\.question=oocd%2Ffive_disposals%2Fcharge&pack\.area=police_command_unit%2Fbcu-cn&pack\.age=10-14&pack\.period=2024-25%20H1$/,
  );
  expect(readAddress(address, {})).toEqual({
    view: { ...VIEW, selection: { ...VIEW.selection, ticks: {}, outcomes: {}, bases: {} } },
    notes: [],
  });
  expect(readAddress(address.replace('10-14', '15-17'), {}).notes).toEqual([
    'Part of this link was lost or changed on its way, so these may not be the numbers that it was made for. Ask for it again.',
  ]);
});

it.each([
  'pack.question=charge',
  'pack.age=ten',
  'pack.area=Camden',
  'pack.period=last',
  'pack.ethnicity=black',
  'pack=pack.parquet',
])('leaves out “%s”, which is no choice of a pack, and says so', (bit) => {
  const { view, notes } = readAddress(`#/oocd?${bit}`, {});
  expect(view).toEqual({ sheet: 'oocd', selection: OPENING_SELECTION, extracts: {} });
  expect(notes).toEqual([`The address holds “${bit}”, which is not known here; it was left out.`]);
});
