import { type CodeList, spellings } from '../../vocabulary/code-list';
import { type EthnicityCodes, ethnicityCodes } from '../../vocabulary/ethnicity-code-sets';
import type { ColumnContract } from '../kinds/contract';
import { keyOf } from './found-key';
import { guessAge } from './guess-age';
import { guessBorough } from './guess-borough';
import { guessDisposal } from './guess-disposal';
import { guessEthnicity } from './guess-ethnicity';
import { type GuessedValue, type Guesser, guesserByPhrases } from './guessed-value';
import { guessObserved } from './guess-observed';
import type { Declared } from './mapping';
import type { FoundValue } from './profile';
import { readerOf } from './reading';

/** What the values of a file column most likely mean in a contract column. */
export interface GuessedValues {
  /** Value as mappings name it -> code; only values that the contract does not read so by itself. */
  readonly values: Readonly<Record<string, string>>;
  /** Values left without a code on purpose, and why. */
  readonly left: readonly (FoundValue & { readonly why: string })[];
}

/** What one value most likely means, the contract's own spellings included; null where nothing is known about it. */
export function guesserOf(column: ColumnContract, codes?: EthnicityCodes): Guesser {
  const list = column.codes;
  if (!list) return () => null;
  const special = specialGuesser(column, list.name, codes);
  if (list.name === 'ethnicity') return special;
  const accepted = spellingsOf(list);
  return (value) => {
    const code = accepted.get(keyOf(value));
    return code === undefined ? special(value) : { code };
  };
}

const spelt = new WeakMap<CodeList, ReadonlyMap<string, string>>();

function spellingsOf(list: CodeList): ReadonlyMap<string, string> {
  const known = spelt.get(list) ?? spellings(list);
  spelt.set(list, known);
  return known;
}

function specialGuesser(column: ColumnContract, list: string, codes: EthnicityCodes | undefined): Guesser {
  switch (list) {
    case 'ethnicity':
      return (value) => guessEthnicity(value, codes);
    case 'ethnicity_observed':
      return guessObserved;
    case 'borough':
      return guessBorough;
    case 'age':
      return guessAge;
    case 'disposal':
      return guessDisposal;
    default:
      return phraseGuesser(column);
  }
}

const byColumn = new WeakMap<ColumnContract, Guesser>();

function phraseGuesser(column: ColumnContract): Guesser {
  const known = byColumn.get(column) ?? guesserByPhrases(column);
  byColumn.set(column, known);
  return known;
}

/** Guesses every value of a column; blank cells are left to be "not recorded". */
export function guessValues(
  column: ColumnContract,
  found: readonly FoundValue[],
  declared: Declared = {},
): GuessedValues {
  const guess = guesserOf(column, ethnicityCodes(declared.ethnicityCodeSet));
  const readAlready = readerOf(column, { from: '' }, 'text', declared);
  const values: [string, string][] = [];
  const left: (FoundValue & { why: string })[] = [];
  for (const { value, rows } of found) {
    if (value === null || keyOf(value) === '') continue;
    const guessed: GuessedValue | null = guess(value);
    if (!guessed) continue;
    if ('why' in guessed) left.push({ value, rows, why: guessed.why });
    else if (readAlready(value) !== guessed.code) values.push([keyOf(value), guessed.code]);
  }
  return { values: Object.fromEntries(values), left };
}
