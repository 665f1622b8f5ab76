import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../src/dataset/mapping/guess';
import { kindFits } from '../../src/dataset/mapping/guess-kind';
import { isNeverRead } from '../../src/dataset/mapping/guess-names';
import type { Mapping } from '../../src/dataset/mapping/mapping';
import { withAnswer } from '../../src/dataset/mapping/questions';
import { fileOf, profiled } from './mapping-profiles';

/** Contract column -> file column of a mapping. */
const sources = ({ columns }: Mapping): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).map(([name, one]) => [name, 'from' in one ? one.from : '']));

const HARINGEY = fileOf(
  profiled('URN', ['HY/1', 'HY/2', 'HY/3', 'HY/4', 'HY/5', 'HY/6']),
  profiled('Nominal ID', { N1001: 2, N1002: 1, N1003: 1, N1004: 1, N1005: 1 }),
  profiled('DOB', ['01/02/2007', '03/04/2008', '05/06/2009', '13/07/2007', '08/08/2008', '09/09/2009']),
  profiled('Forename', ['A', 'B', 'C', 'D', 'E', 'F']),
  profiled('Date of outcome', { '31/03/2024': 2, '01/04/2024': 4 }),
  profiled('Review date', { '30/06/2024': 6 }),
  profiled('Borough of residence', { 'LB Haringey': 5, Enfield: 1 }),
  profiled('Ethnicity (self-defined)', { 'A1 - Indian': 2, 'B2 - African': 3, 'W1 - British': 1 }),
  profiled('Ethnicity (officer-defined)', { 'IC3 - Black': 3, 'IC4 - Asian': 2, IC1: 1 }),
  profiled('Age at outcome', { '15': 3, '16': 3 }, 'whole number'),
  profiled('Gender', { M: 5, F: 1 }),
  profiled('Outcome type', { CR: 2, YCC: 1, NFA: 1, Charged: 2 }),
  profiled('Offence', { Robbery: 3, 'Drug offences': 2, Witchcraft: 1 }),
  profiled('Officer notes', ['a', 'b', 'c', 'd', 'e', 'f']),
);

describe('a supplier’s file of out-of-court disposals', () => {
  it('each column finds its place', () => {
    expect(sources(guessMapping(HARINGEY).mapping)).toEqual({
      record_id: 'URN',
      person_id: 'Nominal ID',
      event_date: 'Date of outcome',
      borough: 'Borough of residence',
      ethnicity: 'Ethnicity (self-defined)',
      ethnicity_observed: 'Ethnicity (officer-defined)',
      age: 'Age at outcome',
      sex: 'Gender',
      disposal: 'Outcome type',
      offence_group: 'Offence',
    });
  });

  it('a day of birth, a name and what nobody knows are left aside', () => {
    expect(guessMapping(HARINGEY).unused).toEqual(['DOB', 'Forename', 'Review date', 'Officer notes']);
  });

  it('is taken for what it is', () => {
    expect(kindFits(HARINGEY)[0]?.kind).toBe('oocd');
    expect(guessMapping(HARINGEY).mapping).toMatchObject({ kind: 'oocd', supplier: '', declared: {} });
  });

  it('values are put into codes, days into a format', () => {
    const { columns } = guessMapping(HARINGEY).mapping;
    expect(columns['event_date']).toEqual({ from: 'Date of outcome', dates: 'DD/MM/YYYY' });
    expect(columns['borough']).toEqual({ from: 'Borough of residence', values: { 'lb haringey': 'E09000014' } });
    expect(columns['ethnicity']).toEqual({
      from: 'Ethnicity (self-defined)',
      values: { 'a1 - indian': 'A1', 'b2 - african': 'B2', 'w1 - british': 'W1' },
    });
    expect(columns['age']).toEqual({ from: 'Age at outcome' });
  });
});

describe('files of the other kinds', () => {
  it('an establishment’s separations', () => {
    const file = fileOf(
      profiled('Establishment', { 'HMYOI Feltham': 4 }),
      profiled('Start date', { '01/02/2023 09:30': 4 }),
      profiled('End date', { '03/02/2023 10:00': 3, '': 1 }),
      profiled('Review date', { '04/02/2023': 4 }),
      profiled('Home LA', { Haringey: 4 }),
      profiled('Ethnic group', { 'Black Caribbean': 4 }),
      profiled('Age', { '16': 4 }, 'whole number'),
      profiled('Reason for separation', { GOAD: 2, 'Own interests': 2 }),
    );
    const { mapping } = guessMapping(file);
    expect(mapping.kind).toBe('rule49');
    expect(sources(mapping)).toEqual({
      establishment: 'Establishment',
      start: 'Start date',
      end: 'End date',
      borough: 'Home LA',
      ethnicity: 'Ethnic group',
      age: 'Age',
      reason: 'Reason for separation',
    });
  });

  it('a court’s remand decisions', () => {
    const file = fileOf(
      profiled('Hearing date', { '2023-05-01': 4 }, 'date'),
      profiled('Remand type', { RYDA: 1, 'Conditional bail': 2, RLAA: 1 }),
      profiled('LA', { Brent: 4 }),
      profiled('Ethnicity', { 'White - British': 4 }),
      profiled('AgeBand', { '10-14': 1, '15-17': 3 }),
    );
    const { mapping } = guessMapping(file);
    expect(mapping.kind).toBe('remand');
    expect(sources(mapping)).toEqual({
      event_date: 'Hearing date',
      remand_decision: 'Remand type',
      borough: 'LA',
      ethnicity: 'Ethnicity',
      age_band: 'AgeBand',
    });
    expect(mapping.columns['event_date']).toEqual({ from: 'Hearing date' });
  });

  it('a counted extract by period', () => {
    const file = fileOf(
      profiled('Financial year', { '2022-23': 4 }),
      profiled('Borough', { Brent: 4 }),
      profiled('Ethnicity', { 'White - British': 4 }),
      profiled('Age', { '10-17': 4 }),
      profiled('Disposal', { YC: 4 }),
      profiled('Number', { '12': 2, '*': 1, '<5': 1 }),
    );
    expect(sources(guessMapping(file).mapping)).toEqual({
      period: 'Financial year',
      borough: 'Borough',
      ethnicity: 'Ethnicity',
      age_band: 'Age',
      disposal: 'Disposal',
      count: 'Number',
    });
  });

  it('a file about something else is mapped to nothing that it does not hold', () => {
    const file = fileOf(profiled('temperature', { '12.5': 4 }, 'number'), profiled('city', { Leeds: 4 }));
    expect(guessMapping(file).mapping.columns).toEqual({});
    expect(kindFits(file).every(({ score }) => score === 0)).toBe(true);
  });

  it('values tell a column whose name says nothing', () => {
    const file = fileOf(
      profiled('field_7', { 'White - Irish': 2, 'B1 - Caribbean': 2 }),
      profiled('q', { E09000014: 4 }),
    );
    expect(sources(guessMapping(file, 'oocd').mapping)).toEqual({ ethnicity: 'field_7', borough: 'q' });
  });

  it('the only column of days is the date', () => {
    const file = fileOf(
      profiled('cautioned on', { '31.03.2024': 4 }),
      profiled('offence count', { '3': 4 }, 'whole number'),
    );
    expect(guessMapping(file, 'oocd').mapping.columns).toEqual({
      event_date: { from: 'cautioned on', dates: 'DD.MM.YYYY' },
    });
  });
});

describe('names that are never read', () => {
  it.each(['DOB', 'Date of Birth', 'DateOfBirth', 'date_of_birth', 'Surname', 'Child name', 'PNC ID', 'NHS number'])(
    '%s',
    (name) => expect(isNeverRead(name)).toBe(true),
  );
  it.each(['la_name', 'Borough name', 'Ethnicity', 'Date of outcome'])('but %s is', (name) =>
    expect(isNeverRead(name)).toBe(false),
  );
});

describe('questions', () => {
  const codes = fileOf(profiled('ethnicity', { O1: 2, W1: 3, W4: 1 }), profiled('date', { '03/04/2024': 6 }));
  const guess = guessMapping(codes, 'oocd');

  it('the version of the ethnicity codes is asked where O1 stands', () => {
    expect(guess.questions.find(({ about }) => about === 'ethnicity code set')).toEqual({
      about: 'ethnicity code set',
      column: 'ethnicity',
      question:
        'Which version are the ethnicity codes? O1 means one group in one version and another in the next. The file holds W4, Roma, which only 19+1 has.',
      choices: [
        { id: '16+1', label: '16+1, of the Census of 2001, where O1 is Chinese' },
        { id: '18+1', label: '18+1, of the Census of 2011, where O1 is any other group and O2 is Arab' },
        { id: '19+1', label: '19+1, of the Census of 2021, where O1 is Arab' },
      ],
    });
  });

  it('is not asked where the file says it', () => {
    const told = guessMapping(codes, 'oocd', new Map([['ethnicity_code_set', '16+1']]));
    expect(told.questions.map(({ about }) => about)).toEqual(['date format']);
    expect(told.mapping.declared).toEqual({ ethnicityCodeSet: '16+1' });
  });

  it('is not asked where the words stand beside the codes', () => {
    expect(guessMapping(fileOf(profiled('ethnicity', { 'O1 - Arab': 2 })), 'oocd').questions).toEqual([]);
  });

  it('days and months that could be swapped are asked about', () => {
    expect(guess.questions.find(({ about }) => about === 'date format')).toEqual({
      about: 'date format',
      column: 'event_date',
      question: 'Does the day or the month stand first in the dates of event date?',
      choices: [
        { id: 'DD/MM/YYYY', label: 'The day: 03/04/2024 is 3 April 2024' },
        { id: 'MM/DD/YYYY', label: 'The month: 03/04/2024 is 4 March 2024' },
      ],
    });
  });

  it('answers stand in the mapping; an unknown answer changes nothing', () => {
    const [set, dates] = [guess.questions[1], guess.questions[0]];
    if (!set || !dates) throw new Error('Both questions are asked.');
    const [about, other] = set.about === 'ethnicity code set' ? [set, dates] : [dates, set];
    expect(withAnswer(guess.mapping, about, '18+1').declared).toEqual({ ethnicityCodeSet: '18+1' });
    expect(withAnswer(guess.mapping, other, 'MM/DD/YYYY').columns['event_date']).toEqual({
      from: 'date',
      dates: 'MM/DD/YYYY',
    });
    expect(withAnswer(guess.mapping, other, 'whatever')).toBe(guess.mapping);
  });
});
