import { ETHNICITY, ETHNICITY_SOURCE, OBSERVED_ETHNICITY } from '../../vocabulary/ethnicity';
import {
  AGE,
  CARE_STATUS,
  DATA_STATUS,
  OFFENCE_GROUP,
  PREVIOUS_DISPOSALS,
  RELIGION,
  SEND,
  SEX,
} from '../../vocabulary/demographics';
import { BOROUGH, BOROUGH_BASIS } from '../../vocabulary/places';
import { called, flagColumn } from './column';
import { CARE_PHRASES, OFFENCE_PHRASES, SEND_PHRASES, SEX_PHRASES, SOURCE_PHRASES } from './common-phrases';
import type { ColumnContract } from './contract';
import { COUNT, PERSON_ID, RECORD_ID, WITHHELD } from './record-columns';

/** The last plausible age; anything above is kept as "not recognised". */
export const OLDEST_AGE = 110;

/** Columns that every extract may carry; those marked required must be there. */
export const COMMON_COLUMNS: readonly ColumnContract[] = [
  RECORD_ID,
  PERSON_ID,
  COUNT,
  WITHHELD,
  {
    name: 'event_date',
    type: 'date',
    meaning: 'The day of the event.',
    provenance: 'D',
    required: true,
    suppliersCallIt: called(
      '=date, event date, date of event, decision date, date of decision, date of outcome, outcome date',
      'disposal date, date of disposal, hearing date, date of hearing, remand date, date of remand',
      'date of order, order date, date of trigger, incident date|0.7, =month|0.6, date of offence|0.7',
      'offence date|0.7, =datetime|0.8',
    ),
  },
  {
    name: 'period',
    type: 'text',
    meaning: 'A financial year (2022-23), half-year (2022-23 H1) or quarter (2022-23 Q1) instead of a day.',
    provenance: 'D',
    insteadOf: 'event_date',
    suppliersCallIt: called('=period, =quarter, financial year, =year, half year, =fy, reporting period'),
  },
  {
    name: 'borough',
    type: 'code',
    codes: BOROUGH,
    meaning: 'GSS code or name of a London borough, or outside London.',
    provenance: 'N',
    required: true,
    filter: 'Borough',
    suppliersCallIt: called(
      'borough, la, la code|1.01, la name, local authority, local authority code, local authority name, lad',
      'gss code, borough of residence, home borough, borough name, borough code, area|0.7',
      'home local authority, residence borough, council, lad code, yjs|0.7, yot|0.7',
      'youth justice service|0.7, home yjs|0.7, responsible yjs|0.7',
    ),
    telling: true,
  },
  {
    name: 'borough_basis',
    type: 'code',
    codes: BOROUGH_BASIS,
    meaning: 'Which borough it is: home, offence, deciding, placing or host.',
    provenance: 'N',
    suppliersCallIt: called('borough basis, basis of borough'),
  },
  {
    name: 'ethnicity',
    type: 'code',
    codes: ETHNICITY,
    meaning: 'Self-defined ethnicity: one of nineteen groups, a broad group where no more is known, or not stated.',
    provenance: 'L',
    required: true,
    filter: 'Ethnicity',
    suppliersCallIt: called(
      'ethnicity, self defined ethnicity, ethnicity self defined, ethnic group, ethnic origin, self defined',
      'sde, self classified ethnicity, self identified ethnicity, ethnicity code, ethnicity 16+1',
      'ethnicity 18+1, ethnicity 19+1, ethnicity description, ethnic code, ethnic, race|0.9, race ethnicity',
      'race description|0.9, racial group|0.9, nationality or ethnicity|0.8',
    ),
    telling: true,
  },
  {
    name: 'ethnicity_source',
    type: 'code',
    codes: ETHNICITY_SOURCE,
    meaning: 'Where the ethnicity came from.',
    provenance: 'N',
    filter: 'Source of ethnicity',
    suppliersCallIt: called('ethnicity source, source of ethnicity, ethnicity recorded by'),
    phrases: SOURCE_PHRASES,
  },
  {
    name: 'ethnicity_observed',
    type: 'code',
    codes: OBSERVED_ETHNICITY,
    meaning: 'Ethnicity as an officer saw it; shown beside, never used to fill gaps.',
    provenance: 'L',
    suppliersCallIt: called(
      'officer defined ethnicity, ethnicity officer defined, observed ethnicity, ic code, ic',
      'ethnic appearance, ethnicity observed, ethnicity officer observed, officer observed ethnicity',
      'visual ethnicity, appearance, ethnicity|0.55, perceived ethnicity, perceived race, perceived group',
      'apparent ethnicity, officer perceived ethnicity, race|0.5, suspect race, suspect ethnicity',
      'suspect ethnic appearance, suspect race description',
    ),
    telling: true,
  },
  {
    name: 'age',
    type: 'age',
    codes: AGE,
    meaning: 'Whole years at the event.',
    provenance: 'N',
    required: true,
    range: [0, OLDEST_AGE],
    unit: 'years',
    filter: 'Age',
    suppliersCallIt: called(
      'age, age at event, age at decision, age at outcome, age at offence|0.9, age years, age in years',
      'age at hearing, age at remand',
    ),
  },
  {
    name: 'age_band',
    type: 'age',
    codes: AGE,
    meaning: 'A band of ages.',
    provenance: 'D',
    insteadOf: 'age',
    suppliersCallIt: called('age band, age range, age group, ages, age category, age|0.95'),
  },
  {
    name: 'sex',
    type: 'code',
    codes: SEX,
    meaning: 'Recorded sex.',
    provenance: 'N',
    filter: 'Sex',
    suppliersCallIt: called('sex, gender, recorded sex, sex at birth'),
    phrases: SEX_PHRASES,
  },
  {
    name: 'offence_group',
    type: 'code',
    codes: OFFENCE_GROUP,
    meaning: 'The kind of offence, in ten groups.',
    provenance: 'D',
    filter: 'Offence group',
    suppliersCallIt: called(
      'offence group, offence, offence type, offence category, crime type, primary offence, main offence',
      'offence class, yjb offence category, crime group',
    ),
    phrases: OFFENCE_PHRASES,
  },
  {
    name: 'care_status',
    type: 'code',
    codes: CARE_STATUS,
    meaning: 'Care or social work status.',
    provenance: 'N',
    filter: 'Care status',
    suppliersCallIt: called(
      'care status, lac, looked after, cla, in care, care, looked after status, social care status',
    ),
    phrases: CARE_PHRASES,
  },
  {
    name: 'send',
    type: 'code',
    codes: SEND,
    meaning: 'Special educational needs or disability support.',
    provenance: 'N',
    filter: 'SEND',
    suppliersCallIt: called('send, sen, sen status, special educational needs, ehcp, send status, ehc plan'),
    phrases: SEND_PHRASES,
  },
  flagColumn('disability', 'Disability recorded.', 'N', called('disability, disabled, has disability'), 'Disability'),
  {
    name: 'religion',
    type: 'code',
    codes: RELIGION,
    meaning: 'Religion, where supplied.',
    provenance: 'N',
    suppliersCallIt: called('religion, faith, religion or belief'),
  },
  flagColumn(
    'exploitation',
    'Criminal exploitation recorded.',
    'N',
    called('exploitation, cce, criminal exploitation, nrm, exploited'),
    'Criminal exploitation',
  ),
  {
    name: 'previous_disposals',
    type: 'code',
    codes: PREVIOUS_DISPOSALS,
    meaning: 'Disposals before this one.',
    provenance: 'N',
    filter: 'Previous disposals',
    suppliersCallIt: called(
      'previous disposals, previous outcomes, prior disposals, previous convictions, number of previous',
    ),
  },
  {
    name: 'data_status',
    type: 'code',
    codes: DATA_STATUS,
    meaning: 'Official, provisional, experimental or voluntary.',
    provenance: 'N',
    suppliersCallIt: called('data status'),
  },
];

/** What any kind may hold equal between groups of what is known of the child. */
export const ABOUT_THE_CHILD: readonly string[] = ['care_status', 'send', 'disability', 'exploitation'];

/** The place that events are told apart by where no unit is known. */
export const BOROUGH_UNIT = { column: 'borough', one: 'borough', many: 'boroughs' } as const;
