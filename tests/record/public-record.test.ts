import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_RECORD } from '../../src/record/edit';
import type { Pinned } from '../../src/record/pin';
import { publicLines, WHY } from '../../src/record/public-lines';
import { publicRecord } from '../../src/record/public-record';
import { givesAway } from '../../src/record/public-words';
import { readRecord, writeRecord } from '../../src/record/record-file';
import { EMPTY_TARGET, type LocalTarget, type MeetingRecord } from '../../src/record/record';
import { measureAddress } from '../../src/selection/measure-address';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { PIN } from './pin-example';

const NOW = '2026-11-28T15:00:00.000Z';
const NONE: ReadonlyMap<string, Pinned> = new Map();
const { id: _id, time: _time, meeting: _meeting, ...FIGURE } = PIN;
/** The figure as a pack answers it. */
const ANSWER: Pinned = {
  ...FIGURE,
  finding: 'Black children were charged more often than White children: 41 in 100, against 30 in 100.',
  ...{ address: '#/oocd/rates?pack=aa', same: '', mode: 'panel' },
  rows: [{ id: 'black', label: 'Black', cells: { rate: '41' } }],
};

/** A pin that holds the text wherever it can. */
const PINNED_TEXT = (text: string) => ({
  ...{ id: 'pin-6ba7', finding: text, base: text, caption: text, methods: text, cautions: [text], selection: text },
});

/** A record in which each text is the one given, and the pin holds it in its numbers. */
function recordOf(text: string): MeetingRecord {
  const finding = { id: 'f-6ba7', words: text, answered: 'reform', reason: text, who: text, next: text } as const;
  return {
    ...EMPTY_RECORD,
    body: text,
    meetings: [
      { id: 'm-6ba7', day: '2026-08-01', place: text, attendance: text, interests: text, checklist: [], agenda: [] },
      { id: 'm-77c1', day: '2026-11-28', place: text, attendance: text, interests: text, checklist: [], agenda: [] },
    ],
    pins: [{ ...PIN, ...PINNED_TEXT(text), rows: [{ id: 'black', label: text, cells: { rate: text } }] }],
    findings: [
      { ...finding, evidence: ['pin-6ba7'], meetings: ['m-6ba7'] },
      { ...finding, id: 'f-77c1', evidence: [], meetings: ['m-77c1'] },
    ],
    actions: [
      {
        ...{ id: 'a-6ba7', number: text, recommendation: text, response: 'accepted', action: text, owner: text },
        ...{ overseer: text, target: '2027-01-31', status: 'underway', finding: 'f-6ba7', meetings: ['m-77c1'] },
        progress: [{ meeting: 'm-77c1', words: text }],
      },
    ],
    narratives: [{ id: 'n-6ba7', quarter: text, day: '2026-10-03', words: text }],
    register: [
      {
        id: 'r-6ba7',
        dataset: text,
        supplier: text,
        state: 'not_supplied',
        why: text,
        day: '2026-11-28',
        period: text,
      },
    ],
    targets: [{ ...EMPTY_TARGET, id: 't-6ba7', words: text, set: text }],
  };
}

/** The text of the record that goes in when a reader ticks every line there is. */
function allTicked(record: MeetingRecord, answered: ReadonlyMap<string, Pinned>): string {
  const every = new Set(publicLines(record, answered).map(({ id }) => id));
  return writeRecord(publicRecord(record, answered, every, NOW));
}

describe('what a typed text may give away', () => {
  it.each([
    ['Agreed on 28 November 2026, for 2024-25 Q3; Rule 49 and Outcome 22, children of 10 to 17.', 'nothing'],
    ['See action 4. Recommendation 12 was accepted in 2025.', 'nothing'],
    ['Two officers will be trained.', 'ask'],
    ['Black children are charged more often.', 'ask'],
    ['It was 3 of the cases.', 'number'],
    ['finding 3 Black children', 'number'],
    ['It was ３ children.', 'number'],
    ['It was 34% and then 1,204.', 'number'],
    ['2031 children of 2040', 'id'],
    ['The case YP-0451 was looked at.', 'id'],
    ['Case 21014457', 'id'],
    ['Case 01MP/1234/24', 'id'],
    ['Case Y​P0451', 'id'],
    ['Write to someone@example.org', 'id'],
  ] as const)('%s', (text, gives) => {
    expect(givesAway(text)).toBe(gives);
  });
});

describe('the record of a public copy', () => {
  it.each(['YP-0451-77', '3 of 7 children', 'only 2', '01MP/1234/24'])(
    'holds “%s” nowhere, whoever ticks what, but where a target says it',
    (planted) => {
      const record = { ...recordOf(`Looked at ${planted} closely`), targets: [] };
      for (const answered of [NONE, new Map([['pin-6ba7', ANSWER]])]) {
        const text = allTicked(record, answered);
        expect(text).not.toContain(planted);
        expect(text).not.toMatch(/6ba7|77c1/);
      }
    },
  );

  it('holds no id of the record and no number of a pin, of any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (noise) => {
        const text = allTicked({ ...recordOf(`${noise} 17 of 29`), targets: [] }, new Map([['pin-6ba7', ANSWER]]));
        expect(text).not.toMatch(/17 of 29|6ba7|77c1/);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps of a target its measure where that is known for one, shown to whoever lets it through', () => {
    const measure = measureAddress('oocd', OPENING_SELECTION);
    const target: LocalTarget = { ...EMPTY_TARGET, id: 't', words: 'Fewer', at: 40, measure, measured: 'Charge' };
    const published = (changes: Partial<LocalTarget>) => {
      const record = { ...EMPTY_RECORD, targets: [{ ...target, ...changes }] };
      const [line] = publicLines(record, NONE);
      const [out] = publicRecord(record, NONE, new Set([line?.id ?? '']), NOW).targets;
      return [line?.words, out?.at, out?.measure, out?.measured];
    };
    expect(published({})).toEqual([['Fewer', '40 in 100', 'Charge'], 40, measure, 'Charge']);
    for (const planted of [`${measure}&x=YP-0451`, '#/oocd?outcome.oocd=YP-0451', '#/YP-0451', '#']) {
      expect(published({ measure: planted })).toEqual([['Fewer', '40 in 100', 'Charge'], 40, '', 'Charge']);
    }
    expect(published({ at: null })).toEqual([['Fewer'], null, '', '']);
  });

  it('drops a pin that the pack does not answer, and the finding that rests on it', () => {
    const record = recordOf('Said in words alone');
    const lines = publicLines(record, NONE);
    expect(lines.find(({ id }) => id === 'findings 0')).toMatchObject({ kept: 'refused', why: WHY.rests });
    expect(lines.find(({ id }) => id === 'findings 1')).toMatchObject({ kept: 'refused', why: WHY.repeats });
    const out = publicRecord(record, NONE, new Set(lines.map(({ id }) => id)), NOW);
    expect([out.pins, out.findings, out.actions]).toEqual([[], [], []]);
  });

  it('says a finding in the words of the pack, and names everything by its place', () => {
    const record = { ...recordOf('Said in words alone'), pins: [{ ...PIN, id: 'pin-6ba7' }] };
    const answered = new Map([['pin-6ba7', ANSWER]]);
    const every = new Set(publicLines(record, answered).map(({ id }) => id));
    const out = publicRecord(record, answered, every, NOW);
    expect(out.pins).toEqual([{ ...ANSWER, id: 'p1', time: NOW, meeting: '' }]);
    expect(out.findings[0]).toEqual({
      ...{ id: 'f1', words: ANSWER.finding, answered: 'reform', evidence: ['p1'], meetings: ['m1'] },
      ...{ reason: 'Said in words alone', who: 'Said in words alone', next: 'Said in words alone' },
    });
    expect(out.actions[0]).toMatchObject({ id: 'a1', number: '1', finding: 'f1', meetings: ['m2'] });
    expect(out.actions[0]?.progress).toEqual([{ meeting: 'm2', words: 'Said in words alone' }]);
    expect(readRecord(writeRecord(out), 'record.scrutiny.json')).toEqual({ whole: true, record: out, notes: [] });
  });

  it('asks before names of people go in, and leaves out what nobody chose', () => {
    const record = { ...recordOf('Said in words alone'), pins: [] };
    const asked = publicLines(record, NONE).filter(({ kept }) => kept === 'asked');
    expect(asked.map(({ title, why }) => [title, why])).toEqual([
      ['Present', WHY.people],
      ['Interests declared', WHY.people],
    ]);
    expect(publicRecord(record, NONE, new Set(), NOW)).toEqual({
      ...EMPTY_RECORD,
      meetings: record.meetings.map(({ day }, at) => ({
        ...{ id: `m${at + 1}`, day, place: '', attendance: '', interests: '', checklist: [], agenda: [] },
      })),
    });
  });
});
