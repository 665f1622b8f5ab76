/** What people say for a code or a group of codes, beside its label: to look it up by, never to read a file by. */
export type Said = Readonly<Record<string, readonly string[]>>;

/** By part of the filter, then by code or by id of a group. */
export const SAID: Readonly<Record<string, Said>> = {
  sex: {
    male: ['boys', 'lads', 'men', 'young men'],
    female: ['girls', 'women', 'young women'],
  },
  age: {
    child: ['under 18', 'youth', 'juveniles', 'minors'],
    adult: ['adults', 'over 17', '18 and over', 'grown up'],
  },
  ethnicity: {
    asian: ['Asian British', 'South Asian'],
    black: ['Black British'],
    mixed: ['mixed heritage', 'dual heritage', 'mixed race'],
    NS: ['refused to say', 'not stated'],
    NR: ['ethnicity missing', 'ethnicity blank'],
  },
  offence_group: {
    violence: ['assault', 'ABH', 'GBH', 'fighting'],
    weapons: ['knife', 'knives', 'blade', 'knife crime', 'offensive weapon'],
    robbery: ['mugging'],
    drugs: ['cannabis', 'drug possession'],
    theft: ['shoplifting', 'stealing'],
    criminal_damage: ['graffiti', 'vandalism', 'arson'],
    public_order: ['affray', 'disorder'],
    sexual: ['sex offence'],
    motoring: ['driving', 'vehicle'],
  },
  care_status: {
    none: ['not in care'],
    child_in_need: ['CIN'],
    child_protection: ['CPP', 'CP plan', 'protection plan'],
    looked_after: ['in care', 'LAC', 'CLA', 'foster care', 'care leaver'],
  },
  send: {
    none: ['no SEND', 'no special needs'],
    sen_support: ['SEN'],
    ehc_plan: ['EHCP', 'education health and care plan', 'statement of needs'],
  },
  previous_disposals: {
    none: ['first time entrant', 'FTE', 'no previous', 'first offence'],
    two_or_more: ['repeat', 'previous'],
  },
  disposal: {
    nfa: ['NFA'],
  },
  decision_maker: {
    cps: ['CPS', 'prosecutors'],
    joint_panel: ['joint decision panel'],
  },
  admission: {
    admitted: ['guilty', 'confessed'],
    denied: ['not guilty'],
    no_comment: ['said nothing'],
  },
  remand_decision: {
    ryda: ['RYDA', 'youth detention', 'remanded in custody', 'remanded', 'locked up'],
    rlaa: ['RLAA', 'local authority accommodation'],
    iss_bail: ['ISS'],
  },
  final_outcome: {
    custodial: ['custody', 'prison sentence', 'sent to custody'],
    not_convicted: ['acquitted', 'dropped'],
  },
  search_outcome: {
    nfa: ['NFA', 'nothing found'],
  },
  legislation: {
    section_60: ['section 60', 's60'],
    pace_1: ['PACE'],
  },
};
