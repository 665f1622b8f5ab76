import type { Pin } from '../../src/record/pin';

/** A pinned figure, for tests. */
export const PIN: Pin = {
  ...{ id: 'pin', sheet: 'oocd', figure: 'rates', asks: 'Who gets a community resolution?' },
  finding: 'Black children were less likely than White children to get a community resolution.',
  ...{ selection: 'London, all areas.', address: '#/oocd/rates', same: '#/oocd/rates' },
  ...{ alike: '#/oocd/rates', methods: 'Newcombe’s method.', cautions: ['Provisional in part.'] },
  ...{ base: 'Out of 6,567 children.', caption: 'Community resolution by ethnicity', mode: 'analyst', small: false },
  columns: [
    { id: 'head', label: 'Ethnicity' },
    { id: 'rate', label: 'In 100' },
  ],
  rows: [
    { id: 'black', label: 'Black', cells: { rate: '35' } },
    { id: 'white', label: 'White', cells: { rate: '50' } },
  ],
  sources: [{ file: 'oocd.parquet', fingerprint: '3f9a0c1b2d4e', synthetic: true }],
  ...{ time: '2026-11-28T14:32:07.000Z', meeting: 'm1' },
};
