import { FINAL_OUTCOME, REFUSED_REASON, REMAND_DECISION, SUFFICIENCY } from '../../vocabulary/criminal-justice';
import { called } from './column';
import { COMMON_COLUMNS } from './common-columns';
import type { ColumnContract } from './contract';

/** What an extract of remand decisions may hold, and how suppliers call it. */
export const REMAND_COLUMNS: readonly ColumnContract[] = [
  ...COMMON_COLUMNS,
  {
    name: 'remand_decision',
    type: 'code',
    codes: REMAND_DECISION,
    required: true,
    provenance: 'L',
    meaning: 'Bail in its forms, remand to local authority accommodation or to youth detention accommodation.',
    filter: 'Remand decision',
    suppliersCallIt: called(
      'remand decision, remand, remand type, remand outcome, bail decision, remand status, bail or remand',
      'decision|0.8, outcome|0.5',
    ),
    telling: true,
    phrases: {
      unconditional_bail: [
        'unconditional bail',
        'uncond bail',
        'ucb',
        'bail unconditional',
        'bailed without conditions',
      ],
      conditional_bail: ['conditional bail', 'cond bail', 'cb', 'bail conditional', 'bailed with conditions'],
      bail_support: [
        ...['bail support', 'bail supervision and support', 'bss', 'bail support and supervision'],
        ...['bail with support', 'bail support package', 'conditional bail with support'],
      ],
      iss_bail: ['iss', 'iss bail', 'bail iss', 'bail with iss', 'intensive supervision and surveillance', 'issp'],
      rlaa: [
        ...['rlaa', 'remand to local authority accommodation', 'remanded to local authority accommodation', 'rilaa'],
        ...['remand to local authority', 'local authority accommodation', 'remanded to local authority'],
      ],
      ryda: [
        ...['ryda', 'yda', 'remand to youth detention accommodation', 'remanded to youth detention accommodation'],
        ...['youth detention accommodation', 'remand in custody', 'remanded in custody', 'custody', 'secure remand'],
      ],
    },
  },
  {
    name: 'court_group',
    type: 'text',
    provenance: 'N',
    meaning: 'The court user group.',
    suppliersCallIt: called('court group, court user group, =court, court name|0.8'),
  },
  {
    name: 'refused_reason',
    type: 'code',
    codes: REFUSED_REASON,
    provenance: 'N',
    meaning: 'Why bail was refused, accommodation among the reasons.',
    filter: 'Reason bail was refused',
    suppliersCallIt: called(
      'refused reason, reason refused, reason bail refused, bail refused reason, grounds for refusal',
      'bail refusal grounds',
    ),
  },
  {
    name: 'bail_information_sufficient',
    type: 'code',
    codes: SUFFICIENCY,
    provenance: 'N',
    meaning: 'Whether the bail information was sufficient.',
    filter: 'Bail information sufficient',
    suppliersCallIt: called('bail information sufficient, bail information, sufficient bail information'),
  },
  {
    name: 'days_remanded',
    type: 'whole',
    range: [0, 2000],
    unit: 'days',
    provenance: 'D',
    meaning: 'Days on remand.',
    suppliersCallIt: called('days remanded, days on remand, length of remand, remand days'),
  },
  {
    name: 'final_outcome',
    type: 'code',
    codes: FINAL_OUTCOME,
    provenance: 'N',
    meaning: 'How the case ended.',
    filter: 'Final outcome',
    suppliersCallIt: called(
      'final outcome, case outcome, court outcome, sentence, sentence outcome, final result, outcome|0.5',
    ),
    phrases: {
      not_convicted: [
        'not convicted',
        'acquitted',
        'not guilty',
        'dismissed',
        'discontinued',
        'withdrawn',
        'no conviction',
      ],
      non_custodial: [
        ...['non custodial', 'community sentence', 'youth rehabilitation order', 'yro', 'referral order'],
        ...['convicted not given custody', 'community', 'discharge', 'fine'],
      ],
      custodial: [
        'custodial',
        'custody',
        'given custody',
        'dto',
        'detention and training order',
        's250',
        'imprisonment',
      ],
      pending: ['pending', 'ongoing', 'not yet concluded', 'awaiting trial', 'live'],
    },
  },
];
