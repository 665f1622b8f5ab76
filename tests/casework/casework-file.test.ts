import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as cases from '../../src/casework/file/case-steps';
import type { CaseworkFile } from '../../src/casework/file/casework-file';
import { CASEWORK } from '../../src/casework/file/kept-casework';
import { readCasework, type ReadCasework } from '../../src/casework/file/read-casework';
import { hides, shownOf } from '../../src/casework/file/shown-columns';
import { takeSheet } from '../../src/casework/file/file-steps';
import { writeCasework } from '../../src/casework/file/write-casework';
import { JOINT } from '../../src/casework/review/view';
import { seeded, seedOfRun } from '../support/damaged';
import { afterStep, AT, later, madeUp, taken } from './random-steps';

const SEED = seedOfRun();

/** Two reviews of a file of three drawn cases. */
function reviewed(): CaseworkFile {
  const file = madeUp(3);
  const [first = '', second = ''] = file.draws[0]?.cases.map(({ id }) => id) ?? [];
  const one = taken(cases.answer(file, { caseId: first, reviewer: JOINT, at: AT }, 'met', 'no'));
  return taken(cases.giveVerdict(one, { caseId: second, reviewer: 'ann', at: AT }, 'appropriate'));
}

function refusedOf(read: ReadCasework) {
  if (read.ok) throw new Error('It was read.');
  return read;
}

/** The file as plain JSON, with something in it changed. */
function forged(change: (value: Record<string, unknown>) => void): string {
  const value = JSON.parse(writeCasework(reviewed())) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
}

describe('a casework file', () => {
  it(`written and read after each of 1,000 random walks is what it was (SEED=${SEED})`, () => {
    const dice = seeded(SEED);
    let said = 0;
    for (let walk = 0; walk < 1000; walk += 1) {
      let file = madeUp(4);
      for (let step = 0; step < 25; step += 1) file = afterStep(file, dice, later(walk * 25 + step));
      said += Object.keys(file.reviews).length;
      expect(isDeepStrictEqual(readCasework(writeCasework(file)), { ok: true, file })).toBe(true);
      const parts = new Map(
        [...CASEWORK.partsOf(file)].map(([name, part]) => [name, JSON.parse(JSON.stringify(part))]),
      );
      expect(isDeepStrictEqual(CASEWORK.read(parts), { ok: true, document: file })).toBe(true);
    }
    expect(said).toBeGreaterThan(1000);
  });

  it('says at its first lines what it is', () => {
    expect(writeCasework(reviewed()).split('\n').slice(1, 3)).toEqual(['"format":3,', '"marking":"confidential",']);
  });

  it('has a part for each case, and a keystroke changes one', () => {
    const before = reviewed();
    const caseId = Object.keys(before.reviews)[0] ?? '';
    const after = taken(cases.writeNote(before, { caseId, reviewer: JOINT, at: AT }, 'a'));
    const [old, parts] = [CASEWORK.partsOf(before), CASEWORK.partsOf(after)];
    const changed = [...parts].filter(([name, part]) => JSON.stringify(old.get(name)) !== JSON.stringify(part));
    expect(changed.map(([name]) => name)).toEqual([`case ${caseId}`]);
    expect([...parts].filter(([name, part]) => old.get(name) !== part).map(([name]) => name)).toEqual([
      'head',
      `case ${caseId}`,
    ]);
  });
});

describe('what is shown of a case', () => {
  it('is neither ethnicity nor a name before the reveal, and all of it after', () => {
    const file = reviewed();
    const [, , third = ''] = file.draws[0]?.cases.map(({ id }) => id) ?? [];
    expect(shownOf(file, third)).toEqual({ open: ['disposal', 'age'], hidden: ['ethnicity'], stratum: true });
    const open = taken(cases.reveal(file, { caseId: third, reviewer: JOINT, at: AT }));
    expect(shownOf(open, third)).toEqual({ open: ['disposal', 'ethnicity', 'age'], hidden: [], stratum: true });
    const names = ['First name', 'surname', 'Home-Language', 'offence_group', 'religion'];
    expect(names.map((name) => hides(file, name))).toEqual([true, true, true, false, true]);
  });
});

describe('steps of a file', () => {
  it('review drawn cases alone, by members alone', () => {
    const file = reviewed();
    const caseId = Object.keys(file.reviews)[0] ?? '';
    const not = (step: unknown, why: string) => expect(step).toEqual({ ok: false, why });
    not(cases.answer(file, { caseId: 'H-999', reviewer: JOINT, at: AT }, 'met', 'yes'), 'not drawn');
    not(cases.answer(file, { caseId, reviewer: 'zoe', at: AT }, 'met', 'yes'), 'no such member');
    not(cases.declareInterest(file, { caseId, member: JOINT, at: AT }, ''), 'no such member');
  });

  it('keep the sheet under which something was said', () => {
    const file = reviewed();
    const next = taken(takeSheet(file, { ...file.sheet, title: 'Ours' }));
    expect([next.sheet.version, next.sheets.map(({ version, title }) => [version, title])]).toEqual([
      2,
      [[1, 'Out-of-court disposals']],
    ]);
    expect(taken(takeSheet(next, { ...next.sheet, title: 'Ours again' })).sheet.version).toBe(2);
  });
});

describe('a file that does not fit', () => {
  it('is refused where it is newer, with what could be read', () => {
    const { why, failure, saved } = refusedOf(
      readCasework(
        forged((value) => (value['format'] = 4)),
        'june.casework.json',
      ),
    );
    expect(why).toBe('newer');
    expect(failure).toEqual({
      what: 'The casework file was written by a newer workbook.',
      file: 'june.casework.json',
      found: 'format 4',
      expected: 'format 3',
      remedy:
        'Open it in the workbook that saved it, or in a newer one. Of it, 1 of 1 draws and 2 of 2 reviews can be read.',
    });
    expect(saved?.file).toBeNull();
  });

  it('and was cut off is refused with the reviews that stand whole', () => {
    const text = writeCasework(reviewed());
    const { why, failure, saved } = refusedOf(readCasework(text.slice(0, -30)));
    expect(why).toBe('damaged');
    expect(failure.remedy).toBe(
      'Open an earlier copy of it, if there is one. Of it, 1 of 1 draws and 1 of 1 reviews can be read.',
    );
    const [kept] = Object.values(reviewed().reviews);
    expect(Object.values(saved?.file?.reviews ?? {})).toEqual([kept]);
  });

  it('in one review is refused, and all others are kept', () => {
    const { failure, saved } = refusedOf(
      readCasework(
        forged((value) => {
          const reviews = value['reviews'] as Record<string, Record<string, unknown>>;
          Object.assign(Object.values(reviews)[0] ?? {}, { revealed: 'yesterday' });
        }),
      ),
    );
    const [first = '', second = ''] = Object.keys(reviewed().reviews);
    expect([failure.found, failure.expected]).toEqual([
      `"yesterday" in reviews, ${first}, revealed`,
      'a moment like 2026-11-28T10:00:00.000Z',
    ]);
    expect(Object.keys(saved?.file?.reviews ?? {})).toEqual([second]);
  });

  it.each<[string, (value: Record<string, unknown>) => void, string]>([
    ['a field more', (value) => (value['run'] = 1), '"run"'],
    ['a field less', (value) => delete value['members'], 'nothing in members'],
    ['no mark', (value) => (value['marking'] = 'public'), '"public" in marking'],
    ['another kind of sheet', (value) => (value['kind'] = 'kcpo'), '"oocd"'],
    ['a view of nobody', (value) => (value['members'] = []), '"ann" in reviews'],
    ['an active draw of none', (value) => (value['active'] = 'x'), 'the id of none in active'],
    ['no draw', (value) => Object.assign(value, { draws: [], active: null }), 'in reviews'],
    ['a list for an object', (value) => (value['reviews'] = []), 'a list of 0 in reviews'],
    [
      'members twice',
      (value) =>
        (value['members'] = [
          { id: 'ann', name: '' },
          { id: 'ann', name: '' },
        ]),
      '"ann" in members',
    ],
    [
      'a member of the language',
      (value) => (value['members'] = [{ id: 'constructor', name: '' }]),
      '"constructor" in members',
    ],
    [
      'too many columns',
      (value) => (value['columns'] = Array.from({ length: 301 }, () => 'x')),
      'a list of 301 in columns',
    ],
  ])('is refused: %s', (_name, change, found) => {
    expect(refusedOf(readCasework(forged(change))).failure.found).toContain(found);
  });

  it('never changes what objects are', () => {
    const text = writeCasework(reviewed()).replace('"reviews":{', '"reviews":{"__proto__":{"caseId":"x"},');
    expect(refusedOf(readCasework(text)).failure).toMatchObject({
      found: '"__proto__" in reviews',
      expected: 'no word of JavaScript as a name',
    });
    expect(({} as { caseId?: string }).caseId).toBeUndefined();
  });

  it('is refused where it keeps a view of a member with an interest among those that count', () => {
    const text = forged((value) => {
      const reviews = value['reviews'] as Record<string, { interests: unknown[] }>;
      Object.values(reviews)[1]?.interests.push({ member: 'ann', why: '', at: AT, withdrawn: null });
    });
    expect(refusedOf(readCasework(text)).failure.expected).toBe('no view of a member with an interest');
  });

  it.each(['', 'null', '[]', '"x"', '{"format":"1"}', '{"format":0}', '[['.repeat(100_000), '{}'])(
    'is refused, whatever it is: %#',
    (text) => {
      expect(refusedOf(readCasework(text)).why).toBe('damaged');
    },
  );
});
