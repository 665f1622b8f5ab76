import { expect, test } from 'vitest';
import { askedByAddress, marksOf, tablesAskedFor, withTable } from '../../src/workbook/navigation/asked-references';

const [ONE, TWO] = [
  { fingerprint: '0123456789ab', file: 'census.csv' },
  { fingerprint: 'ba9876543210', file: 'estimates.csv' },
];
const BOTH = { fingerprint: '0123456789ab-ba9876543210', file: 'census.csv, estimates.csv' };

test('a table that the address names is asked for until it is open', () => {
  const asked = askedByAddress({}, { population: ONE, area_groups: TWO });
  expect(tablesAskedFor(asked)).toEqual(['census.csv (population)', 'estimates.csv (areas)']);
  const { note, ...found } = withTable(asked, 'population', { ...ONE, file: 'renamed.csv' });
  expect(note).toBeNull();
  expect(tablesAskedFor(found)).toEqual(['estimates.csv (areas)']);
  expect(marksOf(found)).toEqual({ population: { ...ONE, file: 'renamed.csv' }, area_groups: TWO });
});

test('two populations are one choice of denominators: both are asked for, and stand in the address together', () => {
  const asked = askedByAddress({}, { population: BOTH });
  const first = withTable(asked, 'population', ONE);
  expect([first.note, tablesAskedFor(first)]).toEqual([null, ['census.csv, estimates.csv (population)']]);
  const second = withTable(first, 'population', TWO);
  expect([second.note, tablesAskedFor(second)]).toEqual([null, []]);
  expect(marksOf(second)).toEqual({ population: BOTH });
  expect(withTable(second, 'population', ONE).open).toEqual({ population: BOTH });
});

test('another file in its place is said', () => {
  const { note, wanted } = withTable(askedByAddress({}, { population: ONE }), 'population', TWO);
  expect(note).toBe('The link was made on another file (census.csv); the same choices are shown beside estimates.csv.');
  expect(wanted).toEqual({});
});

test('going back to an address without a table asks for none, and what is open stays open', () => {
  const open = { population: ONE };
  expect(askedByAddress(open, {})).toEqual({ open, wanted: {} });
  expect(askedByAddress(open, { population: ONE })).toEqual({ open, wanted: {} });
});
