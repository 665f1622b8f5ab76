import { measurable, unreleased } from '../../counting/unreleased';
import type { Noted } from '../../vocabulary/noted';
import type { TableFile } from '../../engine/engine';
import { identifier, join, type Statement, sql } from '../../sql/statement';
import { type Failure, type Outcome, refusal, success } from '../../vocabulary/failure';
import { emptyColumns, emptyType } from '../values/empty-columns';
import { describedBy, withCodeSet } from '../mapping/described';
import { own } from '../mapping/found-key';
import { checkMapped } from '../mapping/mapped-structure';
import type { Mapping } from '../mapping/mapping';
import { readThrough } from '../mapping/read-through';
import { recognise } from '../values/recognise';
import { saidTogether } from './said-together';
import { checkStructure, type Structure } from '../values/structure';

/** One of the files that are read into one extract, with how its columns were told. */
export interface FileToRead {
  readonly file: TableFile;
  /** Absent where the file has the names and values of its contract already. */
  readonly mapping?: Mapping | null | undefined;
}

/** A file that was checked, and how its batches are read: with the columns of the others, empty where it lacks them. */
export interface CheckedFile {
  readonly file: TableFile;
  /** Columns of the file that are needed. */
  readonly read: readonly string[];
  /** A staged batch with the columns of the contract, and `rowid`; undefined where it has them as it is. */
  readonly source: ((staging: string) => Statement) | undefined;
  readonly structure: Structure;
  /** The column of the file that counts are read from. */
  readonly counted?: string | undefined;
  /** What is said of it, by itself or by its mapping: keys as in the metadata of a file. */
  readonly said: ReadonlyMap<string, string>;
}

/** Files that will be one extract. */
export interface Together {
  readonly files: readonly CheckedFile[];
  /** All of them as if they were one. */
  readonly file: Pick<TableFile, 'name' | 'fingerprint' | 'facts'>;
  readonly structure: Structure;
  readonly said: ReadonlyMap<string, string>;
  readonly mapping: Told | undefined;
}

/** What an extract remembers of the mapping that it was read through. */
export interface Told {
  /** The name under which the mapping is kept. */
  readonly supplier: string;
  /** Codes of the areas that whole files are of, where that was said of each of the files. */
  readonly areas?: readonly string[];
}

/** Whether a file can be loaded as it is, or by a mapping; told from its names and types, before any row is read. */
export function structureOf(file: Pick<TableFile, 'name' | 'facts'>, mapping?: Mapping): Outcome<Structure> {
  if (mapping) return checkMapped(file, mapping);
  const kind = recognise(file.facts, file.name);
  return kind.ok ? checkStructure(file.facts, kind.value, file.name) : kind;
}

/** Checks every file, and whether they can be one extract; before any row is read. */
export function readTogether(given: readonly FileToRead[]): Outcome<Together> {
  const files: CheckedFile[] = [];
  for (const { file, mapping } of given) {
    const one = checked(file, mapping ? withCodeSet(mapping, file.facts.metadata) : undefined);
    if (!one.ok) return one;
    files.push(one.value);
  }
  const [first, ...others] = files;
  if (!first) throw new Error('There is no file to read.');
  const told = given.find(({ mapping }) => mapping)?.mapping;
  const areas = wholeAreas(given);
  const mapping = told ? { supplier: told.supplier, ...(areas ? { areas } : {}) } : undefined;
  if (!others.length) return success({ ...first, files, mapping });
  const odd = oddOneOut(files);
  if (odd) return refusal(odd);
  const alike = withColumnsOfAll(files);
  const unknown = [...new Set(files.flatMap(({ structure }) => structure.unknown))];
  const structure = { ...(alike[0] ?? first).structure, unknown };
  return success({
    files: alike,
    file: asOne(files),
    structure,
    said: saidTogether(files.map(({ said }) => said)),
    mapping,
  });
}

/** The areas that the files are of, each of one; null where the rows of any say it themselves. */
function wholeAreas(given: readonly FileToRead[]): readonly string[] | null {
  const areas = given.map(({ mapping }) => {
    const source = mapping && own(mapping.columns, 'borough');
    return source && 'every' in source ? source.every : null;
  });
  const known = areas.filter((area): area is string => area !== null);
  return known.length < areas.length ? null : [...new Set(known)];
}

function checked(file: TableFile, mapping: Mapping | undefined): Outcome<CheckedFile> {
  const structure = structureOf(file, mapping);
  if (!structure.ok) return structure;
  const through = mapping && readThrough(mapping, file.facts);
  return success({
    file,
    read: through?.read ?? [...structure.value.types.keys()],
    source: through?.source ?? withoutValues(structure.value),
    counted: countedIn(mapping),
    structure: { ...structure.value, ...(through ? { found: through.found } : {}) },
    said: describedBy(file.facts.metadata, mapping),
  });
}

function countedIn(mapping: Mapping | undefined): string | undefined {
  const source = mapping ? own(mapping.columns, 'count') : { from: 'count' };
  return source && 'from' in source ? source.from : undefined;
}

/** A batch whose columns without any value have the type of the contract; undefined where it can be read as it is. */
function withoutValues({ contract, empty }: Structure): CheckedFile['source'] {
  if (!empty) return undefined;
  const others = join(empty.map(identifier));
  return (staging) =>
    sql`select rowid, * exclude (${others}), ${emptyColumns(contract, empty)} from ${identifier(staging)}`;
}

/** Files that differ in what a row is, or in whether it is real, never become one extract. */
function oddOneOut(files: readonly CheckedFile[]): Failure | null {
  const differ = (what: (file: CheckedFile) => string): readonly [CheckedFile, CheckedFile] | null => {
    const [first] = files;
    const other = first && files.find((file) => what(file) !== what(first));
    return first && other ? [first, other] : null;
  };
  const synthetic = ({ said }: CheckedFile) =>
    String(/^(true|yes|1|synthetic)$/i.test(said.get('synthetic')?.trim() ?? ''));
  const days = ({ structure: { types } }: CheckedFile) => String(types.has('event_date') || types.has('start'));
  const apart = (pair: readonly [CheckedFile, CheckedFile] | null, what: string, remedy: string): Failure | null =>
    pair && { what, file: pair[1].file.name, found: `it differs from ${pair[0].file.name}`, remedy };
  return (
    apart(
      differ(({ structure }) => structure.contract.kind),
      'The files hold different kinds of extract.',
      'Open each of them by itself.',
    ) ??
    apart(differ(synthetic), 'One file is synthetic and another is real.', 'Open each of them by itself.') ??
    apart(
      differ(({ structure }) => String(structure.types.has('count'))),
      'One file is counted and another has a row for each event.',
      'Ask for files of one form, or open each of them by itself.',
    ) ??
    apart(
      differ(days),
      'One file gives days and another gives periods.',
      'Ask for files of one form, or open each of them by itself.',
    )
  );
}

/** Each file with the contract columns that any of them supplies, empty where it has none of its own. */
function withColumnsOfAll(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const [first] = files;
  if (!first) return [];
  const supplied = new Set(files.flatMap(({ structure }) => [...structure.types.keys()]));
  return files.map((file) => {
    const { contract, types } = file.structure;
    const lacking = contract.columns.filter(({ name }) => supplied.has(name) && !types.has(name));
    if (!lacking.length) return file;
    const added = emptyColumns(
      contract,
      lacking.map(({ name }) => name),
    );
    const source = (staging: string): Statement => {
      const own = file.source ? sql`(${file.source(staging)})` : sql`(select rowid, * from ${identifier(staging)})`;
      return sql`select own.*, ${added} from ${own} own`;
    };
    const all = new Map([...types, ...lacking.map((column) => [column.name, emptyType(column)] as const)]);
    return { ...file, source, structure: { ...file.structure, types: all } };
  });
}

function asOne(files: readonly CheckedFile[]): Together['file'] {
  const tables = files.map(({ file }) => file);
  const names = tables.map(({ name }) => name);
  const [first = ''] = names;
  return {
    name: names.length === 2 ? names.join(' and ') : `${first} and ${names.length - 1} more files`,
    // As fingerprints.ts of selection reads them.
    fingerprint: tables.map(({ fingerprint }) => fingerprint).join('-'),
    facts: {
      rows: tables.reduce((sum, { facts }) => sum + facts.rows, 0),
      rowGroups: tables.flatMap(({ facts }) => facts.rowGroups),
      columns: [],
      metadata: new Map(),
      notes: tables.flatMap(({ facts, name }) =>
        (facts.notes ?? []).map((note) => unreleased<Noted>({ ...measurable(note), file: name })),
      ),
    },
  };
}
