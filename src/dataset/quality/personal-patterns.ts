/** What a value may give away of a person. */
export interface PersonalPattern {
  readonly id: string;
  /** Completes "12 values look like ...": "a police number (PNC)". */
  readonly looksLike: string;
  /** Understood alike by RE2 in the engine and by JavaScript; matched anywhere in the value, without regard to case. */
  readonly pattern: string;
  /**
   * Bare digits may be a pseudonym: they count only where at least this share of the values of a column looks so.
   * 0 where the shape alone is enough.
   */
  readonly leastShare: number;
}

const START = '(?:^|[^0-9a-z])';
const END = '(?:$|[^0-9a-z])';

/** Shapes that identify a person, whatever the column. */
export const PERSONAL_PATTERNS: readonly PersonalPattern[] = [
  { id: 'email', looksLike: 'an e-mail address', pattern: '[^@ ]+@[^@ ]+[.][a-z]{2,}', leastShare: 0 },
  {
    id: 'pnc',
    looksLike: 'a police number (PNC)',
    pattern: `${START}(?:[0-9]{2}|(?:19|20)[0-9]{2})/[0-9]{1,7}[a-z]${END}`,
    leastShare: 0,
  },
  {
    id: 'custody',
    looksLike: 'a custody number',
    pattern: `${START}[0-9]{2}[a-z]{2}/[0-9]{1,6}/[0-9]{2,4}${END}`,
    leastShare: 0,
  },
  {
    id: 'nino',
    looksLike: 'a National Insurance number',
    pattern: `${START}[a-ceghj-prtw-z][a-ceghj-nprtw-z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d]${END}`,
    leastShare: 0,
  },
  {
    id: 'postcode',
    looksLike: 'a postcode',
    pattern: `${START}[a-z]{1,2}[0-9][a-z0-9]? [0-9][abd-hjlnp-uw-z]{2}${END}`,
    leastShare: 0,
  },
  {
    id: 'phone',
    looksLike: 'a telephone number',
    pattern: `${START}(?:[+]44 ?|0)(?:7[0-9]{3}|20|1[0-9]{3})[ -][0-9]{3,4}[ -]?[0-9]{3,4}${END}`,
    leastShare: 0,
  },
  { id: 'nhs', looksLike: 'an NHS number', pattern: `${START}[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}${END}`, leastShare: 0 },
  {
    id: 'birth',
    looksLike: 'a date of birth',
    // Children and young adults of any extract since 2019 were born in these years; events are later.
    pattern: `${START}(?:[0-3]?[0-9][-/. ][01]?[0-9][-/. ](?:199[0-9]|200[0-9]|201[0-4])|(?:199[0-9]|200[0-9]|201[0-4])[-/.][01][0-9][-/.][0-3][0-9])${END}`,
    leastShare: 0,
  },
  { id: 'mobile', looksLike: 'a telephone number', pattern: '^(?:[+]?44|0)7[0-9]{9}$', leastShare: 0.5 },
];

/** Words alone, two to four of them, where a pseudonym should be: "Jo Smith", "SMITH, Jo". */
export const NAME_IN_ID: PersonalPattern = {
  id: 'name',
  looksLike: 'a name',
  pattern: "^[a-zà-öø-ÿ][a-zà-öø-ÿ'’.-]*(?:,? +[a-zà-öø-ÿ][a-zà-öø-ÿ'’.-]*){1,3}$",
  leastShare: 0,
};

/** A dozen words and more, longer than the label of any category: somebody wrote about somebody. */
export const FREE_TEXT: PersonalPattern = {
  id: 'free-text',
  looksLike: 'free text',
  pattern: '(?:[^ ]+ +){11,}[^ ]+',
  leastShare: 0,
};

/** Given names common among children in England of many origins; none of them is also a place or a common word here. */
const GIVEN_NAMES =
  'aaliyah aaron abdul abdullah abigail adam ahmed aisha alexander ali alfie amelia amina amy andrew anthony archie ben benjamin billy callum cameron chloe connor daniel danielle darren david dwayne edward ella ellie emily emma ethan fatima finley freddie hamza hannah harry harvey hassan holly ibrahim isaac isabella jack jacob jamal jamie jason jayden jessica joanna joe john jonathan joseph joshua kai kayleigh keisha kieran kyle leah leon liam logan louis lucas lucy luke malachi mariam marcus matthew megan michael mohamed mohammad mohammed molly muhammad mustafa nathan nicholas oliver olivia omar oscar patrick paul peter priya rachel rebecca rhys ricardo robert ryan samuel sarah sebastian shanice sophie stephen tariq theo thomas toby umar william yusuf zachary zainab'.split(
    ' ',
  );
const PLACE_WORDS =
  'road street lane house court hospital team unit ward hill green park school college centre station service north south east west area group';

/** A given name with one or two more words, none of them of a place: for columns that hold words by right. */
export const GIVEN_NAME: PersonalPattern = {
  id: 'name',
  looksLike: 'a name',
  pattern: `^(?:(?:${GIVEN_NAMES.join('|')}) +[a-z'’-]+(?: +[a-z'’-]+)?|[a-z'’-]+, *(?:${GIVEN_NAMES.join('|')}))$`,
  leastShare: 0,
};

const PLACES = new RegExp(`\\b(?:${PLACE_WORDS.split(' ').join('|')})\\b`, 'i');

const compiled = new Map<string, RegExp>();

/** Does a value have this shape? The same answer as the engine gives. */
export function looksSo({ pattern }: PersonalPattern, value: string): boolean {
  const known = compiled.get(pattern) ?? new RegExp(pattern, 'i');
  compiled.set(pattern, known);
  return known.test(value.trim());
}

/** The shape that gives a person away in a column of words or codes, or null. */
export function personalShape(value: string): PersonalPattern | null {
  const sure = PERSONAL_PATTERNS.find((one) => one.leastShare === 0 && looksSo(one, value));
  if (sure) return sure;
  if (looksSo(GIVEN_NAME, value) && !PLACES.test(value)) return GIVEN_NAME;
  return looksSo(FREE_TEXT, value) ? FREE_TEXT : null;
}
