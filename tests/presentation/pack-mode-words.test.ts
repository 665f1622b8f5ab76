import { expect, it } from 'vitest';
import { aboutPack, areaInWords, packStamp, packStatus } from '../../src/presentation/pack-mode-words';

it('the status of saved numbers names a marking, and none where there is none', () => {
  expect(packStatus('Official', '')).toBe('Published counts of a protected pack, Official');
  expect(packStatus(null, 'Provisional: March 2025.')).toBe(
    'Published counts of a protected pack. Provisional: March 2025',
  );
  for (const none of [null, 'None: synthetic data', 'none', ' '])
    expect(packStatus(none, '')).toBe('Published counts of a protected pack');
});

it('a pack says what it is, what it counts and what it withholds', () => {
  const pack: Parameters<typeof aboutPack>[0] = {
    ...{ name: 'pack.parquet', made: '2026-11-28', builder: '2.1.0', supplier: null, marking: 'None: synthetic data' },
    ...{ threshold: 6, zeros: 'published', counts: 'children', events: 'decisions', outcomes: ['Charge'] },
    ...{ cells: 294, withheld: 40, status: 'Provisional: March 2025.', ownAreas: [] },
  };
  expect(aboutPack(pack)).toEqual([
    'File pack.parquet, made on 28 November 2026 with version 2.1.0.',
    'Status of the data. Provisional: March 2025.',
    'Outcome: Charge.',
    'Counts of fewer than 6 different children are withheld.',
    '254 of its 294 counts have a number, 40 are withheld.',
  ]);
  expect(aboutPack({ ...pack, outcomes: ['Charge', 'Community resolution'] })[2]).toBe(
    'Outcomes: Charge and Community resolution.',
  );
  expect(aboutPack({ ...pack, status: 'Provisional.' })[1]).toBe('Status of the data: provisional.');
  expect(aboutPack({ ...pack, counts: 'events', zeros: 'withheld' })[3]).toBe(
    'Counts of fewer than 6 decisions are withheld, and noughts too.',
  );
  const ownAreas = [
    { label: 'Northern group', boroughs: ['E09000003', 'E09000010'] },
    { label: 'Old group', boroughs: null },
  ];
  expect(aboutPack({ ...pack, ownAreas }).slice(-3)).toEqual([
    'Court user groups as its builder defined them.',
    'Northern group: Barnet and Enfield.',
    'Old group: the pack does not say of which boroughs.',
  ]);
});

it('every page of paper says whom the numbers of a pack are of', () => {
  const of = { title: 'Out-of-court disposals', selection: 'City, children aged 10 to 14, April 2024 to March 2025.' };
  const source = { file: 'pack.parquet', status: packStatus(null, ''), synthetic: true };
  expect(packStamp({ ...of, ...source })).toEqual({
    name: 'Scrutiny Workbook, Court user group and public, a protected pack. Out-of-court disposals',
    selection: 'City, children aged 10 to 14, April 2024 to March 2025.',
    synthetic: 'Synthetic data: about no real child',
    source: 'Source: pack.parquet. Published counts of a protected pack.',
  });
});

it('a youth justice service is told apart from the borough it is called after', () => {
  expect(areaInWords({ level: 'youth_justice_service', label: 'Haringey' })).toBe('Haringey youth justice service');
  expect(areaInWords({ level: 'borough', label: 'Haringey' })).toBe('Haringey');
});
