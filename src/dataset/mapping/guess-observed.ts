import { byPhrases, type GuessedValue, wordsOf } from './guessed-value';

/** Identity codes of the police; general knowledge, not from a source at hand. There is none for Mixed. */
const BY_NUMBER: Readonly<Record<string, string>> = {
  '0': 'NR',
  '1': 'white',
  '2': 'white',
  '3': 'black',
  '4': 'asian',
  '5': 'other',
  '6': 'other',
  '7': 'NR',
  '8': 'NR',
  '9': 'NR',
};

const phrases = byPhrases({
  asian: ['asian', 'south asian', 'asian indian subcontinent', 'indian or pakistani', 'asian or asian british'],
  black: ['black', 'afro caribbean', 'african caribbean', 'african/caribbean', 'black or black british'],
  mixed: ['mixed', 'mixed race', 'mixed heritage', 'dual heritage'],
  white: [
    ...['white', 'white european', 'white north european', 'white south european', 'northern european'],
    ...['north european', 'south european', 'southern european', 'dark european', 'mediterranean'],
  ],
  other: [
    ...['other', 'chinese', 'oriental', 'chinese japanese or south east asian', 'chinese japanese south east asian'],
    ...['arab', 'arabic', 'arabic or north african', 'arabic north african', 'middle eastern', 'arab or north african'],
    ...['chinese japanese or other south east asian', 'arabian', 'arabian egyptian'],
  ],
  NR: ['unknown', 'not known', 'not recorded', 'unidentified', 'none'],
});

/** What a value of officer-observed ethnicity means: "IC3", "IC3 - Black", "Black". */
export function guessObserved(value: string): GuessedValue | null {
  const [, said, number, rest = ''] = /^(ic ?)?([0-9])\b ?(.*)$/.exec(wordsOf(value)) ?? [];
  const words = phrases(number === undefined ? value : rest);
  // A figure with more behind it that is no group is something else: a height of 5.8, a rate.
  const isCode = number !== undefined && (said !== undefined || words !== null || /^\s*\d\s*$/.test(value));
  const code = isCode ? BY_NUMBER[number] : undefined;
  if (code === undefined) return words;
  if (words && 'code' in words && words.code !== code) return { why: 'Its code and its words name different groups.' };
  return { code };
}
