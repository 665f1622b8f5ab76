/** Doing what was found: one step of the selection, and one place to go. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { undo } from '../../src/selection/history';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { Find } from '../../src/workbook/navigation/find.svelte';
import { Navigation } from '../../src/workbook/navigation/navigation.svelte';
import { MADE_UP } from '../finding/made-up';

beforeEach(() => {
  vi.stubGlobal('window', { location: { hash: '' }, history: { pushState: () => undefined } });
  return () => vi.unstubAllGlobals();
});

/** Finding on a page that stands on a sheet; `went` holds where it led. */
async function onSheet(sheet: Navigation['sheet']) {
  const navigation = new Navigation();
  navigation.goTo(sheet);
  const went: string[] = [];
  const find = new Find({
    navigation,
    open: () => MADE_UP,
    references: () => undefined,
    put: (selection) => navigation.choose(selection),
    go: (to, page) => {
      went.push(`${to}/${page}`);
      navigation.goTo(to, page);
    },
  });
  expect(find.find('haringey').suggestions).toEqual([]);
  await find.begin();
  const take = (query: string): void => {
    const [best] = find.find(query).suggestions;
    if (!best) throw new Error(`Nothing was found for ${query}.`);
    find.take(best);
  };
  return { navigation, went, take, again: () => find.begin() };
}

describe('taking what was found', () => {
  it('ticks and chooses in one step, where the reader is', async () => {
    const { navigation, went, take } = await onSheet('oocd');
    take('haringey girls charge');
    expect(navigation.selection).toEqual({
      ...OPENING_SELECTION,
      ticks: { borough: ['E09000014'], sex: ['female'] },
      outcomes: { oocd: 'charge' },
    });
    expect(went).toEqual([]);
    expect(undo(navigation.history).now).toEqual(OPENING_SELECTION);
  });

  it('goes to the sheet or the figure that it leads to, with the boxes ticked on the way', async () => {
    const { navigation, went, take } = await onSheet('overview');
    take('haringey girls charge');
    expect(went).toEqual(['oocd/']);
    expect(navigation.selection.outcomes).toEqual({ oocd: 'charge' });
    expect(undo(navigation.history).now).toEqual(OPENING_SELECTION);

    const other = await onSheet('remand');
    other.take('islington like for like');
    expect(other.went).toEqual(['remand/like-for-like']);
    expect(other.navigation.selection.ticks).toEqual({ borough: ['E09000019'] });
  });

  it('leads from the overview to the page of a figure, be it of a sheet or of the overview itself', async () => {
    const { navigation, went, take, again } = await onSheet('overview');
    take('haringey like for like');
    expect(went).toEqual(['stop_and_search/like-for-like']);
    navigation.goTo('overview');
    await again();
    take('extracts by borough');
    take('decision by decision');
    expect(went.slice(1)).toEqual(['overview/overview-borough', 'overview/stages']);
  });

  it('takes the place of what was ticked in the same part', async () => {
    const { navigation, take, again } = await onSheet('oocd');
    take('camden');
    await again();
    take('under 14');
    await again();
    take('haringey');
    expect(navigation.selection.ticks).toEqual({ borough: ['E09000014'], age: ['10', '11', '12', '13'] });
    expect(navigation.history.before).toHaveLength(3);
  });

  it('changes nothing for a word', async () => {
    const { navigation, went, take } = await onSheet('oocd');
    take('confidence interval');
    expect([navigation.selection, navigation.history.before, went]).toEqual([OPENING_SELECTION, [], []]);
  });
});
