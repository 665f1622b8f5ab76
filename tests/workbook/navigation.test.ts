/** Where the reader is, and what the address says of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OPENING_SELECTION } from '../../src/selection/selection';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { Navigation } from '../../src/workbook/navigation/navigation.svelte';
import { SelectionActions } from '../../src/workbook/navigation/selection-actions';

const location = { hash: '' };
const pushed = vi.fn();
const replaced = vi.fn();

beforeEach(() => {
  location.hash = '';
  pushed.mockReset();
  replaced.mockReset();
  vi.useFakeTimers();
  vi.stubGlobal('window', {
    location,
    history: {
      state: null,
      pushState: (_state: unknown, _title: string, address: string) => void pushed(address),
      replaceState: (_state: unknown, _title: string, address?: string) => void (address && replaced(address)),
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** An open extract as far as an address speaks of it. */
const extract = (kind: OpenExtract['kind'], file: string, fingerprint: string) =>
  ({ kind, dataset: { file, fingerprint } }) as OpenExtract;
const MARCH = extract('oocd', 'march.parquet', 'aaaaaaaaaaaa');
const APRIL = extract('oocd', 'april.parquet', 'bbbbbbbbbbbb');

/** The hash that a page with this extract has. */
function addressOf(open: OpenExtract): string {
  const navigation = new Navigation();
  navigation.goTo('oocd');
  navigation.write([open], true);
  return String(pushed.mock.calls.at(-1)?.[0]);
}

describe('an address that names a file', () => {
  it('waits for it, and is satisfied by it', () => {
    location.hash = addressOf(MARCH);
    const navigation = new Navigation();
    expect([navigation.sheet, navigation.waits, navigation.asksFor([])]).toEqual([
      'oocd',
      true,
      ['march.parquet (Out-of-court disposals)'],
    ]);
    navigation.found(MARCH);
    expect([navigation.waits, navigation.notes]).toEqual([false, []]);
  });

  it('says so where the same choices are shown on another file', () => {
    location.hash = addressOf(MARCH);
    const navigation = new Navigation();
    navigation.found(APRIL);
    expect([navigation.waits, navigation.notes]).toEqual([
      false,
      ['The link was made on another file (march.parquet); the same choices are shown on april.parquet.'],
    ]);
  });

  it('still asks for the rest of an extract that was read from several files', () => {
    location.hash = addressOf(extract('oocd', 'march.parquet, april.parquet', 'aaaaaaaaaaaa-bbbbbbbbbbbb'));
    const navigation = new Navigation();
    navigation.found(MARCH);
    expect([navigation.waits, navigation.notes]).toEqual([true, []]);
    navigation.write([MARCH], true);
    expect(pushed.mock.calls.at(-1)?.[0]).toBe(location.hash);
  });

  it('asks for nothing once the reader would rather see the samples', () => {
    location.hash = addressOf(MARCH);
    const navigation = new Navigation();
    navigation.askForNothing();
    expect([navigation.waits, navigation.asksFor([])]).toEqual([false, []]);
  });
});

describe('following another address', () => {
  it('takes its selection as a step that can be undone, and tells of another sheet and another page', () => {
    const navigation = new Navigation();
    navigation.choose({ ...OPENING_SELECTION, comparator: 'black' });
    navigation.write([], true);
    const black = String(pushed.mock.calls.at(-1)?.[0]);
    const fresh = new Navigation();
    location.hash = black;
    expect(fresh.follow([])).toBe('same page');
    expect([fresh.selection.comparator, fresh.history.before.length]).toEqual(['black', 1]);
    expect(fresh.follow([])).toBe('same page');
    expect(fresh.history.before.length).toBe(1);
    location.hash = '#/overview/overview-age';
    expect(fresh.follow([])).toBe('other page');
    location.hash = addressOf(MARCH);
    expect(fresh.follow([])).toBe('other sheet');
    expect(fresh.waits).toBe(true);
  });

  it('asks for no file that is open', () => {
    const navigation = new Navigation();
    location.hash = addressOf(MARCH);
    navigation.follow([MARCH]);
    expect(navigation.waits).toBe(false);
  });
});

it('the address of a choice is put there a moment later, the last of several alone', async () => {
  const navigation = new Navigation();
  navigation.choose({ ...OPENING_SELECTION, comparator: 'black' });
  navigation.write([]);
  navigation.choose({ ...OPENING_SELECTION, comparator: 'asian' });
  navigation.write([]);
  expect(pushed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(pushed).toHaveBeenCalledTimes(1);
  expect(pushed.mock.calls[0]?.[0]).toContain('asian');
  expect(replaced).not.toHaveBeenCalled();
});

describe('what the reader changes', () => {
  it('is told once each, and undone and done again one at a time', () => {
    const navigation = new Navigation();
    const changed = vi.fn();
    const actions = new SelectionActions(navigation, () => [], changed);
    expect([actions.canUndo, actions.canRedo]).toEqual([false, false]);
    actions.choose('comparator', 'black');
    actions.choose('unit', 'events');
    actions.choose('unit', 'no such unit');
    expect([navigation.selection.comparator, navigation.selection.unit, changed.mock.calls.length]).toEqual([
      'black',
      'events',
      2,
    ]);
    actions.undo();
    expect([navigation.selection.unit, actions.canRedo]).toEqual([OPENING_SELECTION.unit, true]);
    actions.redo();
    navigation.choose({ ...navigation.selection, ticks: { age: ['15'] } });
    actions.startAgain();
    expect(navigation.selection).toEqual(OPENING_SELECTION);
    actions.undo();
    expect([navigation.selection.ticks, navigation.selection.unit]).toEqual([{ age: ['15'] }, 'events']);
  });

  it('is nothing where a box is of no part that is offered', () => {
    const changed = vi.fn();
    new SelectionActions(new Navigation(), () => [], changed).tick('ethnicity', ['B1'], true);
    expect(changed).not.toHaveBeenCalled();
  });
});
