/** Words that name nothing by themselves: "children in Haringey". Left out of names and of what is typed. */
const SMALL = new Set(
  ...[
    [
      ...['a', 'an', 'and', 'are', 'at', 'by', 'for', 'from', 'in', 'is', 'of', 'on', 'or', 'the', 'their', 'they'],
      ...['to', 'was', 'were', 'with', 'who', 'that', 'did', 'do', 'does', 'me', 'show', 'only', 'what'],
    ],
  ],
);

/** Words that are passed over where nothing is called by them. */
const FILLING = new Set([
  'child',
  'children',
  'kid',
  'young',
  'people',
  'person',
  'aged',
  'age',
  'year',
  'old',
  'how',
  'last',
  'latest',
]);

/** The words of a text by which it is looked up: lower case, no accents or signs, singular, no small words. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’]/g, '');
  const all = plain.match(/[a-z0-9]+/g) ?? [];
  const telling = all.filter((word) => !SMALL.has(word));
  return (telling.length ? telling : all).map(singular);
}

/** "girls" -> "girl", "bodies" -> "body", "address" stays. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Whether a word may be passed over. */
export const isFilling = (word: string): boolean => FILLING.has(word);
