import { CASEWORK_TERMS } from './glossary-of-casework';
import { RECORDS, TRADE } from './glossary-of-records';
import { type Term, term } from './term';

export type { Term };

/** Terms of comparing, by alphabet. */
const COMPARING: readonly Term[] = [
  term(
    'adverse',
    'adverse outcome',
    'A decision that is harder on the child, such as a charge. More of it for one group is what a panel asks about.',
    'heavier outcome',
  ),
  term(
    'base',
    'base',
    'The children or events that a number is out of. In “27 out of 100 children charged”, the base is the 100.',
    ...['out of', 'denominator', 'at risk'],
  ),
  term(
    'clear',
    'clear of chance',
    'The likely range does not reach “no gap”. Chance alone would seldom make a gap as large as this.',
    ...['significant', 'statistically significant', 'unlikely to be chance'],
  ),
  term(
    'comparator',
    'comparator',
    'The group that the others are set beside. It is White children unless you choose another.',
    ...['compare with', 'reference group', 'comparison group'],
  ),
  term(
    'could-be-chance',
    'could be chance',
    'The likely range reaches “no gap”. There may be a gap, or none: these numbers alone cannot tell.',
    ...['not significant', 'too close to call'],
  ),
  term(
    'gap',
    'gap',
    'One group’s rate less the other’s, in every 100. A gap is a question to ask, not proof of unfair treatment.',
    ...['risk difference', 'disparity', 'difference'],
  ),
  term(
    'likely-range',
    'likely range',
    'Allowing for chance, the number lies somewhere in this range. It is wide where there are few children.',
    ...['confidence interval', '95% confidence interval', 'margin of error', 'range'],
  ),
  term(
    'many-looked-at',
    'many looked at',
    'The more gaps we look at, the more will look clear by luck alone. The workbook allows for that where it says so.',
    ...['multiple comparisons', 'false discovery rate'],
  ),
  term(
    'over-represented',
    'over-represented',
    'A group is a larger share of the children here than of all the children who live in the area.',
    ...['under-represented', 'disproportionality', 'disproportionate'],
  ),
  term(
    'rate',
    'rate',
    'How many in every 100. “27 in 100” is the same as 27 per cent.',
    ...['in 100', 'proportion', 'per cent', 'percentage', 'share'],
  ),
  term(
    'relative-rate-index',
    'relative rate index',
    'One group’s rate divided by another’s. 1 means the same rate, 2 means twice as likely, and 0.5 half as likely.',
    ...['ratio', 'times', 'rri', 'rate ratio', 'relative risk', 'times as likely'],
  ),
  term(
    'too-few',
    'too few to say',
    'So few children stand behind the number that one more or one less would change it a lot.',
    ...['small numbers', 'small groups'],
  ),
];

/** Terms of how figures are made. */
const MADE: readonly Term[] = [
  term(
    'bame',
    'BAME',
    'Asian, Black, Mixed and Other children added up as one group. It can hide that one group fares much worse than another.',
  ),
  term(
    'child-month',
    'child-month',
    'One child held for one month. Adding them up tells how much time children spent in custody.',
    ...['child-year', 'person-time'],
  ),
  term(
    'funnel',
    'funnel plot',
    'Each place is a dot, and larger places stand further right. Dots inside the curved lines differ no more than chance would make them.',
    ...['funnel', 'control limits', 'usual spread'],
  ),
  term(
    'ladder',
    'ladder',
    'The outcomes in order, from the lightest to the heaviest.',
    ...['steps', 'ordinal outcome', 'scale of outcomes'],
  ),
  term(
    'like-for-like',
    'like for like',
    'Children are compared only with children whose cases are alike: the same kind of offence, say. It does not show why a gap is there.',
    ...['similar cases', 'matched', 'adjusted', 'mantel-haenszel'],
  ),
  term(
    'standardised',
    'standardised',
    'Each group’s rate as it would be if all groups had the same mix of ages and sexes.',
    ...['direct standardisation', 'same ages', 'age standardised'],
  ),
  term(
    'stratified',
    'stratified',
    'Cases are first put into sets that are alike, and compared within each set. The results are then put together.',
    ...['stratification', 'strata', 'held equal', 'matched on'],
  ),
  term(
    'steadied',
    'steadied',
    'A small place’s rate, moved towards that of all places. It keeps a handful of children from making a place stand out.',
    ...['shrunk', 'Marshall', 'small area'],
  ),
  term(
    'worst-case',
    'worst case',
    'How far a gap could move if every child of unknown ethnicity belonged where it changes the answer most.',
    ...['bounds', 'unknown ethnicity', 'missing ethnicity', 'partial identification'],
  ),
];

const byName = (one: Term, other: Term): number => one.name.localeCompare(other.name, 'en-GB');

/** Every term that the workbook explains, by alphabet. */
export const GLOSSARY: readonly Term[] = [...COMPARING, ...MADE, ...RECORDS, ...TRADE, ...CASEWORK_TERMS].sort(byName);
