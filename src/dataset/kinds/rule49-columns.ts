import { codeList } from '../../vocabulary/code-list';
import { AUTHORISED_LEVEL, ESTABLISHMENT, SEPARATION_REASON } from '../../vocabulary/criminal-justice';
import { called, flagColumn } from './column';
import { COMMON_COLUMNS } from './common-columns';
import type { ColumnContract } from './contract';

/** Length in bands at the limits of rule 49; computed at opening from start and end. Still open is not short. */
const LENGTH_BAND = codeList('length_band', [
  ['to_72h', '72 hours or less'],
  ['to_14d', 'Over 72 hours, to 14 days'],
  ['to_42d', 'Over 14 days, to 42 days'],
  ['over_42d', 'Over 42 days'],
  ['open', 'Still open when the extract was drawn'],
]);

/** What an extract of Rule 49 separations may hold, and how suppliers call it. */
export const RULE49_COLUMNS: readonly ColumnContract[] = [
  ...COMMON_COLUMNS.map((column) => (column.name === 'event_date' ? { ...column, required: false } : column)),
  {
    name: 'establishment',
    type: 'code',
    codes: ESTABLISHMENT,
    required: true,
    provenance: 'N',
    meaning: 'The young offender institution.',
    filter: 'Establishment',
    suppliersCallIt: called('establishment, yoi, prison, site, establishment name, location, secure setting, unit|0.5'),
    telling: true,
    phrases: {
      feltham: ['feltham', 'hmyoi feltham', 'hmp yoi feltham', 'hmp and yoi feltham', 'feltham a', 'hmp feltham'],
      cookham_wood: [
        'cookham wood',
        'hmyoi cookham wood',
        'hmp yoi cookham wood',
        'cookham',
        'hmp and yoi cookham wood',
      ],
      werrington: ['werrington', 'hmyoi werrington', 'hmp yoi werrington', 'hmp and yoi werrington'],
      wetherby: [
        'wetherby',
        'hmyoi wetherby',
        'hmp yoi wetherby',
        'keppel',
        'wetherby and keppel',
        'hmp and yoi wetherby',
      ],
      parc: ['parc', 'hmp yoi parc', 'hmp and yoi parc', 'hmp parc', 'hmyoi parc'],
    },
  },
  {
    name: 'start',
    type: 'datetime',
    required: true,
    provenance: 'L',
    meaning: 'When the separation began; it is the event date where none is given.',
    suppliersCallIt: called(
      '=start, start date, date started, separation start, start of separation, start time, =started',
      'date of separation, start date time, separated from, =date on, date placed, r49 start, =from|0.7',
    ),
  },
  {
    name: 'end',
    type: 'datetime',
    provenance: 'L',
    meaning: 'When it ended; missing means still open, not zero.',
    suppliersCallIt: called(
      '=end, end date, date ended, separation end, end of separation, end time, =ended, end date time',
      'separated to, =date off, date returned, r49 end, =to|0.7',
    ),
  },
  {
    name: 'length_band',
    type: 'code',
    codes: LENGTH_BAND,
    provenance: 'L',
    meaning: 'Length at the limits of rule 49, computed from start and end.',
    filter: 'Length',
    computed: true,
    suppliersCallIt: [],
  },
  {
    name: 'reason',
    type: 'code',
    codes: SEPARATION_REASON,
    provenance: 'L',
    meaning: 'Good order or discipline, own interests, or both.',
    filter: 'Reason',
    suppliersCallIt: called('reason, reason for separation, separation reason, grounds, r49 reason, rule 49 reason'),
    phrases: {
      good_order: [
        'good order',
        'good order or discipline',
        'good',
        'goad',
        'good order and discipline',
        'r49 good order',
      ],
      own_interests: ['own interests', 'own interest', 'own protection', 'oi', 'op', 'in own interests'],
      both: ['both', 'good order and own interests'],
    },
  },
  {
    name: 'authorised_level',
    type: 'code',
    codes: AUTHORISED_LEVEL,
    provenance: 'L',
    meaning: 'Who authorised it.',
    filter: 'Authorised by',
    suppliersCallIt: called('authorised level, authorised by, authority, authorising level, authorising officer'),
  },
  flagColumn(
    'review_72h_on_time',
    'The 72 hour review was on time.',
    'D',
    called(
      'review 72h on time, 72 hour review, review on time, 72hr review, review 72h, 72 hour review on time',
      'review held on time',
    ),
    'Review on time',
  ),
  {
    name: 'hours_out_of_room_per_day',
    type: 'number',
    range: [0, 24],
    unit: 'hours a day',
    provenance: 'D',
    meaning: 'Hours out of room a day.',
    suppliersCallIt: called(
      'hours out of room per day, hours out of room, time out of room, time out of cell, hours out of cell',
    ),
  },
  flagColumn(
    'education_offered',
    'Education was offered.',
    'D',
    called('education offered, offered education, education'),
    'Education offered',
  ),
];
