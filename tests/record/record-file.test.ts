/** A record goes into a file and comes back whole; what comes from elsewhere is never trusted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { added, changed, EMPTY_RECORD, removed } from '../../src/record/edit';
import { begun } from '../../src/record/meetings';
import { type KeptRecord, RECORD } from '../../src/record/kept-record';
import { readRecord, writeRecord } from '../../src/record/record-file';
import { EMPTY_TARGET, type LocalTarget, type MeetingRecord } from '../../src/record/record';
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
        added(record, 'targets', { ...EMPTY_TARGET, id, words: said, at: said.length, measured: said }),
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

/** As storage gives the parts back: in whatever order, and as JSON. */
function keptAndOpened(record: MeetingRecord): MeetingRecord | null {
  const parts = [...RECORD.partsOf({ id: 'kept', record })].toReversed();
  const read = RECORD.read(new Map(parts.map(([name, part]) => [name, JSON.parse(JSON.stringify(part)) as unknown])));
  return read.ok && read.document.id === 'kept' ? read.document.record : null;
}

test(`1,000 sequences of changes, each saved or kept and opened again after every third, lose nothing (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let kept = EMPTY_RECORD;
      let opened = EMPTY_RECORD;
      steps.forEach((next, place) => {
        kept = next(kept, `entry-${place}`);
        opened = next(opened, `entry-${place}`);
        if (place % 3 === 0) opened = readRecord(writeRecord(opened), 'a.scrutiny.json').record ?? EMPTY_RECORD;
        if (place % 3 === 1) opened = keptAndOpened(opened) ?? EMPTY_RECORD;
      });
      const read = readRecord(writeRecord(opened), 'a.scrutiny.json');
      expect(read.notes).toEqual([]);
      expect(read.record).toEqual(kept);
    }),
    { numRuns: 1000, seed: SEED },
  );
});

describe('a record kept on the device', () => {
  const target = (id: string): LocalTarget => ({ ...EMPTY_TARGET, id, words: 'Fewer gaps' });
  const document: KeptRecord = {
    id: 'one',
    record: { ...EMPTY_RECORD, pins: [PIN], targets: [target('t'), target('u')] },
  };

  test('writes at a change the entry that was changed, and no other', () => {
    const after = { ...document, record: changed(document.record, 'targets', 'u', { words: 'None' }) };
    const [one, other] = [RECORD.partsOf(document), RECORD.partsOf(after)];
    const written = [...other].filter(([name, part]) => name !== 'head' && one.get(name) !== part);
    expect(written.map(([name]) => name)).toEqual(['targets u']);
  });
  test.each([
    ['targets t', ['t'], 'The record kept here: 1 of the local targets could not be read.'],
    ['head', [], 'Who meets and the order of the entries are lost; the entries can be read.'],
  ])('without its part “%s” it is refused, and the others can be saved', (gone, lost, said) => {
    const parts = new Map([...RECORD.partsOf(document)].filter(([name]) => name !== gone));
    const read = RECORD.read(parts);
    if (read.ok) throw new Error('It is not whole.');
    expect(read.failure.what).toBe('The record that is kept on this device is not whole.');
    expect(read.failure.remedy).toContain(said);
    const left = ['t', 'u'].filter((id) => !(lost as readonly string[]).includes(id));
    expect(read.saved?.record.targets.map(({ id }) => id)).toEqual(left);
    expect(read.saved?.record.pins).toEqual([PIN]);
  });
  test('of a newer workbook it is refused', () => {
    const parts = new Map(
      [...RECORD.partsOf(document)].map(([name, part]) => [name, name === 'head' ? { ...part, format: 3 } : part]),
    );
    expect(RECORD.read(parts)).toMatchObject({
      ok: false,
      failure: { remedy: expect.stringMatching(/written by a newer workbook\./) as string },
    });
  });
});

describe('a file from elsewhere', () => {
  const entry: LocalTarget = {
    ...{ ...EMPTY_TARGET, id: 't', words: 'Fewer gaps', set: 'The board', by: '2027-03-31' },
    ...{ at: 37.5, measure: '#/oocd?outcome.oocd=charge', measured: 'Charge' },
  };
  const file = (parts: object): string => JSON.stringify({ format: 2, body: 'A panel', ...parts });

  test('what fits is taken, what does not is named', () => {
    const read = readRecord(
      file({ targets: [entry, { ...entry, id: 'u', by: '2026-02-30' }, 7], pins: 'none' }),
      'a.json',
    );
    expect(read.record?.targets).toEqual([entry]);
    expect(read.whole).toBe(false);
    expect(read.notes).toEqual([
      'a.json: 1 of the pinned figures could not be read.',
      'a.json: 2 of the local targets could not be read.',
      'Of it, 1 local target can be read.',
    ]);
  });
  test('an entry is taken once, and only where it is no more and no less than an entry', () => {
    const read = readRecord(file({ targets: [entry, entry, { ...entry, id: 'w', onclick: 'x' }] }), 'a.json');
    expect(read.record?.targets).toEqual([entry]);
    expect(read.notes[0]).toBe('a.json: 2 of the local targets could not be read.');
  });
  test('an address leads into this workbook alone', () => {
    const pins = [
      { ...PIN, address: 'https://example.org' },
      { ...PIN, id: 'other', same: 'javascript:alert(1)' },
    ];
    expect(readRecord(file({ pins }), 'a.json').record).toBeNull();
  });
  test.each([-1, 100.5, '40', {}])('a target of %j in 100 is none', (at) => {
    expect(readRecord(file({ targets: [{ ...entry, at }, entry] }), 'a.json').record?.targets).toEqual([entry]);
  });
  test('of the first form, whole or cut, nothing is lost: its pins knew no methods, its targets were words', () => {
    const { alike: _alike, methods: _methods, cautions: _cautions, ...older } = PIN;
    const rows = PIN.rows.map(({ cells, ...row }) => ({
      ...{ ...row, cells: Object.entries(cells).map(([column, said]) => ({ column, said })) },
    }));
    const target = { id: 't', words: 'Fewer gaps', set: '', by: '' };
    const lines = [
      ...['{', '"format":1,', '"body":"A panel",', '"pins":['],
      ...[JSON.stringify({ ...older, rows }), '],', '"targets":[', JSON.stringify(target), ']', '}'],
    ];
    const today = {
      ...{ ...EMPTY_RECORD, body: 'A panel' },
      pins: [{ ...PIN, alike: PIN.same, methods: '', cautions: [] }],
      targets: [{ ...EMPTY_TARGET, ...target }],
    };
    expect(readRecord(lines.join('\n'), 'a.json')).toEqual({ whole: true, record: today, notes: [] });
    expect(readRecord(lines.slice(0, -1).join('\n'), 'a.json')).toMatchObject({ whole: false, record: today });
  });
  test('of a newer form what is understood can be saved, and it says so', () => {
    const read = readRecord(file({ format: 3, targets: [entry] }), 'a.json');
    expect([read.whole, read.record?.targets]).toEqual([false, [entry]]);
    expect(read.notes).toEqual(['a.json was written by a newer workbook.', 'Of it, 1 local target can be read.']);
  });
  test('of a file that was cut, or hurt in the middle, the entries on whole lines can be saved', () => {
    const targets = [entry, { ...entry, id: 'u', words: 'A "line",\nand {more}' }, { ...entry, id: 'v' }];
    const text = writeRecord({ ...EMPTY_RECORD, body: 'A "panel"', pins: [PIN], targets });
    const cut = readRecord(text.slice(0, text.lastIndexOf('"v"')), 'a.json');
    expect(cut.record).toEqual({ ...EMPTY_RECORD, body: 'A "panel"', pins: [PIN], targets: targets.slice(0, 2) });
    expect([cut.whole, cut.notes]).toEqual([
      false,
      ['a.json is cut, or was damaged.', 'Of it, 1 pinned figure and 2 local targets can be read.'],
    ]);
    const hurt = readRecord(text.replace('"id":"u"', '"id":\u0000u'), 'a.json');
    expect(hurt.record?.targets.map(({ id }) => id)).toEqual(['t', 'v']);
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
    expect(readRecord(text, 'a.json')).toEqual({ whole: false, record: null, notes: [why] });
  });
  test.each(['__proto__', 'constructor', 'prototype'])('no prototype is reached by a name: %s', (name) => {
    const cell = JSON.stringify({ column: name, said: 'x' });
    const ofPin = writeRecord({ ...EMPTY_RECORD, pins: [PIN] });
    const asColumn = ofPin.replace(/"cells":\[/, (begun) => `${begun}${cell},`);
    const asField = ofPin.replace('"figure":', `"${name}":{"x":1},"figure":`);
    for (const text of [asColumn, asField]) {
      expect(text).not.toBe(ofPin);
      const { record, notes } = readRecord(text, 'a.json');
      expect(record).toBeNull();
      expect(notes).toEqual(['a.json: 1 of the pinned figures could not be read.']);
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
