/** A record goes into a file and comes back whole; what comes from elsewhere is never trusted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { added, changed, EMPTY_RECORD, removed } from '../../src/record/edit';
import { begun } from '../../src/record/meetings';
import { readRecord, writeRecord } from '../../src/record/record-file';
import type { MeetingRecord } from '../../src/record/record';
import { PIN } from './pin-example';

const SEED = Number(process.env.FC_SEED ?? 20261128);
/** Signs of every kind, those that mean something to HTML, JSON and JavaScript among them. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('<b>', '__proto__', '\u2028', '"'),
);
const day = fc.constantFrom('', '2024-02-29', '2026-11-28');

type Step = (record: MeetingRecord, id: string) => MeetingRecord;
const last = (record: MeetingRecord, list: 'findings' | 'actions' | 'pins'): string => record[list].at(-1)?.id ?? '';
const step: fc.Arbitrary<Step> = fc.oneof(
  day.map(
    (on): Step =>
      (record, id) =>
        begun(record, (place) => `${id}-${place}`, on),
  ),
  words.map(
    (said): Step =>
      (record, id) =>
        added(record, 'pins', {
          ...PIN,
          id,
          finding: said,
          rows: [{ id: '__proto__', label: said, cells: { rate: said } }],
        }),
  ),
  fc.tuple(words, words).map(
    ([said, why]): Step =>
      (record, id) =>
        added(record, 'findings', {
          ...{
            id,
            words: said,
            answered: 'reform',
            reason: why,
            who: '',
            next: '',
            evidence: [last(record, 'pins')].filter(Boolean),
          },
          meetings: record.meetings.map((meeting) => meeting.id),
        }),
  ),
  fc.tuple(words, day).map(
    ([said, target]): Step =>
      (record, id) =>
        added(record, 'actions', {
          ...{
            id,
            number: said,
            recommendation: said,
            response: 'partly',
            action: said,
            owner: '',
            overseer: '',
            target,
          },
          ...{ status: 'underway', progress: [{ meeting: 'm', words: said }], finding: '', meetings: [] },
        }),
  ),
  words.map(
    (quarter): Step =>
      (record, id) =>
        added(record, 'narratives', { id, quarter, day: '', words: quarter }),
  ),
  words.map(
    (why): Step =>
      (record, id) =>
        added(record, 'register', { id, dataset: why, supplier: '', state: 'not_supplied', why, day: '', period: '' }),
  ),
  words.map(
    (said): Step =>
      (record, id) =>
        added(record, 'targets', { id, words: said, set: '', by: '' }),
  ),
  words.map(
    (said): Step =>
      (record) =>
        changed(record, 'findings', last(record, 'findings'), { words: said }),
  ),
  words.map(
    (owner): Step =>
      (record) =>
        changed(record, 'actions', last(record, 'actions'), { owner }),
  ),
  fc.constant<Step>((record) => removed(record, 'pins', last(record, 'pins'))),
  words.map((body): Step => (record) => ({ ...record, body })),
);

test(`1,000 sequences of changes, each saved and opened again after every third, lose nothing (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let kept = EMPTY_RECORD;
      let opened = EMPTY_RECORD;
      steps.forEach((next, place) => {
        kept = next(kept, `entry-${place}`);
        opened = next(opened, `entry-${place}`);
        if (place % 3 === 0) opened = readRecord(writeRecord(opened), 'a.scrutiny.json').record ?? EMPTY_RECORD;
      });
      const read = readRecord(writeRecord(opened), 'a.scrutiny.json');
      expect(read.notes).toEqual([]);
      expect(read.record).toEqual(kept);
    }),
    { numRuns: 1000, seed: SEED },
  );
});

describe('a file from elsewhere', () => {
  const entry = { id: 't', words: 'Fewer gaps', set: 'The board', by: '2027-03-31' };
  const file = (parts: object): string => JSON.stringify({ format: 1, body: 'A panel', ...parts });

  test('what fits is taken, what does not is named', () => {
    const read = readRecord(
      file({ targets: [entry, { ...entry, id: 'u', by: '2026-02-30' }, 7], pins: 'none' }),
      'a.json',
    );
    expect(read.record?.targets).toEqual([entry]);
    expect(read.notes).toEqual([
      'a.json: 1 of the pinned figures could not be read and is left out.',
      'a.json: 2 of the local targets could not be read and are left out.',
    ]);
  });
  test('an entry is taken once, and only where it is no more and no less than an entry', () => {
    const read = readRecord(file({ targets: [entry, entry, { ...entry, id: 'w', onclick: 'x' }] }), 'a.json');
    expect(read.record?.targets).toEqual([entry]);
    expect(read.notes).toEqual(['a.json: 2 of the local targets could not be read and are left out.']);
  });
  test('an address leads into this workbook alone', () => {
    const pins = [
      { ...PIN, address: 'https://example.org' },
      { ...PIN, id: 'other', same: 'javascript:alert(1)' },
    ];
    expect(readRecord(file({ pins }), 'a.json').record?.pins).toEqual([]);
  });
  test('of a newer form what is understood stands, and it says so', () => {
    const read = readRecord(file({ format: 2, targets: [entry] }), 'a.json');
    expect(read.record?.targets).toEqual([entry]);
    expect(read.notes).toEqual([
      'a.json was written by a newer workbook. What is understood of it stands here: save it under another name.',
    ]);
  });
  test.each([
    ['', 'a.json is not a record of this workbook: its text is no JSON, or it is cut.'],
    [
      writeRecord(EMPTY_RECORD).slice(0, -9),
      'a.json is not a record of this workbook: its text is no JSON, or it is cut.',
    ],
    ['[]', 'a.json is not a record of this workbook: it does not say its form.'],
    [
      '{"format":1,"marking":"confidential","draws":[],"members":[]}',
      'a.json is not a record of this workbook: no list of one is in it.',
    ],
    ['{"marking":"confidential"}', 'a.json is not a record of this workbook: it does not say its form.'],
    ['{"format":9,"body":"x"}', 'a.json was written by a newer workbook. Nothing of it is understood here.'],
  ])('%j is refused, and what was open stays', (text, why) => {
    expect(readRecord(text, 'a.json')).toEqual({
      record: null,
      notes: [why, 'The record that was open stands as it was.'],
    });
  });
  test.each(['__proto__', 'constructor', 'prototype'])('no prototype is reached by a name: %s', (name) => {
    const cell = JSON.stringify({ column: name, said: 'x' });
    const ofPin = writeRecord({ ...EMPTY_RECORD, pins: [PIN] });
    const asColumn = ofPin.replace(/"cells": \[/, (begun) => `${begun}${cell},`);
    const asField = ofPin.replace('"figure":', `"${name}": {"x": 1}, "figure":`);
    for (const text of [asColumn, asField]) {
      expect(text).not.toBe(ofPin);
      const { record, notes } = readRecord(text, 'a.json');
      expect(record?.pins).toEqual([]);
      expect(notes).toEqual(['a.json: 1 of the pinned figures could not be read and is left out.']);
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
