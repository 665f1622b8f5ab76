import { ABOUT_THE_CHILD, BOROUGH_UNIT } from './common-columns';
import type { OfferedBase, KindContract, OutcomeContract } from './contract';
import { type Called, outcomeIn } from './outcome-in';
import { REMAND_COLUMNS } from './remand-columns';

const EVERY_DECISION: OfferedBase = {
  id: 'all',
  label: 'every remand decision',
  short: 'of every remand decision',
  outOf: 'every remand decision',
  whose: { people: 'with a remand decision', events: 'of every kind' },
};

/** Where a child was held, or could have been: bail with support is what a court may choose instead. */
const SUPPORT_OR_REMAND: OfferedBase = {
  id: 'support_or_remand',
  label: 'bail with support, or remand away from home',
  short: 'instead of remand away from home',
  outOf: 'bail with support and remands away from home',
  whose: {
    people: 'bailed with support or remanded away from home',
    events: 'to bail with support or to remand away from home',
  },
  where: [{ column: 'remand_decision', codes: ['bail_support', 'iss_bail', 'rlaa', 'ryda'] }],
  rather: { verb: 'rather than remanded', noun: 'rather than remand' },
  which: 'such decision',
};

/** Of those remanded to youth detention, with the final outcome known; pending is left out of the base and counted. */
const CONCLUDED: OfferedBase = {
  id: 'ryda_concluded',
  label: 'remanded to youth detention accommodation whose case has ended',
  short: 'of remands to youth detention that ended',
  outOf: 'remands to youth detention whose case has ended',
  whose: {
    people: 'remanded to youth detention accommodation whose case has ended',
    events: 'to remand to youth detention accommodation where the case has ended',
  },
  where: [
    { column: 'remand_decision', codes: ['ryda'] },
    { column: 'final_outcome', codes: ['not_convicted', 'non_custodial', 'custodial'] },
  ],
};

const remanded = (id: string, called: Called, codes: readonly string[]): OutcomeContract =>
  outcomeIn('remand_decision')(id, called, codes, { base: EVERY_DECISION, moreIsAdverse: true });

// A group that gets it less often gets less of the help that keeps a child at home.
const SUPPORTED: OutcomeContract = outcomeIn('remand_decision')(
  'supported_bail',
  ['Bail with support', 'Bail with support', 'be bailed with support'],
  ['bail_support', 'iss_bail'],
  { base: EVERY_DECISION, otherBases: [SUPPORT_OR_REMAND], moreIsAdverse: false },
);

// A child who was locked up and then not convicted, or not given custody, is the harm that is looked for.
const ended = (id: string, [short, noun, verb]: Called, codes: readonly string[]): OutcomeContract =>
  outcomeIn('final_outcome')(id, [`${short}, of those remanded to youth detention`, noun, verb], codes, {
    short,
    base: CONCLUDED,
    moreIsAdverse: true,
  });

/** Remand: one row is one remand decision by a court about one child; no bench, magistrate or judge. */
export const REMAND: KindContract<'remand'> = {
  kind: 'remand',
  label: 'Remand',
  short: 'Remand',
  event: { one: 'decision', many: 'decisions', happens: 'at a moment' },
  dateBasis: 'date of the remand decision',
  tellTale: ['remand_decision'],
  speaksOf: /\b(?:remand\w*|bail\w*|rlaa|ryda|yda|local authority accommodation)\b/,
  minimumAge: 12,
  belowMinimumAge: 'Youth detention begins at 12; below 10 no child can be charged.',
  columns: REMAND_COLUMNS,
  ladder: {
    column: 'remand_decision',
    title: 'Each 100 {unit}{at}, from unconditional bail to youth detention',
    what: 'decision',
    furthest: 'heaviest',
    steps: [
      { label: 'Unconditional bail', verb: 'was', said: 'unconditional bail', codes: ['unconditional_bail'], step: 1 },
      { label: 'Conditional bail', verb: 'was', said: 'conditional bail', codes: ['conditional_bail'], step: 2 },
      { label: 'Bail with support', verb: 'was', said: 'bail with support', codes: ['bail_support'], step: 3 },
      {
        label: 'Bail with intensive supervision',
        verb: 'was',
        said: 'bail with intensive supervision',
        codes: ['iss_bail'],
        step: 4,
      },
      { label: 'To local authority', verb: 'was', said: 'remand to local authority care', codes: ['rlaa'], step: 6 },
      { label: 'To youth detention', verb: 'was', said: 'remand to youth detention', codes: ['ryda'], step: 7 },
    ],
  },
  outcomes: [
    remanded(
      'ryda',
      ['Remand to youth detention', 'Remand to youth detention', 'be remanded to youth detention'],
      ['ryda'],
    ),
    remanded(
      'rlaa_ryda',
      ['Remand away from home', 'Remand away from home', 'be remanded away from home'],
      ['rlaa', 'ryda'],
    ),
    SUPPORTED,
    ended('not_convicted', ['Not convicted', 'An end without conviction', 'end without conviction'], ['not_convicted']),
    ended(
      'not_custody',
      ['Not given custody', 'An end without custody', 'end without custody'],
      ['not_convicted', 'non_custodial'],
    ),
  ],
  stages: ['ryda'],
  matching: {
    offered: ['offence_group', 'previous_disposals', 'age', 'sex', 'borough', ...ABOUT_THE_CHILD],
    atStart: ['offence_group', 'previous_disposals', 'age'],
  },
  unit: BOROUGH_UNIT,
  outOf: 'residents',
  impossible: [],
  official: {
    representation: { titles: ['Share of children remanded to custody'] },
    not_convicted: { titles: ['Convicted, of children remanded into custody'], sameSetting: true },
    not_custody: { titles: ['Not given a custodial sentence, of children remanded'], sameSetting: true },
    'bail-information': { titles: ['Bail information offers a robust alternative'] },
    accommodation: { titles: ['Accommodation was an issue'] },
  },
};
