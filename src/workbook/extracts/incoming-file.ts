import { whole } from '../../vocabulary/written';
import { acrossRefusal } from '../../dataset/references/across-refusal';
import type { ExtractContract } from '../../dataset/kinds/extracts';
import type { Mapping } from '../../dataset/mapping/mapping';
import { recognise } from '../../dataset/values/recognise';
import { checkStructure, noRows } from '../../dataset/values/structure';
import type { TableFile } from '../../engine/engine';
import type { ChosenFile } from '../../keeping/file-handles';
import type { Failure } from '../../vocabulary/failure';
import type { ExtractSource } from './open-extract';

/** A file on its way in, opened so far that its columns are known. Whoever holds it closes its table. */
export interface IncomingFile {
  readonly chosen: ChosenFile;
  readonly table: TableFile;
  readonly mapping: Mapping | null;
  /** Columns left aside that identify people; known where the values were looked at to map them. */
  readonly personal?: ExtractSource['personal'];
  /** The file whose answers were taken for it without showing the page, if so. */
  readonly like?: string | null;
}

/** Whether a file fits a contract as it is, can be made to fit by a mapping, or is refused whatever is said of it. */
export type Fit =
  | { readonly fits: 'as it is'; readonly contract: ExtractContract }
  | { readonly fits: 'by mapping'; readonly why: Failure }
  | { readonly fits: 'not'; readonly why: Failure };

/** What an open file is, by its names and types alone. */
export function fitOf(table: TableFile): Fit {
  const { facts, name } = table;
  if (facts.rows === 0) return { fits: 'not', why: { ...noRows, file: name } };
  const kind = recognise(facts, name);
  const structure = kind.ok ? checkStructure(facts, kind.value, name) : kind;
  if (kind.ok && structure.ok) return { fits: 'as it is', contract: kind.value };
  const why = structure.ok ? null : structure.failure;
  if (!why) throw new Error('A file that is no extract has a reason.');
  if (facts.columns.length > MOST_COLUMNS) return { fits: 'not', why: tooWide(table) };
  const across = acrossRefusal(facts, name);
  if (across) return { fits: 'not', why: across };
  return mayBeMapped(table) ? { fits: 'by mapping', why } : { fits: 'not', why };
}

/** Each column is looked at by itself and offered for each of the contract's: thousands would take minutes. */
const MOST_COLUMNS = 500;

const tooWide = ({ name, facts }: TableFile): Failure => ({
  what: 'The file has more columns than can be looked through to tell what they mean.',
  file: name,
  found: `${whole(facts.columns.length)} columns`,
  expected: `at most ${MOST_COLUMNS}, or the names of the data dictionary`,
  remedy: 'Export only the columns that the extract needs, and open that file.',
});

/** A mapping needs rows, single values to read, and names that tell the columns apart. */
function mayBeMapped({ facts }: TableFile): boolean {
  const names = facts.columns.map(({ name }) => name);
  const readable = facts.columns.some(({ type }) => type !== 'nested' && type !== 'binary');
  return facts.rows > 0 && readable && new Set(names).size === names.length;
}

/** Files with the same word have the same columns of the same types, in whatever order, and count days alike: one mapping serves them. */
export function shapeOf({ facts }: TableFile): string {
  const columns = facts.columns.map(({ name, type }) => `${name} ${type}`).sort();
  return JSON.stringify([...columns, ...(facts.from1904 ? [1904] : [])]);
}

/** A file that was read, as the extract remembers it. */
export const sourceOf = ({ chosen, table, mapping, personal }: IncomingFile): ExtractSource => ({
  chosen,
  fingerprint: table.fingerprint,
  mapping,
  ...(personal ? { personal } : {}),
});
