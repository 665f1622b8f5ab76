import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../src/dataset/mapping/guess';
import { saysNothing } from '../../src/dataset/mapping/missing-marks';
import type { ColumnProfile } from '../../src/dataset/mapping/profile';
import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import { fileOf, profiled } from './mapping-profiles';

const ROWS = 40;
const KINDS: readonly ExtractKind[] = ['oocd', 'kcpo', 'remand', 'rule49'];
/** Columns of the contracts that a wrong guess would spoil a whole sheet with. */
const WEIGHTY = [
  ...['ethnicity', 'ethnicity_observed', 'event_date', 'period', 'start', 'borough', 'age_band', 'person_id'],
  ...['disposal', 'remand_decision', 'stage_reached', 'establishment'],
];

/** Contract columns, of any kind, that are read from the column of this name where it stands among others. */
function readFrom(column: ColumnProfile, beside: readonly ColumnProfile[] = OTHERS): readonly string[] {
  const file = fileOf(...beside, column);
  return KINDS.flatMap((kind) =>
    Object.entries(guessMapping(file, kind).mapping.columns).flatMap(([name, source]) =>
      'from' in source && source.from === column.name ? [name] : [],
    ),
  );
}
const OTHERS = [profiled('Officer notes', { 'seen at home': ROWS })];
const never = (column: ColumnProfile): void => {
  expect(readFrom(column).filter((name) => WEIGHTY.includes(name))).toEqual([]);
};

const MARKS = [
  'NA',
  'N/A',
  '(null)',
  'null',
  'NULL',
  '<NA>',
  'NaN',
  '-',
  '--',
  '?',
  '.',
  'None',
  '(blank)',
  '[none]',
  '#N/A',
  'nil',
  'Unknown',
  'not recorded',
  '\\N',
];

describe('a column that holds nothing but a mark for nothing', () => {
  it.each(MARKS)('%j says nothing', (mark) =>
    expect([saysNothing(mark), saysNothing(` ${mark} `)]).toEqual([true, true]),
  );
  it.each(['NAN HU', 'no', '0', 'White', 'NFA', '*', '<5', '(White)'])('%j says something', (value) =>
    expect(saysNothing(value)).toBe(false),
  );
  it.each(
    MARKS.flatMap((mark) =>
      ['warning', 'compared to England', 'Ethnicity', 'Event date', 'Person ID', 'Outcome'].map(
        (name) => [mark, name] as const,
      ),
    ),
  )('of %j is never taken for what matters, though it is called %j', (mark, name) => {
    never(profiled(name, { [mark]: ROWS }));
    never({
      ...profiled(name, []),
      values: [
        { value: mark, rows: ROWS - 3 },
        { value: null, rows: 3 },
      ],
    });
  });
  it('is told by the rest of its values where it has some', () => {
    expect(readFrom(profiled('x', { '(null)': 30, 'White - Irish': 5, 'Black - African': 5 }))).toContain('ethnicity');
  });
});

describe('a column of something else', () => {
  const once = (write: (row: number) => string) => Array.from({ length: ROWS }, (_, row) => write(row));
  it.each([
    ['Suspect height', profiled('Suspect height', { '5.8': 10, '5.10': 10, '6.0': 10, '4.11': 10 })],
    ['a height among races', profiled('race height', { '5.8': 20, '6.1': 20 })],
    ['a rate', profiled('White_stop_rate', { '0': 10, '0.0016': 10, '6.2e-4': 20 })],
    ['a group by number', profiled('nat_bucket', { '1': 10, '2': 10, '5': 10, NA: 10 })],
    ['yes and no', profiled('Ethnicity', { Yes: 20, No: 20 })],
    ['0 and 1', profiled('ethnicity recorded', { '0': 20, '1': 20 })],
    ['true and false', profiled('self defined ethnicity', { true: 20, false: 20 })],
    ['a flag called an outcome', profiled('Outcome', { Y: 20, N: 20 })],
    ['a flag called a person', profiled('person', { '0': 20, '1': 20 })],
    [
      'a running number',
      profiled(
        'ID',
        once((row) => String(row + 1)),
      ),
    ],
    [
      'a running number of five digits',
      profiled(
        'Date',
        once((row) => String(45_000 + row)),
      ),
    ],
    [
      'a running number called a person',
      profiled(
        'person id',
        once((row) => String(1000 + row)),
      ),
    ],
    [
      'a running number with gaps',
      profiled(
        'person',
        once((row) => String(7 + row + (row > 9 ? 3 : 0))),
      ),
    ],
    ['a date of birth', profiled('Date of birth', { '2008-04-03': 20, '2009-05-06': 20 })],
    ['a date of death', profiled('Date of death', { '2021-04-03': 20, '2022-05-06': 20 })],
    ['a day of birth in short', profiled('child dob', { '2008-04-03': 20, '2009-05-06': 20 })],
    ['a day of birth by word', profiled('Born', { '2008-04-03': 20, '2009-05-06': 20 })],
    ['a day of death by word', profiled('died', { '2021-04-03': 40 })],
    ['the day of an entry', profiled('insertDatetime', { '2021-04-03': 40 })],
    ['the day of publication', profiled('publication_date', { '2021-04-03': 40 })],
    ['an officer’s race', profiled('officer_race', { White: 20, Black: 20 })],
    ['a victim’s ethnicity', profiled('Victim ethnicity', { 'White - Irish': 20, 'Black - African': 20 })],
    ['an officer’s age', profiled('officer age', { '31': 20, '45': 20 })],
    ['names', profiled('person', { 'Aaron Ashby': 4, 'Jo Smith': 4, "Mary O'Neill": 32 })],
  ])('%s is none of what matters', (_, column) => never(column));

  it('but what an officer saw, and the sex recorded at birth, are read', () => {
    expect(readFrom(profiled('Officer-defined ethnicity', { White: 20, Black: 20 }))).toContain('ethnicity_observed');
    expect(readFrom(profiled('Sex at birth', { Male: 20, Female: 20 }))).toContain('sex');
    expect(readFrom(profiled('race', { White: 20, Black: 20 }))).toContain('ethnicity');
  });

  it.each(['Suspect race description', 'Officer ethnicity as recorded', 'Ethnicity perceived', 'Visual ethnic group'])(
    '%s was seen, not said: it is never guessed as self-defined, whatever its values are',
    (name) => {
      expect(readFrom(profiled(name, { 'White - Irish': 20, 'Black - African': 20 }))).not.toContain('ethnicity');
    },
  );

  it('a race described of a suspect is what was seen; a self-defined one that an officer wrote down is what was said', () => {
    expect(readFrom(profiled('Suspect race description', { White: 20, Black: 20 }))).toContain('ethnicity_observed');
    expect(readFrom(profiled('Officer recorded self-defined ethnicity', { White: 20, Black: 20 }))).toContain(
      'ethnicity',
    );
  });
});

describe('the number of a person', () => {
  const ids = (times: number) =>
    Object.fromEntries(Array.from({ length: 60 / times }, (_, at) => [`N${String(at + 100)}`, times]));
  it.each(['id', 'ID', 'Nominal ID', 'person id', 'Client ID', 'child id', 'pseudonym'])(
    '%j that is unique on every row is the number of the record',
    (name) => {
      const found = readFrom(profiled(name, ids(1)));
      expect(found).toContain('record_id');
      expect(found).not.toContain('person_id');
    },
  );
  it.each(['Nominal ID', 'person id', 'Client ID', 'child id', 'pseudonym'])(
    '%j that comes again is a person’s',
    (name) => expect(readFrom(profiled(name, ids(3)))).toContain('person_id'),
  );
  it.each(['id', 'geo id', 'offence id', 'unit id', 'EventID'])('%j says of nobody that it is theirs', (name) => {
    expect(readFrom(profiled(name, ids(3)))).not.toContain('person_id');
  });
});
