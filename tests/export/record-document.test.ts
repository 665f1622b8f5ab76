/** The record on paper: what changed since the last meeting, and nothing that nobody wrote. */
import { expect, it } from 'vitest';
import { recordDocument } from '../../src/export/document/record-document';
import { EMPTY_RECORD } from '../../src/record/edit';
import { emptyAction, emptyFinding } from '../../src/record/entries';
import { begun } from '../../src/record/meetings';
import type { MeetingRecord } from '../../src/record/record';
import { PIN } from '../record/pin-example';

const first = begun(EMPTY_RECORD, (place) => `a${place}`, '2026-06-01');
const action = { ...emptyAction(EMPTY_RECORD), action: 'Ask', meetings: ['a0'] };
const before: MeetingRecord = {
  ...first,
  pins: [{ ...PIN, id: 'p', meeting: 'a0', time: '2026-06-01T10:00:00.000Z' }],
  findings: [{ ...emptyFinding(['p']), id: 'f', words: 'A gap', meetings: ['a0'] }],
  actions: [
    { ...action, id: 'x', target: '2026-11-30' },
    { ...action, id: 'y', number: '2', status: 'done', meetings: ['a0', 'b0'] },
  ],
};
const second = begun(before, (place) => `b${place}`, '2026-12-01');
const record: MeetingRecord = {
  ...second,
  pins: [
    ...second.pins,
    { ...PIN, id: 'n', meeting: 'b0', finding: 'It could be chance.', time: '2026-12-01T10:00:00.000Z', small: true },
  ],
  findings: [...second.findings, { ...emptyFinding(['n']), id: 'g', meetings: ['b0'] }],
};

const wordsOf = (forOthers: boolean): string =>
  JSON.stringify(recordDocument(record, { day: '2026-12-01', forOthers }).parts);

it('says what changed, with figures then and now, and prints no finding in which nothing was written', () => {
  const words = wordsOf(false);
  expect(words).toContain('What changed since the last meeting, 1 June 2026');
  expect(words).toContain('Findings: 0 new, 0 changed, 1 still to be answered.');
  expect(words).toContain('Actions: 1 done or stopped, 1 overdue, 0 new, 1 open in all.');
  expect(words).toContain(
    'Who gets a community resolution? 1 June 2026: Black children were less likely than White children to get a community resolution. 1 December 2026: It could be chance.',
  );
  expect(words).toContain('Finding 1: Not answered yet');
  expect(words).not.toContain('Finding 2');
});

it('before others a figure that may hold few stands neither by itself nor beside what it was', () => {
  const words = wordsOf(true);
  expect(words).not.toContain('It could be chance.');
  expect(words).toContain('Left out, because few may be counted in them: Who gets a community resolution?');
});
