import type { FoundKind } from '../../../dataset/kinds/found';
import { WORDS_OF_CATEGORIES } from './categories';
import { WORDS_OF_COLUMNS } from './columns';
import { WORDS_OF_DATES } from './dates';
import { WORDS_OF_MISSING } from './missing';
import { WORDS_OF_OBSERVED } from './observed';
import { WORDS_OF_OVERLAP } from './overlap';
import { WORDS_OF_ROWS } from './rows';
import { WORDS_OF_STREET } from './street';
import { WORDS_OF_VALUES } from './values';
import type { WordsOf } from './words';

/** What each kind of finding says; a kind without words does not compile. */
export const WORDS: WordsOf<FoundKind> = {
  ...WORDS_OF_CATEGORIES,
  ...WORDS_OF_COLUMNS,
  ...WORDS_OF_DATES,
  ...WORDS_OF_MISSING,
  ...WORDS_OF_OBSERVED,
  ...WORDS_OF_OVERLAP,
  ...WORDS_OF_ROWS,
  ...WORDS_OF_STREET,
  ...WORDS_OF_VALUES,
};
