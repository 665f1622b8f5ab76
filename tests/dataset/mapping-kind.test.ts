import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/dataset/mapping/guess-kind';
import { otherRecords } from '../../src/dataset/mapping/other-records';
import type { FileProfile } from '../../src/dataset/mapping/profile';
import { fileOf, profiled } from './mapping-profiles';

const WHO = [
  profiled('Date', { '2023-04-03': 50, '2023-04-04': 50 }),
  profiled('Borough', { Camden: 60, Brent: 40 }),
  profiled('Ethnicity', { 'White - Irish': 50, 'Black - African': 50 }),
  profiled('Age', { '15': 50, '16': 50 }),
];
const withOutcome = (name: string, values: Readonly<Record<string, number>>, ...more: FileProfile['columns']) =>
  fileOf(...WHO, profiled(name, values), ...more);

describe('a kind is chosen before a person looks', () => {
  it.each([
    ['oocd', withOutcome('Outcome', { 'Community resolution': 60, Charged: 40 })],
    ['oocd', withOutcome('Disposal', { Charge: 100 })],
    [
      'oocd',
      withOutcome(
        'Outcome type',
        { CR: 30, YCC: 20, NFA: 50 },
        profiled('Arose from stop and search', { Yes: 50, No: 50 }),
      ),
    ],
    ['oocd', withOutcome('Outcome', { 'Community resolution': 100 }, profiled('Object of search', { Drugs: 100 }))],
    ['oocd', withOutcome('Decision', { 'Youth caution': 90, 'Penalty Notice for Disorder': 10 })],
    ['remand', withOutcome('Remand type', { RYDA: 10, 'Conditional bail': 90 })],
    ['kcpo', withOutcome('Stage', { Trigger: 50, 'Full order': 50 })],
    [
      'rule49',
      fileOf(...WHO, profiled('Establishment', { Feltham: 100 }), profiled('Start date', { '2023-04-03 10:00': 100 })),
    ],
    [
      'stop_and_search',
      withOutcome(
        'Outcome',
        { 'Community resolution': 100 },
        profiled('Object of search', { Drugs: 100 }),
        profiled('Type', { 'Person search': 100 }),
      ),
    ],
  ])('%s, where the file can be it', (kind, file) => expect(kindOf(file)).toBe(kind));

  it.each([
    [
      'a file of searches',
      withOutcome('Outcome', { Arrest: 20, 'Community resolution': 20, 'A no further action disposal': 60 }),
    ],
    [
      'stops by another force',
      withOutcome(
        'disposition',
        { Charged: 50, Released: 50 },
        profiled('stop_reason', { Traffic: 100 }),
        profiled('frisk_flag', { '0': 100 }),
      ),
    ],
    [
      'uses of force',
      withOutcome(
        'Outcome',
        { Charged: 100 },
        profiled('Tactic 1', { Handcuffs: 100 }),
        profiled('Tactic 2', { 'Force used': 100 }),
      ),
    ],
    ['recorded crimes', withOutcome('Last outcome category', { 'Under investigation': 80, 'Suspect charged': 20 })],
    ['licences', withOutcome('Status', { Granted: 50, Refused: 30, Withdrawn: 20 })],
    ['sentences', withOutcome('Outcome', { Custody: 60, Fine: 40 })],
    ['a column of outcomes without a word', withOutcome('Outcome', { NA: 100 })],
    ['outcomes alone', fileOf(profiled('Outcome', { Charged: 100 }))],
    ['something else', fileOf(profiled('temperature', { '12.5': 4 }, 'number'), profiled('city', { Leeds: 4 }))],
  ])('none for %s', (_, file) => expect(kindOf(file)).toBeNull());

  it('the kind that the file itself names', () => {
    expect(kindOf(fileOf(...WHO), new Map([['extract_kind', ' Remand ']]))).toBe('remand');
    expect(kindOf(fileOf(...WHO), new Map([['extract_kind', 'searches']]))).toBeNull();
  });
});

describe('what else a file seems to be', () => {
  it('is told where two columns say it, and not where one does', () => {
    const tactic = profiled('Tactic 1', { Handcuffs: 100 });
    expect(otherRecords(fileOf(...WHO, tactic, profiled('Tactic 2', { 'Force used': 100 })))).toBe('uses of force');
    expect(otherRecords(fileOf(...WHO, tactic))).toBeNull();
    // Of these the workbook has a sheet.
    const search = profiled('Object of search', { Drugs: 100 });
    expect(otherRecords(fileOf(...WHO, search, profiled('Type', { 'Person search': 100 })))).toBeNull();
    expect(otherRecords(fileOf(...WHO))).toBeNull();
  });
});
