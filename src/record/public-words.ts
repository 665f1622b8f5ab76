/**
 * What a typed text may give away. `id`: it looks like the number of a case, a person or a place. `number`: it holds a
 * number, which may have been worked out of counts that are withheld. `ask`: it says how many or compares in words.
 */
export type GivesAway = 'nothing' | 'ask' | 'number' | 'id';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Numbers that count nobody: days, years, quarters, numbered rules and items, the ages of children in law. */
const HARMLESS: readonly RegExp[] = [
  /\b20\d\d-\d\d-\d\d\b/g,
  /\b20[0-4]\d[-–/](?:20)?\d\d(?: [QH][1-4])?\b/g,
  /\b[QH][1-4]\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})(?: 20[0-4]\\d)?\\b`, 'g'),
  new RegExp(`\\b(?:${MONTHS}) 20[0-4]\\d\\b`, 'g'),
  /(?<!\bof )\b20[0-4]\d\b(?! (?:of|in|out|children|boys|girls|cases|young|people|Black|White|Asian)\b)/g,
  /\b(?:Rule 49|Outcome 22|Section \d{1,3})\b/g,
  /\b(?:recommendation|action|item|finding|room) \d{1,3}(?=$|[.,;:)]| (?:and|is|was|by|to|on|at)\b)/gi,
  /\b10 to 17\b/g,
  /\b(?:under|over) 18\b/gi,
  /\b(?:18|16|19|5)\+1\b/g,
];

const ID = [/[^\s@]+@[^\s@]+/, /\p{N}[\p{L}\p{N}/._-]*\p{N}[\p{L}\p{N}/._-]*\p{N}/u, /\p{L}[/_-]?\p{N}{2,}/u];
const COUNTED = /^[(£“]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:%|[.,;:)])*$/;
const HOW_MANY =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|half|twice|thrice|doubled?|tripled?|percent|per cent|nobody|none of|no child|only one|one (?:of|child|boy|girl|case|order|in)|more|fewer|less|most of|least)\b/i;

/** What a text may give away, whoever typed it. A name it does not know: it is read by whoever publishes. */
export function givesAway(text: string): GivesAway {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const rest = HARMLESS.reduce((left, known) => left.replace(known, ' '), plain);
  const words = rest.split(/\s+/).filter((word) => /[\p{N}@]/u.test(word));
  if (words.some((word) => !COUNTED.test(word) && ID.some((form) => form.test(word)))) return 'id';
  if (words.length > 0) return 'number';
  return HOW_MANY.test(rest) ? 'ask' : 'nothing';
}
