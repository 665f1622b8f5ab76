import { ADMISSION, DECISION_MAKER, DISPOSAL, GRAVITY, GRAVITY_SCHEME, ROUTE } from '../../vocabulary/criminal-justice';
import { called, flagColumn, numberOf } from './column';
import { DISPOSAL_LEFT_OPEN, DISPOSAL_PHRASES } from './disposal-phrases';
import { COMMON_COLUMNS } from './common-columns';
import type { ColumnContract } from './contract';

/** What an extract of out-of-court disposals may hold, and how suppliers call it. */
export const OOCD_COLUMNS: readonly ColumnContract[] = [
  ...COMMON_COLUMNS,
  {
    name: 'disposal',
    type: 'code',
    codes: DISPOSAL,
    required: true,
    provenance: 'N',
    meaning: 'What was decided, from no further action to charge.',
    filter: 'Disposal',
    suppliersCallIt: called(
      'disposal, outcome, outcome type, disposal type, decision, result, final outcome|0.8, ooc disposal',
      'oocd, outcome description, outcome code, home office outcome, disposal given, out of court disposal',
    ),
    telling: true,
    phrases: DISPOSAL_PHRASES,
    leftOpen: DISPOSAL_LEFT_OPEN,
  },
  {
    name: 'route',
    type: 'code',
    codes: ROUTE,
    provenance: 'N',
    meaning: 'Street or panel.',
    filter: 'Route',
    suppliersCallIt: called('route, cr route, street or panel, pathway, decision route, order route, legal basis'),
    phrases: {
      street: ['street', 'on street', 'street cr', 'street community resolution', 'police only', 'police led'],
      panel: ['panel', 'ooc panel', 'joint panel', 'oocd panel', 'out of court panel', 'joint decision panel'],
    },
  },
  {
    name: 'decision_maker',
    type: 'code',
    codes: DECISION_MAKER,
    provenance: 'N',
    meaning: 'Who decided.',
    filter: 'Who decided',
    suppliersCallIt: called('decision maker, decided by, who decided, decision made by'),
    phrases: {
      police: ['police', 'met police', 'mps', 'metropolitan police', 'officer', 'police only'],
      joint_panel: ['joint panel', 'panel', 'joint decision making panel', 'ooc panel', 'jdp', 'joint decision panel'],
      cps: ['cps', 'crown prosecution service', 'prosecutor'],
    },
  },
  {
    name: 'gravity',
    type: 'code',
    codes: GRAVITY,
    provenance: 'N',
    meaning: 'Police gravity score; read only beside its scheme.',
    onlyBeside: 'gravity_scheme',
    filter: 'Gravity',
    suppliersCallIt: called(
      'gravity, gravity score, acpo gravity, gravity matrix, gravity matrix score, npcc gravity score',
      'seriousness',
    ),
  },
  {
    name: 'gravity_scheme',
    type: 'code',
    codes: GRAVITY_SCHEME,
    provenance: 'L',
    meaning: 'Which gravity matrix the score comes from.',
    filter: 'Gravity scheme',
    suppliersCallIt: called('gravity scheme'),
  },
  {
    name: 'admission',
    type: 'code',
    codes: ADMISSION,
    provenance: 'N',
    meaning: 'Admitted, no comment or denied.',
    filter: 'Admission',
    suppliersCallIt: called('admission, admitted, admission of guilt, plea, admitted offence'),
    phrases: {
      admitted: ['admitted', 'full admission', 'admission', 'yes', 'y', 'admits', 'guilty', 'full'],
      no_comment: ['no comment', 'no reply', 'nc'],
      denied: ['denied', 'denial', 'no', 'n', 'denies', 'not guilty', 'no admission'],
    },
  },
  flagColumn(
    'eligible',
    'Eligible for an out-of-court disposal.',
    'N',
    called('eligible, eligibility, eligible for ooc'),
  ),
  flagColumn('offered', 'An out-of-court disposal was offered.', 'N', called('offered, offer made, disposal offered')),
  flagColumn('accepted', 'The child accepted it.', 'N', called('accepted, offer accepted, disposal accepted')),
  flagColumn(
    'completed',
    'The child completed it.',
    'N',
    called('completed, successfully completed, completion, intervention completed'),
  ),
  {
    name: 'yot_recommendation',
    type: 'code',
    codes: DISPOSAL,
    provenance: 'N',
    meaning: 'What the youth justice service recommended.',
    filter: 'Recommendation',
    suppliersCallIt: called(
      'yot recommendation, recommendation, yjs recommendation, recommended disposal, yos recommendation',
      'recommended outcome',
    ),
    phrases: DISPOSAL_PHRASES,
    leftOpen: DISPOSAL_LEFT_OPEN,
  },
  flagColumn(
    'assessed_before_decision',
    'The child was assessed before the decision.',
    'N',
    called('assessed before decision, assessment before decision, assessed before, assessed pre decision'),
  ),
  flagColumn(
    'child_met_before_decision',
    'The child was met before the decision.',
    'N',
    called('child met before decision, met before decision, seen before decision, child seen before decision'),
  ),
  numberOf(
    'rehabilitative',
    'Number of rehabilitative conditions.',
    'N',
    called('rehabilitative, rehabilitative conditions'),
  ),
  numberOf('reparative', 'Number of reparative conditions.', 'N', called('reparative, reparative conditions')),
  numberOf('restrictive', 'Number of restrictive conditions.', 'N', called('restrictive, restrictive conditions')),
];
