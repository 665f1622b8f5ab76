import type { ColumnContract } from '../kinds/contract';

/** Words in a name that make a column none of a contract's: it may name a child, or say where one can be found. */
const NEVER_READ: readonly string[] = [
  ...['surname', 'forename', 'firstname', 'lastname', 'fullname', 'pnc', 'pncid', 'nhs'],
  ...[
    'address',
    'postcode',
    'email',
    'phone',
    'telephone',
    'mobile',
    'custody_number',
    'latitude',
    'longitude',
    'nino',
  ],
];

/** Words that join others, and those of whom every row is: they tell columns apart only where a phrase has them too. */
const JOINING = new Set(['of', 'the', 'at', 'a', 'an', 'in', 'for', 'by', 's', 'on']);
const OF_WHOM = new Set(['child', 'childs', 'young', 'yp']);

/** The words of a column's name: "BoroughOfResidence", "borough_of_residence" and "Borough of residence" are one. */
export function nameWords(name: string): readonly string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim()
    .split(' ');
  return words.filter((word) => word !== '');
}

/** The words that tell something; "child id" is no "id", which may be of anything, but an "age of child" is an "age". */
function telling(words: readonly string[], wanted: readonly string[] = words): readonly string[] {
  const kept = words.filter((word) => !JOINING.has(word) && (!OF_WHOM.has(word) || wanted.includes(word)));
  return kept.length > 0 ? kept : words;
}

/** A day, or a place, of somebody's birth or death; the sex recorded at birth is no such thing. */
function isOfALife(words: readonly string[]): boolean {
  if (words.some((word) => ['sex', 'gender'].includes(word))) return false;
  const joined = words.join('');
  return (
    /birth|^dob|dob$|^dod$|deceased|death/.test(joined) ||
    words.some((word) => ['born', 'died', 'dod', 'dob'].includes(word))
  );
}

/** Whether a column is never read, because its name says that it names somebody, or when they were born or died. */
export function isNeverRead(name: string): boolean {
  const words = nameWords(name);
  if (isOfALife(words)) return true;
  const joined = [...words, words.join('_'), words.join('')];
  if (
    words.includes('name') &&
    words.some((word) => ['first', 'last', 'full', 'child', 'person', 'officer'].includes(word))
  )
    return true;
  return words.join(' ') === 'name' || joined.some((word) => NEVER_READ.includes(word));
}

const OTHER_PEOPLE = [
  'officer',
  'officers',
  'ofcr',
  'victim',
  'witness',
  'complainant',
  'judge',
  'staff',
  'teacher',
  'parent',
];
const AS_SEEN = /^(?:defined|observed|perceived|assessed|recorded|reported|identified|seen|classified)$/;

/** Whether a column is about somebody else than the child: an officer's age, a victim's race; not what an officer saw. */
export function isOfSomebodyElse(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => OTHER_PEOPLE.includes(word)) && !words.some((word) => AS_SEEN.test(word));
}

/** Words that say of an ethnicity that somebody else saw it, or wrote it of a suspect: the child was not asked. */
const NOT_ASKED =
  /^(?:officers?|ofcr|oic|ic|suspects?|suspected|appearance|apparent|visual|visually|defendant|described)$/;

/** Whether a column of ethnicity says what was seen, not what the child said: never guessed as self-defined. */
export function isAsSeen(name: string): boolean {
  const words = nameWords(name);
  if (words.some((word) => ['self', 'sde', 'sdi'].includes(word))) return false;
  return words.some((word) => NOT_ASKED.test(word) || ['observed', 'perceived', 'seen', 'assessed'].includes(word));
}

/** How well the name of a file column fits a contract column, 0 to about 1. */
export function nameScore(name: string, column: Pick<ColumnContract, 'name' | 'suppliersCallIt'>): number {
  if (isNeverRead(name)) return 0;
  const words = nameWords(name);
  if (words.join('_') === column.name) return 1.2;
  return Math.max(0, ...column.suppliersCallIt.map((phrase) => phraseScore(words, phrase)));
}

function phraseScore(words: readonly string[], phrase: string): number {
  const [written = '', weight = '1'] = phrase.split('|');
  const text = written.replace(/^=/, '');
  if (text !== written) return words.join(' ') === text ? Number(weight) : 0;
  const wanted = telling(text.split(' '));
  const held = telling(words, wanted);
  const shared = wanted.filter((word) => held.includes(word)).length;
  if (shared < wanted.length) return 0;
  const exact = words.join(' ') === text ? 0.05 : 0;
  // Every word of the phrase is there; each further word of the name makes it less sure.
  return Number(weight) * (0.5 + (0.45 * wanted.length) / held.length + exact);
}
