import type { ColumnContract } from '../kinds/contract';
import { extractContract, type ExtractKind } from '../kinds/extracts';
import { withCodeSet } from './described';
import { guessColumns } from './guess-columns';
import { aboutCount } from './guess-count';
import { guessDates } from './guess-dates';
import { guessKind } from './guess-kind';
import { guessValues } from './guess-values';
import type { Declared, FromColumn, Mapping } from './mapping';
import type { ColumnProfile, FileProfile } from './profile';
import { aboutCodeSet, type OpenQuestion } from './questions';

/** A value that was left without a code on purpose, and why: "An arrest is no disposal." */
export interface ValueLeft {
  /** Contract column. */
  readonly column: string;
  /** As found. */
  readonly value: string;
  readonly rows: number;
  readonly why: string;
}

/** A first mapping of a file, to be looked at and corrected by a person. */
export interface Guess {
  readonly mapping: Mapping;
  /** What must be asked before the mapping is used. */
  readonly questions: readonly OpenQuestion[];
  /** Columns of the file that nothing is read from, in file order. */
  readonly unused: readonly string[];
  readonly left: readonly ValueLeft[];
}

/** An empty mapping of a kind: nothing is supplied yet. */
export function mappingFor(kind: ExtractKind): Mapping {
  return { format: 'scrutiny-workbook mapping', version: 1, supplier: '', kind, columns: {}, declared: {} };
}

/**
 * The best guess from names and values; of the kind that fits best unless one is given. `metadata` is what the file
 * says of itself: the version of its ethnicity codes need not be asked then.
 */
export function guessMapping(
  profile: FileProfile,
  kind: ExtractKind = guessKind(profile).kind,
  metadata: ReadonlyMap<string, string> = new Map(),
): Guess {
  const { declared } = withCodeSet(mappingFor(kind), metadata);
  const guessed = guessColumns(extractContract(kind), profile.columns);
  const made = guessed.map(({ column, from }) => ({ name: column.name, ...guessSource(column, from, declared) }));
  const read = new Set(guessed.map(({ from }) => from.name));
  const columns = Object.fromEntries(made.map(({ name, source }) => [name, source]));
  return {
    mapping: { ...mappingFor(kind), columns, declared },
    questions: [...made.flatMap(({ questions }) => questions), ...aboutCount(extractContract(kind), profile, guessed)],
    unused: profile.columns.map(({ name }) => name).filter((name) => !read.has(name)),
    left: made.flatMap(({ left }) => left),
  };
}

/** Where the values of one contract column come from once a person has chosen the file's column for it. */
export interface GuessedSource {
  readonly source: FromColumn;
  readonly questions: readonly OpenQuestion[];
  readonly left: readonly ValueLeft[];
}

/** Guesses how the values of a chosen file column are read into a contract column. */
export function guessSource(column: ColumnContract, from: ColumnProfile, declared: Declared = {}): GuessedSource {
  if (column.type === 'date' || column.type === 'datetime') {
    const { format, question } = guessDates(from, column.name);
    const source: FromColumn = { from: from.name, ...(format ? { dates: format } : {}) };
    return { source, questions: question ? [question] : [], left: [] };
  }
  const { values, left } = guessValues(column, from.values, declared);
  return {
    source: { from: from.name, ...(Object.keys(values).length > 0 ? { values } : {}) },
    questions: column.name === 'ethnicity' && !declared.ethnicityCodeSet ? aboutCodeSet(from) : [],
    left: left.map((one) => ({ column: column.name, value: one.value ?? '', rows: one.rows, why: one.why })),
  };
}
