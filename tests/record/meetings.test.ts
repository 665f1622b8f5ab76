/** What goes from meeting to meeting. */
import { describe, expect, test } from 'vitest';
import { added, changed, EMPTY_RECORD, removed, returnedTo } from '../../src/record/edit';
import { dueOn, inOrder } from '../../src/record/due';
import { begun, earlierFindings, since, STANDING_ITEMS } from '../../src/record/meetings';
import { sameSources, thenAndNow } from '../../src/record/pin';
import type { Action, Finding } from '../../src/record/record';
import { PIN } from './pin-example';

const ids =
  (name: string) =>
  (place: number): string =>
    `${name}${place}`;
const FINDING: Finding = {
  ...{ id: 'f', words: 'A gap', answered: 'open', reason: '', who: '', next: '', evidence: ['pin'], meetings: ['a0'] },
};
const ACTION: Action = {
  ...{ id: 'x', number: '1', recommendation: '', response: 'awaited', action: 'Ask', owner: '', overseer: '' },
  ...{ target: '2027-01-10', status: 'planned', progress: [], finding: 'f', meetings: ['a0'] },
};
const first = added(
  added(added(begun(EMPTY_RECORD, ids('a'), '2026-06-01'), 'pins', PIN), 'findings', FINDING),
  'actions',
  ACTION,
);

describe('another meeting', () => {
  const ticked = changed(first, 'meetings', 'a0', {
    place: 'Town hall',
    checklist: first.meetings[0]?.checklist.map((item) => ({ ...item, done: true })) ?? [],
  });
  const second = begun(ticked, ids('b'), '2026-12-01');

  test('begins with the standing items of the last, none of them done, in the same place', () => {
    const meeting = second.meetings[1];
    expect(meeting).toMatchObject({ id: 'b0', day: '2026-12-01', place: 'Town hall', attendance: '', interests: '' });
    expect(meeting?.checklist.map(({ words, done }) => [words, done])).toEqual(
      STANDING_ITEMS.map((words) => [words, false]),
    );
  });
  test('says what it made and changed, and what it returned to', () => {
    const now = added(returnedTo(second, 'findings', 'f'), 'actions', { ...ACTION, id: 'y', meetings: ['b0'] });
    const { last, findings, actions, pins } = since(now);
    expect(last?.day).toBe('2026-06-01');
    expect([findings.made, findings.changed.map(({ meetings }) => meetings)]).toEqual([[], [['a0', 'b0']]]);
    expect([actions.made.map(({ id }) => id), actions.changed, pins]).toEqual([['y'], [], []]);
  });
});

test('what is removed leaves no trace where it was referred to', () => {
  const agenda = [{ list: 'findings', id: 'f' } as const, { list: 'pins', id: 'pin' } as const];
  const planned = changed(first, 'meetings', 'a0', { agenda });
  expect(removed(planned, 'pins', 'pin').findings[0]?.evidence).toEqual([]);
  expect(removed(planned, 'findings', 'f').actions[0]?.finding).toBe('');
  expect(removed(planned, 'findings', 'f').meetings[0]?.agenda).toEqual([{ list: 'pins', id: 'pin' }]);
});

test('what is the same stays the same object', () => {
  expect(changed(first, 'findings', 'f', { words: 'A gap' })).toBe(first);
  expect(changed(first, 'findings', 'nobody', { words: 'x' })).toBe(first);
  expect(added(first, 'pins', PIN)).toBe(first);
});

test('a disparity that comes back is known by the figure and its choices, whatever the file', () => {
  expect(earlierFindings(first, '#/oocd/rates').map(({ id }) => id)).toEqual(['f']);
  expect(earlierFindings(first, '#/oocd/time')).toEqual([]);
});

describe('an action', () => {
  test.each([
    ['2027-01-09', 'overdue', '2027-01-10'],
    ['2027-01-10', 'soon', '2027-01-10'],
    ['2027-02-07', 'soon', '2027-01-10'],
    ['2027-02-08', 'later', '2027-01-10'],
    ['', 'undated', '2027-01-10'],
  ])('with the target date “%s” is %s on %s', (target, due, day) => {
    expect(dueOn({ status: 'underway', target }, day)).toBe(due);
    expect(dueOn({ status: 'done', target }, day)).toBe('ended');
  });
  test('overdue comes first, then soon, later, undated and ended; the number counts as a number', () => {
    const of = (number: string, target: string, status: Action['status'] = 'planned') => ({
      ...ACTION,
      number,
      target,
      status,
    });
    const actions = [
      of('10', ''),
      of('9', ''),
      of('3', '2026-01-01', 'done'),
      of('2', '2027-06-01'),
      of('1', '2026-01-01'),
    ];
    expect(inOrder(actions, '2026-12-01').map(({ number }) => number)).toEqual(['1', '2', '9', '10', '3']);
  });
});

describe('then and now', () => {
  const now = {
    ...PIN,
    rows: [
      { id: 'white', label: 'White', cells: { rate: '48' } },
      { id: 'mixed', label: 'Mixed', cells: { rate: '40' } },
    ],
    sources: [{ file: 'newer.parquet', fingerprint: '000000000000', synthetic: true }],
  };
  test('rows meet by their ids; what is gone stands last', () => {
    expect(thenAndNow(PIN, now)).toEqual([
      { id: 'white', label: 'White', then: { rate: '50' }, now: { rate: '48' } },
      { id: 'mixed', label: 'Mixed', then: null, now: { rate: '40' } },
      { id: 'black', label: 'Black', then: { rate: '35' }, now: null },
    ]);
  });
  test('stands where the files differ', () => {
    expect([sameSources(PIN, now), sameSources(PIN, { ...PIN })]).toEqual([false, true]);
  });
});
