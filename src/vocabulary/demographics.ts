import { type Code, type CodeList, codeList } from './code-list';

const YES_NO: readonly (readonly [string, string, ...string[]])[] = [
  ['yes', 'Yes', 'y', 'true', '1'],
  ['no', 'No', 'n', 'false', '0'],
];

/** A yes or no that may also be unclear: yes, no, not clear (and not recorded). */
export const FLAG: CodeList = codeList('flag', [...YES_NO, ['not_clear', 'Not clear', 'not clear', 'unclear']]);

export const SEX: CodeList = codeList('sex', [
  ['male', 'Male', 'm', 'boy'],
  ['female', 'Female', 'f', 'girl'],
  ['other', 'Other'],
]);

const SINGLE_YEARS = [10, 11, 12, 13, 14, 15, 16, 17] as const;

/**
 * Age at the event, as shown: under 10, single years 10 to 17, single years 18 to 24, 25 and over; then bands
 * for extracts that carry only `age_band`. A band never overlaps a single year of the same row.
 */
export const AGE: CodeList = {
  name: 'age',
  codes: [
    { code: 'u10', label: 'Under 10', also: ['under 10'] },
    ...[...SINGLE_YEARS, 18, 19, 20, 21, 22, 23, 24].map((year): Code => ({ code: String(year), label: String(year) })),
    { code: '25+', label: '25 and over', also: ['over 24', '25 and over'] },
    { code: 'b10-14', label: '10 to 14, single year not supplied', also: ['10-14', '10 to 14'] },
    { code: 'b15-17', label: '15 to 17, single year not supplied', also: ['15-17', '15 to 17'] },
    { code: 'b16-17', label: '16 to 17, single year not supplied', also: ['16-17', '16 to 17'] },
    { code: 'b10-17', label: '10 to 17, single year not supplied', also: ['10-17', '10 to 17'] },
    { code: 'b18+', label: '18 and over, single year not supplied', also: ['18+', '18 and over', 'adult'] },
    { code: 'b18-24', label: '18 to 24, single year not supplied', also: ['18-24', '18 to 24'] },
    { code: 'b25-34', label: '25 to 34, single year not supplied', also: ['25-34', '25 to 34'] },
    { code: 'b34+', label: 'Over 34, single year not supplied', also: ['over 34', '34+'] },
  ],
};

/** A set of ages with a name that readers use: bands of official practice, and child against adult. */
export interface AgeGroup {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
}

const years = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, step) => String(from + step));

export const AGE_GROUPS: readonly AgeGroup[] = [
  {
    id: 'child',
    label: 'Children, 10 to 17',
    codes: [...years(10, 17), 'b10-14', 'b15-17', 'b16-17', 'b10-17'],
  },
  { id: '10-14', label: '10 to 14', codes: [...years(10, 14), 'b10-14'] },
  { id: '15', label: '15', codes: ['15'] },
  { id: '16-17', label: '16 to 17', codes: ['16', '17', 'b16-17'] },
  {
    id: 'adult',
    label: 'Adults, 18 and over',
    codes: [...years(18, 24), '25+', 'b18+', 'b18-24', 'b25-34', 'b34+'],
  },
];

export const CHILD_AGES: readonly string[] = AGE_GROUPS.find(({ id }) => id === 'child')?.codes ?? [];
export const ADULT_AGES: readonly string[] = AGE_GROUPS.find(({ id }) => id === 'adult')?.codes ?? [];

export const OFFENCE_GROUP: CodeList = codeList('offence_group', [
  ['violence', 'Violence', 'violence against the person'],
  ['weapons', 'Weapons', 'possession of weapons'],
  ['robbery', 'Robbery'],
  ['drugs', 'Drugs', 'drug offences'],
  ['theft', 'Theft', 'theft and handling'],
  ['criminal_damage', 'Criminal damage', 'criminal damage'],
  ['public_order', 'Public order', 'public order'],
  ['sexual', 'Sexual', 'sexual offences'],
  ['motoring', 'Motoring'],
  ['other', 'Other offences'],
]);

export const CARE_STATUS: CodeList = codeList('care_status', [
  ['none', 'No known care status'],
  ['early_help', 'Early help'],
  ['child_in_need', 'Child in need'],
  ['child_protection', 'Child protection plan'],
  ['looked_after', 'Looked after'],
  ['not_clear', 'Not clear'],
]);

export const SEND: CodeList = codeList('send', [
  ['none', 'None identified'],
  ['sen_support', 'SEN support'],
  ['ehc_plan', 'EHC plan'],
  ['ehc_plan_out_of_date', 'EHC plan out of date'],
  ['not_clear', 'Not clear'],
]);

export const RELIGION: CodeList = codeList('religion', [
  ['none', 'No religion'],
  ['buddhist', 'Buddhist'],
  ['christian', 'Christian'],
  ['hindu', 'Hindu'],
  ['jewish', 'Jewish'],
  ['muslim', 'Muslim'],
  ['sikh', 'Sikh'],
  ['other', 'Other religion'],
  ['not_stated', 'Not stated'],
]);

export const PREVIOUS_DISPOSALS: CodeList = codeList('previous_disposals', [
  ['none', 'None', '0'],
  ['one', 'One', '1'],
  ['two_or_more', 'Two or more', '2+'],
]);

export const DATA_STATUS: CodeList = codeList('data_status', [
  ['official', 'Official'],
  ['provisional', 'Provisional'],
  ['experimental', 'Experimental'],
  ['voluntary', 'Voluntary'],
]);
