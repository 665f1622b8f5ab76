/** What is found in a protected pack: only what it has, and what it does. */
import { beforeAll, expect, it } from 'vitest';
import { finderOf, type Finder } from '../../src/finding/finder';
import { findableOfPack } from '../../src/workbook/pack-mode/pack-find.svelte';
import { scopeOf } from '../../src/workbook/pack-mode/pack-scope';
import { packSheet } from '../../src/workbook/pack-mode/pack-sheet';
import { FIRST } from '../protecting/support/built';
import { publishedOf, type TestPack } from '../support/sample-pack';
import { forgedPack } from '../support/forged-pack';

let finder: Finder;
let inBoroughs: Finder;
beforeAll(() => {
  finder = finderOfPack(forgedPack());
  inBoroughs = finderOfPack(forgedPack(FIRST));
});

function finderOfPack(pack: TestPack): Finder {
  const published = publishedOf(pack);
  const scope = scopeOf(published, {});
  if (!scope) throw new Error('The pack has no scope.');
  const sheet = packSheet(published, scope, 'white');
  const age = { id: '10-14', label: '10 to 14' };
  const choices = [
    { id: 'area', legend: 'Area', options: [], chosen: 'london/london' },
    { id: 'age', legend: 'Age', options: [{ id: 'all', label: 'Children aged 10 to 17' }, age], chosen: 'all' },
  ] as const;
  return finderOf(findableOfPack({ published, scope, sheet, choices }));
}

it('chooses an area of the pack by its name', () => {
  expect(finder.find('central north').suggestions[0]).toMatchObject({
    name: 'Central North command unit',
    does: 'Choose the area',
    changes: [{ does: 'choose', control: 'area', option: 'police_command_unit/bcu-cn' }],
    sheet: null,
  });
});

it('chooses an area and ages together, and goes to a figure', () => {
  expect(finder.find('central north 10 to 14 over time').suggestions[0]).toMatchObject({
    changes: [
      { does: 'choose', control: 'area', option: 'police_command_unit/bcu-cn' },
      { does: 'choose', control: 'age', option: '10-14' },
    ],
    figure: 'time',
  });
});

it('knows neither boxes nor areas, outcomes and figures that the pack has not', () => {
  const found = (query: string) => finder.find(query).suggestions.filter(({ kind }) => kind !== 'term');
  expect(found('female')).toEqual([]);
  expect(found('youth caution')).toEqual([]);
  expect(found('like for like').map(({ figure }) => figure)).not.toContain('like-for-like');
  expect(finder.find('haringey')).toEqual({
    suggestions: [],
    note: 'Nothing here is called “haringey”. Try an area, a question such as “over time”, or a word such as “likely range”.',
  });
});

it('leads to every row that stands in a figure, whether or not it can be chosen', () => {
  const rows = (query: string) => inBoroughs.find(query).suggestions.filter(({ kind }) => kind === 'row');
  expect(rows('brent').slice(0, 2)).toMatchObject([
    { name: 'Brent', does: 'Go to its row, in “By youth justice service”', figure: 'areas-service' },
    { name: 'Brent', does: 'Go to its row, in “By borough”', figure: 'areas-borough' },
  ]);
  expect(rows('black')[0]).toMatchObject({ figure: 'rates', sheet: 'oocd', changes: [] });
  expect(rows('not known')[0]).toMatchObject({ figure: 'rates' });
  expect(rows('october 2024')[0]).toMatchObject({ name: 'October 2024 to March 2025', figure: 'time' });
});

it('explains a word', () => {
  expect(finder.find('likely range').suggestions[0]).toMatchObject({ kind: 'term', term: 'likely-range' });
});
