import type { Phrases, SupplierWords } from './contract';

const EITHER_CAUTION =
  'It may be a youth caution or a youth conditional caution, which stand apart on the ladder; only the supplier can say.';
const NO_DISPOSAL = 'An arrest is no disposal: what was decided came later.';
const NO_PLACE = 'The ladder has no place for it; say which step it stands for, or leave it.';
const OF_WHICH = 'It is an “of which” line of the Home Office outcomes: adding it would count the event twice.';

/** What suppliers write for a disposal. */
export const DISPOSAL_PHRASES: Phrases = {
  nfa: [
    ...['nfa', 'no further action', 'a no further action disposal', 'no action', 'no further action disposal'],
    ...['nothing found no further action', 'refused charge'],
  ],
  triage: ['triage', 'triaged', 'youth triage'],
  outcome_20: ['outcome 20', 'o20', '20', 'oc20'],
  outcome_21: ['outcome 21', 'o21', '21', 'oc21'],
  community_resolution: [
    ...['community resolution', 'cr', 'comm res', 'community resolution order', 'outcome 8', 'o8', '8'],
    ...['yr', 'youth community resolution', 'local resolution', 'restorative community resolution'],
  ],
  outcome_22: ['outcome 22', 'o22', '22', 'oc22', 'deferred prosecution', 'turning point'],
  youth_caution: ['youth caution', 'yc', 'youth simple caution'],
  youth_conditional_caution: ['youth conditional caution', 'ycc', 'conditional youth caution'],
  charge: [
    ...['charge', 'charged', 'charge or summons', 'charge and summons', 'charge summons', 'summons', 'summonsed'],
    ...['summons charged by post', 'charged by post', 'postal requisition', 'postal charge', 'outcome 1', 'o1', '1'],
    ...['charged summonsed', 'charged summonsed postal requisition', 'sent to court', 'prosecution'],
  ],
  NR: ['unknown', 'not recorded', 'awaiting', 'pending', 'not yet known'],
};

/** What they write that is no step of the ladder, or may be one of two. */
export const DISPOSAL_LEFT_OPEN: SupplierWords['leftOpen'] = [
  [NO_DISPOSAL, ['arrest', 'arrested']],
  [
    EITHER_CAUTION,
    [
      ...['caution', 'cautioned', 'caution simple or conditional', 'outcome 2', 'o2', '2', 'caution youths'],
      ...['caution youth', 'conditional caution', 'simple caution'],
    ],
  ],
  [
    NO_PLACE,
    [
      ...['penalty notice for disorder', 'pnd', 'khat or cannabis warning', 'cannabis warning', 'khat warning'],
      ...['words of advice', 'verbal warning', 'taken into consideration', 'tic', 'reprimand', 'final warning'],
      ...['outcome 3', 'outcome 4', 'outcome 6', 'outcome 7', '3', '4', '6', '7'],
    ],
  ],
  [OF_WHICH, ['1a', '2a', '3a', 'outcome 1a', 'outcome 2a', 'outcome 3a']],
];
