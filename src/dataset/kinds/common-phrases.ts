import type { Phrases } from './contract';

/** What suppliers write for where an ethnicity came from. */
export const SOURCE_PHRASES: Phrases = {
  self_defined: ['self defined', 'self', 'self reported', 'sde', '18+1', '16+1', '19+1'],
  court_record: ['court record', 'court', 'libra', 'common platform'],
  police_record: ['police record', 'police', 'pnc', 'custody record', 'connect'],
  checked_with_child: ['checked with the child', 'checked with child', 'child', 'yjs checked'],
};

/** What suppliers write for sex. */
export const SEX_PHRASES: Phrases = {
  male: ['male', 'm', 'boy', 'man', 'young man', 'males', '1 male'],
  female: ['female', 'f', 'girl', 'woman', 'young woman', 'females', '2 female'],
  other: ['other', 'non binary', 'transgender', 'trans', 'x', 'intersex', 'indeterminate'],
  NR: ['u', 'not stated', 'unspecified'],
};

/** What suppliers write for kinds of offence. */
export const OFFENCE_PHRASES: Phrases = {
  violence: ['violence', 'violence against the person', 'vap', 'assault', 'violent offences', 'violence with injury'],
  weapons: [
    ...['weapons', 'possession of weapons', 'offensive weapons', 'possession of a weapon', 'knife crime'],
    ...['possession of offensive weapon', 'possession of weapon', 'knife possession'],
  ],
  robbery: ['robbery', 'robbery of personal property'],
  drugs: ['drugs', 'drug offences', 'possession of drugs', 'drug possession', 'controlled drugs'],
  theft: [
    'theft',
    'theft and handling',
    'theft and handling stolen goods',
    'shoplifting',
    'theft offences',
    'burglary',
  ],
  criminal_damage: ['criminal damage', 'criminal damage and arson', 'arson', 'arson and criminal damage'],
  public_order: ['public order', 'public order offences', 'affray'],
  sexual: ['sexual', 'sexual offences', 'sexual offence'],
  motoring: ['motoring', 'motoring offences', 'vehicle offences', 'road traffic', 'motor vehicle offences'],
  other: ['other', 'other offences', 'miscellaneous', 'fraud', 'miscellaneous crimes against society'],
};

/** What suppliers write for care status. */
export const CARE_PHRASES: Phrases = {
  none: ['none', 'no', 'not in care', 'no known care status'],
  early_help: ['early help', 'eh'],
  child_in_need: ['child in need', 'cin'],
  child_protection: ['child protection', 'child protection plan', 'cp', 'cpp'],
  looked_after: ['looked after', 'looked after child', 'lac', 'cla', 'in care', 'child looked after', 'yes'],
  not_clear: ['not clear', 'unclear'],
};

/** What suppliers write for special educational needs. */
export const SEND_PHRASES: Phrases = {
  none: ['none', 'no', 'no sen', 'none identified'],
  sen_support: ['sen support', 'sen', 'k', 'send support'],
  ehc_plan: ['ehc plan', 'ehcp', 'ehc', 'e', 'education health and care plan'],
  not_clear: ['not clear', 'unclear'],
};
