/** What is found in a protected pack: only what it has, and what it does. */
import { beforeAll, expect, it } from 'vitest';
import { finderOf, type Finder } from '../../src/finding/finder';
import { findableOfPack } from '../../src/workbook/pack-mode/pack-find.svelte';
import { scopeOf } from '../../src/workbook/pack-mode/pack-scope';
import { packSheet } from '../../src/workbook/pack-mode/pack-sheet';
import { publishedOf } from '../support/sample-pack';
import { forgedPack } from '../support/forged-pack';

let finder: Finder;
beforeAll(() => {
  const published = publishedOf(forgedPack());
  const scope = scopeOf(published, {});
  if (!scope) throw new Error('The pack has no scope.');
  const sheet = packSheet(published, scope, 'white');
  const age = { id: '10-14', label: '10 to 14' };
  const choices = [
    { id: 'area', legend: 'Area', options: [], chosen: 'london/london' },
    { id: 'age', legend: 'Age', options: [{ id: 'all', label: 'Children aged 10 to 17' }, age], chosen: 'all' },
  ] as const;
  finder = finderOf(findableOfPack({ published, scope, sheet, choices }));
});

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

it('explains a word', () => {
  expect(finder.find('likely range').suggestions[0]).toMatchObject({ kind: 'term', term: 'likely-range' });
});
