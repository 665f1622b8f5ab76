import { describe, expect, it } from 'vitest';
import { columnContract, extractContract, type ExtractKind } from '../../src/dataset/kinds/extracts';
import { guesserOf, guessValues } from '../../src/dataset/mapping/guess-values';
import { ethnicityCodes } from '../../src/vocabulary/ethnicity-code-sets';

function column(name: string, kind: ExtractKind = 'oocd') {
  const found = columnContract(extractContract(kind), name);
  if (!found) throw new Error(`No column ${name}`);
  return found;
}

/** The code that a value is guessed to mean, "why: ..." where it is left open, null where nothing is known. */
function guessed(name: string, value: string, set?: string, kind: ExtractKind = 'oocd'): string | null {
  const guess = guesserOf(column(name, kind), ethnicityCodes(set))(value);
  return guess && ('code' in guess ? guess.code : 'left');
}

describe('what a value most likely means', () => {
  it.each([
    ['A1', 'A1'],
    ['a1 - Indian', 'A1'],
    ['A1: Indian', 'A1'],
    ['A1 Indian', 'A1'],
    ['Indian (A1)', 'A1'],
    ['Asian/Asian British - Indian', 'A1'],
    ['Asian or Asian British: Bangladeshi', 'A3'],
    ['Asian or Asian British - Any other Asian background', 'A9'],
    ['Asian - other', 'A9'],
    ['Chinese', 'A4'],
    ['White - English/Welsh/Scottish/Northern Irish/British', 'W1'],
    ['White: English, Welsh, Scottish, Northern Irish or British', 'W1'],
    ['White British', 'W1'],
    ['White - Irish', 'W2'],
    ['White: Gypsy or Irish Traveller', 'W3'],
    ['White - Roma', 'W4'],
    ['White - Any other White background', 'W9'],
    ['Any other White background', 'W9'],
    ['Black/African/Caribbean/Black British - African', 'B2'],
    ['Black or Black British - Caribbean', 'B1'],
    ['Black Caribbean', 'B1'],
    ['Black/African/Caribbean/Black British - Any other Black/African/Caribbean background', 'B9'],
    ['Mixed - White and Black Caribbean', 'M1'],
    ['White & Black African', 'M2'],
    ['Mixed/Multiple ethnic groups - White and Asian', 'M3'],
    ['Mixed/Multiple ethnic groups - Any other Mixed/Multiple ethnic background', 'M9'],
    ['Other ethnic group - Arab', 'O1'],
    ['O1 - Arab', 'O1'],
    ['O1 - Chinese', 'A4'],
    ['O9 - Any other ethnic group', 'O9'],
    ['Other ethnic group - Any other ethnic group', 'O9'],
    ['Other ethnic group - Not stated', 'NS'],
    ['NS - Not stated', 'NS'],
    ['Declined to answer', 'NS'],
    ['N1', 'NS'],
    ['Not recorded', 'NR'],
    ['Unknown', 'NR'],
    ['Black', 'B0'],
    ['Asian', 'A0'],
    ['White', 'W0'],
    ['Mixed', 'M0'],
    ['Other ethnic group', 'O0'],
    ['Other', 'O0'],
    ['Black British', 'B0'],
    ['Asian, Asian British or Asian Welsh', 'A0'],
    ['Black, Black British, Black Welsh, Caribbean or African', 'B0'],
    ['Mixed or Multiple ethnic groups', 'M0'],
    ['A1 - Asian', 'A1'],
    ['O1 - Other ethnic group', 'left'],
    ['Chinese or Other', 'left'],
    ['Gypsy, Roma or Traveller', 'left'],
    ['B1 - African', 'left'],
    ['O1', 'left'],
    ['O2', 'left'],
    ['martian', null],
    ['__proto__', null],
    ['constructor', null],
  ])('ethnicity %j is %s', (value, code) => {
    expect(guessed('ethnicity', value)).toBe(code);
  });

  it.each([
    ['O1', '16+1', 'A4'],
    ['O1', '18+1', 'O9'],
    ['O2', '18+1', 'O1'],
    ['O1', '19+1', 'O1'],
    ['O9', '19+1', 'O9'],
    ['O1 - Arab', '16+1', 'O1'],
  ])('the code %s of the version %s is %s', (value, set, code) => {
    expect(guessed('ethnicity', value, set)).toBe(code);
  });

  it.each([
    ['IC3', 'black'],
    ['IC3 - Black', 'black'],
    ['ic 1', 'white'],
    ['2', 'white'],
    ['IC4 Asian', 'asian'],
    ['IC5 - Chinese, Japanese or South East Asian', 'other'],
    ['IC6', 'other'],
    ['IC9', 'NR'],
    ['IC0 - Unknown', 'NR'],
    ['White - North European', 'white'],
    ['Afro-Caribbean', 'black'],
    ['Mixed', 'mixed'],
    ['IC3 - White', 'left'],
    ['5.8', null],
    ['6.2e-4', null],
    ['-1', null],
  ])('observed ethnicity %j is %s', (value, code) => {
    expect(guessed('ethnicity_observed', value)).toBe(code);
  });

  it.each([
    ['E09000014', 'E09000014'],
    ['London Borough of Haringey', 'E09000014'],
    ['LB Haringey', 'E09000014'],
    ['Haringey Council', 'E09000014'],
    ['Haringey YJS', 'E09000014'],
    ['Royal Borough of Kensington & Chelsea', 'E09000020'],
    ['RBKC', 'E09000020'],
    ['Royal Borough of Greenwich', 'E09000011'],
    ['City of Westminster', 'E09000033'],
    ['City of London', 'E09000001'],
    ['Kingston', 'E09000021'],
    ['Hammersmith & Fulham', 'E09000013'],
    ['Barking & Dagenham', 'E09000002'],
    ['E07000098', 'outside_london'],
    ['Out of London', 'outside_london'],
    ['E01000001', null],
    ['E05000026', null],
    ['E12000007', null],
    ['W06000015', 'outside_london'],
    ['Tower Hamlets and City of London', 'left'],
    ['Sheffield', null],
  ])('borough %j is %s', (value, code) => {
    expect(guessed('borough', value)).toBe(code);
  });

  it.each([
    ['Community Resolution (Street)', 'community_resolution'],
    ['CR', 'community_resolution'],
    ['Community resolution - panel', 'community_resolution'],
    ['YC', 'youth_caution'],
    ['YCC', 'youth_conditional_caution'],
    ['NFA', 'nfa'],
    ['A no further action disposal', 'nfa'],
    ['Summons / charged by post', 'charge'],
    ['Charged', 'charge'],
    ['Outcome 22', 'outcome_22'],
    ['O22', 'outcome_22'],
    ['8', 'community_resolution'],
    ['22 - Diversionary activity', 'outcome_22'],
    ['Arrest', 'left'],
    ['Caution (simple or conditional)', 'left'],
    ['2', 'left'],
    ['1a', 'left'],
    ['Penalty Notice for Disorder', 'left'],
    ['Banana', null],
  ])('disposal %j is %s', (value, code) => {
    expect(guessed('disposal', value)).toBe(code);
  });

  it.each([
    ['15', '15'],
    ['15.0', null],
    ['aged 15', '15'],
    ['15 years', '15'],
    ['7', 'u10'],
    ['31', '25+'],
    ['10-17', 'b10-17'],
    ['15 - 17', 'b15-17'],
    ['10 to 14', 'b10-14'],
    ['10–14', 'b10-14'],
    ['12-14', 'b10-14'],
    ['16-16', '16'],
    ['under 10', 'u10'],
    ['18+', 'b18+'],
    ['18 and over', 'b18+'],
    ['over 34', 'b34+'],
    ['25-34', 'b25-34'],
    ['Under 18', 'b10-17'],
    ['Aged 65 years and older', 'b34+'],
    ['Greater than 45', 'b34+'],
    ['Less than 25', null],
    ['14-19', null],
    ['200', null],
  ])('age %j is %s', (value, code) => {
    expect(guessed('age', value)).toBe(code);
  });

  it.each([
    ['sex', 'M', 'male'],
    ['sex', 'F', 'female'],
    ['sex', 'Young woman', 'female'],
    ['offered', 'Y', 'yes'],
    ['offered', '0', 'no'],
    ['offered', 'TRUE', 'yes'],
    ['offered', 'Not clear from available information', 'not_clear'],
    ['route', 'On street', 'street'],
    ['admission', 'Full admission', 'admitted'],
    ['offence_group', 'Possession of weapons', 'weapons'],
  ])('%s %j is %s', (name, value, code) => {
    expect(guessed(name, value)).toBe(code);
  });

  it.each([
    ['remand_decision', 'RYDA', 'ryda'],
    ['remand_decision', 'Remanded to local authority accommodation', 'rlaa'],
    ['remand_decision', 'Bail - ISS', 'iss_bail'],
    ['remand_decision', 'Unconditional Bail', 'unconditional_bail'],
  ] as const)('%s %j is %s', (name, value, code) => {
    expect(guessed(name, value, undefined, 'remand')).toBe(code);
  });

  it('establishments', () => {
    expect(guessed('establishment', 'HMYOI Feltham', undefined, 'rule49')).toBe('feltham');
    expect(guessed('establishment', 'HMP & YOI Parc', undefined, 'rule49')).toBe('parc');
  });
});

describe('the values of a column', () => {
  it('only those that the contract does not read so by itself, with what is left open and why', () => {
    const found = [
      { value: 'Community resolution', rows: 1508 },
      { value: ' A No Further Action Disposal ', rows: 18120 },
      { value: 'Arrest', rows: 2950 },
      { value: null, rows: 2 },
      { value: '', rows: 1 },
    ];
    expect(guessValues(column('disposal'), found)).toEqual({
      values: { 'a no further action disposal': 'nfa' },
      left: [{ value: 'Arrest', rows: 2950, why: 'An arrest is no disposal: what was decided came later.' }],
    });
  });

  it('a bare O1 is left open until the version is told, and then needs no mention', () => {
    const found = [{ value: 'O1', rows: 3 }];
    expect(guessValues(column('ethnicity'), found).left).toEqual([
      { value: 'O1', rows: 3, why: 'O1 means one group in one version of the codes and another in the next.' },
    ]);
    expect(guessValues(column('ethnicity'), found, { ethnicityCodeSet: '16+1' })).toEqual({ values: {}, left: [] });
  });

  it('hostile values become keys of their own and nothing else', () => {
    const { values } = guessValues(column('sex'), [
      { value: '__proto__', rows: 1 },
      { value: "'; drop table x; --", rows: 1 },
      { value: 'girl child', rows: 1 },
    ]);
    expect(Object.keys(values)).toEqual([]);
    expect(({} as Record<string, unknown>)['code']).toBeUndefined();
  });
});
