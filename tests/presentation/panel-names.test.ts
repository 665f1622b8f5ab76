import { expect, test } from 'vitest';
import { panelName, roomForNames } from '../../src/presentation/charts/panel-names';

const wrapped = (label: string) => panelName(label).map(({ lines }) => lines.map(({ text }) => text).join(' / '));

test('a name takes as many lines as its panel is narrow, each with how many stand below it', () => {
  expect(wrapped('Knife crime prevention orders')).toEqual([
    'Knife crime prevention orders',
    'Knife crime / prevention orders',
    'Knife crime / prevention / orders',
    'Knife / crime / prevention / orders',
  ]);
  expect(wrapped('Out-of-court disposals').slice(1)).toEqual([
    'Out-of-court / disposals',
    'Out-of-court / disposals',
    'Out-of- / court / disposals',
  ]);
  expect(panelName('Knife crime prevention orders')[1]).toEqual({
    letters: 17,
    lines: [
      { text: 'Knife crime', below: 1 },
      { text: 'prevention orders', below: 0 },
    ],
  });
});

test('the heading has room for the most lines of any, and for no more where names are short', () => {
  expect(roomForNames(['Remand', 'Knife crime prevention orders'])).toBe(32);
  expect(roomForNames(['Asian', 'Black'])).toBe(0);
});
