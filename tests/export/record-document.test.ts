/** The record on paper: what changed since the last meeting, and nothing that nobody wrote. */
import { expect, it } from 'vitest';
import { recordDocument } from '../../src/export/document/record-document';
import { EMPTY_RECORD } from '../../src/record/edit';
import { emptyAction, emptyFinding } from '../../src/record/entries';
import { begun } from '../../src/record/meetings';
import { EMPTY_TARGET, type MeetingRecord } from '../../src/record/record';
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
  expect(words).toContain('Overdue: Action 1: Ask');
  expect(words).toContain('Done or stopped: Action 2: Ask');
  expect(words).toContain('Data asked for: 0 lines told.');
  expect(words).toContain('Finding 1: Not answered yet');
  expect(words).not.toContain('Finding 2');
});

it('before others a figure that may hold few stands neither by itself nor beside what it was', () => {
  const words = wordsOf(true);
  expect(words).not.toContain('It could be chance.');
  expect(words).toContain('Left out, because few may be counted in them: Who gets a community resolution?');
});

it('carries the methods and the cautions of every figure, each caution once', () => {
  const { parts } = recordDocument(record, { day: '2026-12-01', forOthers: false });
  const at = parts.findIndex((part) => part.kind === 'heading' && part.words === 'Before you quote these');
  expect(parts[at + 1]).toEqual({ kind: 'list', items: ['Provisional in part.'] });
  const worked = { kind: 'words', words: 'How it was worked out: Newcombe’s method.', soft: true };
  expect(parts.filter((part) => part.kind === 'words' && part.words === worked.words)).toEqual([worked, worked]);
  expect(parts).toContainEqual({
    kind: 'list',
    items: expect.arrayContaining([expect.stringMatching(/It does not say why\.$/) as string]) as string[],
  });
});

it('published, says what changed of what is published, and no figure as it was', () => {
  const other = { ...emptyFinding(['p']), id: 'h', words: 'A gap, again', meetings: ['b0'] };
  const published = { ...record, findings: [...record.findings, other] };
  const document = recordDocument(published, { day: '2026-12-01', forOthers: true, published: true });
  const at = document.parts.findIndex(
    (part) => part.kind === 'heading' && part.words === 'What changed since the last meeting, 1 June 2026',
  );
  expect(document.parts.slice(at + 1, at + 3)).toEqual([
    {
      ...{ kind: 'words', soft: true },
      words: 'Of what is published here. What the figures were before is not: they are answered anew from this pack.',
    },
    {
      kind: 'list',
      items: [
        'Findings: 1 new, 0 changed, 2 still to be answered.',
        'Found again: A gap, again 1 June 2026: Not answered yet.',
        'Actions: 1 done or stopped, 1 overdue, 0 new, 1 open in all.',
        'Overdue: Action 1: Ask',
        'Done or stopped: Action 2: Ask',
        'Data asked for: 0 lines told.',
      ],
    },
  ]);
});

it('a target stands with its number and what it is of', () => {
  const target = { ...EMPTY_TARGET, id: 't', set: 'The board', by: '2027-03-31', at: 37.5, measured: 'Charge' };
  const { parts } = recordDocument({ ...EMPTY_RECORD, targets: [target] }, { day: '2026-12-01', forOthers: false });
  expect(parts).toContainEqual({
    ...{ kind: 'table', caption: 'Set by the body itself' },
    header: ['Target', 'Number', 'Of what', 'Set by', 'To be met by'],
    rows: [['In a number alone', '37.5 in 100', 'Charge', 'The board', '31 March 2027']],
  });
});

it('says who was there, which interests were declared, and what of the standing items was gone through', () => {
  const [meeting] = first.meetings;
  if (!meeting) throw new Error('No meeting was begun.');
  const checklist = meeting.checklist.map((item, at) => ({ ...item, done: at === 0 }));
  const told = { ...meeting, checklist, place: 'Town hall', attendance: 'Six members', interests: 'One of item 2' };
  const { parts } = recordDocument({ ...first, meetings: [told] }, { day: '2026-06-02', forOthers: false });
  const words = parts.flatMap((part) => (part.kind === 'heading' || part.kind === 'words' ? [part.words] : []));
  expect(words.slice(1, 7)).toEqual([
    ...['1 June 2026, Town hall', 'Present', 'Six members', 'Interests declared', 'One of item 2'],
    'Gone through at every meeting',
  ]);
  const list = parts.find((part) => part.kind === 'list');
  expect(list?.kind === 'list' && list.items.slice(0, 2)).toEqual([
    'Interests declared: done',
    'Actions of the last meeting returned to: not done',
  ]);
});
