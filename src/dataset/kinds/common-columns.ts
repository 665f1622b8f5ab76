import { ETHNICITY, ETHNICITY_SOURCE, OBSERVED_ETHNICITY } from '../../vocabulary/ethnicity';
import {
  AGE,
  CARE_STATUS,
  DATA_STATUS,
  FLAG,
  OFFENCE_GROUP,
  PREVIOUS_DISPOSALS,
  RELIGION,
  SEND,
  SEX,
} from '../../vocabulary/people';
import { BOROUGH, BOROUGH_BASIS } from '../../vocabulary/places';
import type { ColumnContract } from './contract';

/** The last plausible age; anything above is kept as "not recognised". */
export const OLDEST_AGE = 110;

/** A yes / no / not clear column. */
export function flagColumn(
  name: string,
  meaning: string,
  provenance: ColumnContract['provenance'],
  filter?: string,
): ColumnContract {
  return { name, type: 'code', codes: FLAG, meaning, provenance, ...(filter ? { filter } : {}) };
}

/** Columns that every extract may carry; those marked required must be there. */
export const COMMON_COLUMNS: readonly ColumnContract[] = [
  {
    name: 'record_id',
    type: 'text',
    meaning: 'A pseudonym for the row, unique; never a name, custody number or PNC number.',
    provenance: 'D',
  },
  {
    name: 'person_id',
    type: 'text',
    meaning: 'A pseudonym for the child, so that children can be counted beside events.',
    provenance: 'N',
  },
  {
    name: 'count',
    type: 'text',
    meaning:
      'Counted extracts only: how many rows this one stands for; *, <5, [c] and other usual marks mean withheld.',
    provenance: 'N',
  },
  { name: 'event_date', type: 'date', meaning: 'The day of the event.', provenance: 'D', required: true },
  {
    name: 'period',
    type: 'text',
    meaning: 'A financial year (2022-23), half-year (2022-23 H1) or quarter (2022-23 Q1) instead of a day.',
    provenance: 'D',
    insteadOf: 'event_date',
  },
  {
    name: 'borough',
    type: 'code',
    codes: BOROUGH,
    meaning: 'GSS code or name of a London borough, or outside London.',
    provenance: 'N',
    required: true,
    filter: 'Borough',
  },
  {
    name: 'borough_basis',
    type: 'code',
    codes: BOROUGH_BASIS,
    meaning: 'Which borough it is: home, offence, deciding, placing or host.',
    provenance: 'N',
  },
  {
    name: 'ethnicity',
    type: 'code',
    codes: ETHNICITY,
    meaning: 'Self-defined ethnicity: one of nineteen groups, a broad group where no more is known, or not stated.',
    provenance: 'L',
    required: true,
    filter: 'Ethnicity',
  },
  {
    name: 'ethnicity_source',
    type: 'code',
    codes: ETHNICITY_SOURCE,
    meaning: 'Where the ethnicity came from.',
    provenance: 'N',
    filter: 'Source of ethnicity',
  },
  {
    name: 'ethnicity_observed',
    type: 'code',
    codes: OBSERVED_ETHNICITY,
    meaning: 'Ethnicity as an officer saw it; shown beside, never used to fill gaps.',
    provenance: 'L',
  },
  {
    name: 'age',
    type: 'age',
    codes: AGE,
    meaning: 'Whole years at the event.',
    provenance: 'N',
    required: true,
    range: [0, OLDEST_AGE],
    filter: 'Age',
  },
  { name: 'age_band', type: 'age', codes: AGE, meaning: 'A band of ages.', provenance: 'D', insteadOf: 'age' },
  { name: 'sex', type: 'code', codes: SEX, meaning: 'Recorded sex.', provenance: 'N', filter: 'Sex' },
  {
    name: 'offence_group',
    type: 'code',
    codes: OFFENCE_GROUP,
    meaning: 'The kind of offence, in ten groups.',
    provenance: 'D',
    filter: 'Offence group',
  },
  {
    name: 'care_status',
    type: 'code',
    codes: CARE_STATUS,
    meaning: 'Care or social work status.',
    provenance: 'N',
    filter: 'Care status',
  },
  {
    name: 'send',
    type: 'code',
    codes: SEND,
    meaning: 'Special educational needs or disability support.',
    provenance: 'N',
    filter: 'SEND',
  },
  flagColumn('disability', 'Disability recorded.', 'N', 'Disability'),
  { name: 'religion', type: 'code', codes: RELIGION, meaning: 'Religion, where supplied.', provenance: 'N' },
  flagColumn('exploitation', 'Criminal exploitation recorded.', 'N', 'Criminal exploitation'),
  {
    name: 'previous_disposals',
    type: 'code',
    codes: PREVIOUS_DISPOSALS,
    meaning: 'Disposals before this one.',
    provenance: 'N',
    filter: 'Previous disposals',
  },
  {
    name: 'data_status',
    type: 'code',
    codes: DATA_STATUS,
    meaning: 'Official, provisional, experimental or voluntary.',
    provenance: 'N',
  },
];
