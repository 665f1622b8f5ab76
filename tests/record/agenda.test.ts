/** The agenda of a meeting: its order, and what it leads to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaOf, movedItem, offAgenda, withItem, withoutItem } from '../../src/record/agenda';
import { withoutBlank } from '../../src/record/blank';
import { cameBack, pinsThenAndNow } from '../../src/record/compared';
import { added, changed, EMPTY_RECORD } from '../../src/record/edit';
import { emptyAction, emptyFinding, toldAt, withProgress } from '../../src/record/entries';
import { begun } from '../../src/record/meetings';
import { mayBeShown } from '../../src/record/pin';
import { type AgendaItem, EMPTY_TARGET, type MeetingRecord } from '../../src/record/record';
import { quarterTold } from '../../src/record/when';
import { pinInWords } from '../../src/presentation/record/agenda-words';
import { PIN } from './pin-example';

const SEED = Number(process.env.FC_SEED ?? 20261128);
const item = (id: string): AgendaItem => ({ list: 'findings', id });
const ids = (agenda: readonly { readonly id: string }[]): string => agenda.map(({ id }) => id).join('');

const first = begun(EMPTY_RECORD, (place) => `a${place}`, '2026-06-01');
const finding = (id: string, evidence: readonly string[], meeting: string) => ({
  ...{ ...emptyFinding(evidence), id, words: `Found ${id}`, meetings: [meeting] },
});
const action = (id: string, target: string) => ({ ...emptyAction(EMPTY_RECORD), id, action: 'Ask', target });

describe('the order of an agenda', () => {
  const agenda = ['a', 'b', 'c'].map(item);
  test('an item goes up and down by one place, and no further than the ends', () => {
    expect(ids(movedItem(agenda, item('b'), -1))).toBe('bac');
    expect(ids(movedItem(agenda, item('b'), 1))).toBe('acb');
    expect(movedItem(agenda, item('a'), -1)).toBe(agenda);
    expect(movedItem(agenda, item('c'), 1)).toBe(agenda);
    expect(movedItem(agenda, item('z'), 1)).toBe(agenda);
    expect(movedItem(agenda, { list: 'actions', id: 'b' }, 1)).toBe(agenda);
  });
  test('an item stands on it once, and is taken off', () => {
    expect(withItem(agenda, item('a'))).toBe(agenda);
    expect(ids(withoutItem(withItem(agenda, item('d')), item('a')))).toBe('bcd');
  });
  test(`1,000 sequences of moves lose no item and double none (seed ${SEED})`, () => {
    const move = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom<1 | -1>(1, -1));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const start = ['a', 'b', 'c', 'd'].map(item);
        const moved = moves.reduce<readonly AgendaItem[]>((now, [id, step]) => movedItem(now, item(id), step), start);
        expect(ids(moved.toSorted((one, other) => one.id.localeCompare(other.id)))).toBe('abcd');
        const back = moves
          .toReversed()
          .reduce<readonly AgendaItem[]>((now, [id, step]) => movedItem(now, item(id), step === 1 ? -1 : 1), moved);
        expect(back.length).toBe(4);
      }),
      { numRuns: 1000, seed: SEED },
    );
  });
});

test('what is offered comes in the order of a meeting: actions due, then each figure with what was found of it', () => {
  const record = [
    { ...PIN, id: 'p', meeting: 'a0' },
    { ...PIN, id: 'q', same: '#/oocd/time', alike: '#/oocd/time', meeting: 'a0' },
  ].reduce<MeetingRecord>((now, pin) => added(now, 'pins', pin), first);
  const full = [finding('f', ['p'], 'a0'), finding('g', [], 'a0')].reduce<MeetingRecord>(
    (now, one) => added(now, 'findings', one),
    {
      ...record,
      actions: [action('y', '2027-06-01'), action('x', '2026-01-01'), { ...action('z', ''), status: 'done' }],
    },
  );
  expect(ids(offAgenda(full, '2026-12-01'))).toBe('xyqpfg');
  const planned = changed(full, 'meetings', 'a0', {
    agenda: [item('f'), item('gone'), { list: 'actions', id: 'z' }, item('f')],
  });
  expect(agendaOf(planned).map(({ list, id }) => `${list} ${id}`)).toEqual(['findings f', 'actions z']);
  expect(ids(offAgenda(planned, '2026-12-01'))).toBe('xyqpg');
});

describe('since the last meeting', () => {
  const then = { ...PIN, id: 'p', meeting: 'a0' };
  const other = { ...PIN, id: 'o', same: '#/oocd/time', alike: '#/oocd/time', meeting: 'a0' };
  /** Of the months after: the same figure, and the same disparity. */
  const now = { ...PIN, id: 'n', same: '#/oocd/rates?month=2026', meeting: 'b0' };
  const before: MeetingRecord = { ...first, pins: [then, other], findings: [finding('f', ['p'], 'a0')] };
  const second = begun(before, (place) => `b${place}`, '2026-12-01');
  const record: MeetingRecord = {
    ...second,
    pins: [...second.pins, now],
    findings: [...second.findings, finding('g', ['n'], 'b0')],
  };

  test('a figure pinned again stands beside what it was; one that was not is named', () => {
    expect(pinsThenAndNow(record)).toEqual({ again: [{ then, now }], not: [other] });
    expect(pinsThenAndNow(second)).toEqual({ again: [], not: [then, other] });
  });
  test('a finding on a figure of which something was found before has come back', () => {
    expect(cameBack(record).map(({ finding: { id }, earlier }) => [id, earlier.id])).toEqual([['g', 'f']]);
    expect(cameBack(second)).toEqual([]);
  });
  test('answered anew from a pack, a figure is one pin for both, and pins without a likeness are not alike', () => {
    const pins = [then, other].map((pin) => ({ ...pin, same: '', alike: '' }));
    const found = (evidence: string): MeetingRecord => ({
      ...{ ...record, pins, findings: [finding('f', ['p'], 'a0'), finding('g', [evidence], 'b0')] },
    });
    expect(cameBack(found('p')).map(({ earlier }) => earlier.id)).toEqual(['f']);
    expect(cameBack(found('o'))).toEqual([]);
  });
});

test('what was begun and not written belongs on no paper', () => {
  const record: MeetingRecord = {
    ...first,
    findings: [
      { ...emptyFinding(['p']), id: 'f' },
      { ...emptyFinding([]), id: 'g', next: 'Ask' },
    ],
    actions: [{ ...emptyAction(EMPTY_RECORD), id: 'x' }, action('y', '')],
    narratives: [{ id: 'n', quarter: '2024-25 Q3', day: '', words: ' ' }],
    targets: [{ ...EMPTY_TARGET, id: 't', set: 'The board' }],
  };
  const { findings, actions, narratives, targets } = withoutBlank(record);
  expect([findings, actions].map(ids)).toEqual(['g', 'y']);
  expect([narratives, targets]).toEqual([[], []]);
});

test('what is told of an action at a meeting is one line of it', () => {
  const told = { progress: withProgress({ progress: [{ meeting: 'a', words: 'Begun' }] }, 'b', 'Half done') };
  expect(toldAt(told, 'b')).toBe('Half done');
  expect(withProgress(told, 'b', 'Done')).toEqual([
    { meeting: 'a', words: 'Begun' },
    { meeting: 'b', words: 'Done' },
  ]);
  expect(withProgress(told, 'b', '')).toEqual([{ meeting: 'a', words: 'Begun' }]);
  expect(emptyAction({ actions: [{ ...action('x', ''), number: '7' }] }).number).toBe('8');
});

test('a pin that may hold few is shown to others only where it was pinned for them', () => {
  const small = { ...PIN, small: true };
  expect([mayBeShown(small, 'panel'), mayBeShown(small, 'analyst')]).toEqual([false, true]);
  expect([mayBeShown({ ...small, mode: 'panel' }, 'panel'), mayBeShown(PIN, 'panel')]).toEqual([true, true]);
});

test('figures that ask the same are told apart by their table, and by their day where that is the same', () => {
  const words = (...pins: (typeof PIN)[]) => pins.map((pin) => pinInWords(pin, pins));
  expect(words(PIN)).toEqual([PIN.asks]);
  const charge = { ...PIN, id: 'charge', caption: 'Charge by ethnicity' };
  expect(words(PIN, charge)).toEqual([
    'Who gets a community resolution? Community resolution by ethnicity.',
    'Who gets a community resolution? Charge by ethnicity.',
  ]);
  const later = { ...PIN, id: 'later', time: '2027-02-01T10:00:00.000Z' };
  expect(words(PIN, later)).toEqual([
    'Who gets a community resolution? Community resolution by ethnicity. Pinned 28 November 2026.',
    'Who gets a community resolution? Community resolution by ethnicity. Pinned 1 February 2027.',
  ]);
});

test('what happened on a day happened in its quarter, unless another was typed', () => {
  const told = (day: string, quarter = ''): string => quarterTold({ day, quarter });
  expect(['2024-03-31', '2024-04-01', '2024-11-03', '2025-01-01', '1999-12-31', ''].map((day) => told(day))).toEqual([
    ...['2023-24 Q4', '2024-25 Q1', '2024-25 Q3', '2024-25 Q4', '1999-00 Q3', ''],
  ]);
  expect(told('2024-11-03', '2024-25 Q2')).toBe('2024-25 Q2');
});
