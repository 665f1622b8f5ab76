import type { TableFacts, TableFile } from '../../engine/engine';
import { type Failure, type Outcome, refusal } from '../../vocabulary/failure';
import { columnContract, extractContract } from '../kinds/extracts';
import { listOf } from '../values/recognise';
import { checkStructure, type Structure } from '../values/structure';
import type { Mapping } from './mapping';
import { columnsRead } from './mapping-file';
import { mappedTypes } from './mapping-sql';

/** Checks the columns that a mapping makes of a file against the contract of its kind, before any row is read. */
export function checkMapped(file: Pick<TableFile, 'name' | 'facts'>, mapping: Mapping): Outcome<Structure> {
  const { facts, name } = file;
  const read = columnsRead(mapping);
  const failure = doesNotApply(facts, read) ?? twice(facts, read);
  if (failure) return refusal({ ...failure, file: name });
  const types = mappedTypes(mapping, typesOf(facts, read));
  const contract = extractContract(mapping.kind);
  const made = [...types].map(([column, type]) => ({ name: column, type }));
  const columns = made.filter((column) => columnContract(contract, column.name));
  const structure = checkStructure({ ...facts, columns }, contract, name, true);
  if (!structure.ok) return refusal({ ...structure.failure, remedy: 'Choose where this column comes from.' });
  const unknown = facts.columns.map((column) => column.name).filter((column) => !read.includes(column));
  return { ok: true, value: { ...structure.value, types, unknown } };
}

/** Types of the columns of a file that a mapping reads. */
export function typesOf(
  facts: TableFacts,
  read: readonly string[],
): ReadonlyMap<string, TableFacts['columns'][number]['type']> {
  return new Map(facts.columns.filter(({ name }) => read.includes(name)).map(({ name, type }) => [name, type]));
}

function doesNotApply({ columns }: TableFacts, read: readonly string[]): Failure | null {
  const missing = read.find((name) => !columns.some((column) => column.name === name));
  if (missing === undefined) return null;
  return {
    what: 'The mapping reads a column that the file does not have.',
    column: missing,
    found: `the columns ${listOf(columns.map(({ name }) => name))}`,
    remedy: 'Choose another column for it, or another mapping.',
  };
}

function twice({ columns }: TableFacts, read: readonly string[]): Failure | null {
  const alike = (name: string) => columns.filter((column) => column.name.toLowerCase() === name.toLowerCase());
  const column = read.find((name) => alike(name).length > 1);
  if (column === undefined) return null;
  return {
    what: 'The file has two columns of the same name, and the mapping reads one of them.',
    column,
    found: listOf(alike(column).map(({ name }) => `"${name}"`)),
    expected: 'each name once, capitals aside',
    remedy: 'Rename or remove one of them and export the file again.',
  };
}
