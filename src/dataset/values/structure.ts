import { type Failure, type Outcome, refusal, success } from '../../vocabulary/failure';
import type { TableColumn, TableFacts, TableType } from '../../engine/engine';
import { type EthnicityCodes, ethnicityCodes } from '../../vocabulary/ethnicity-code-sets';
import type { ColumnContract, ColumnType } from '../kinds/contract';
import { emptyType } from './empty-columns';
import { columnContract, type ExtractContract } from '../kinds/extracts';
import { listOf } from './recognise';
import type { NumberFormat } from './written-numbers';

/** What of a file will be read: contract columns with their physical type, and the names left aside. */
export interface Structure {
  readonly contract: ExtractContract;
  readonly types: ReadonlyMap<string, TableType>;
  readonly unknown: readonly string[];
  /** The version of the ethnicity codes that the file declares; a mapping has put them into ours already. */
  readonly ethnicityCodes?: EthnicityCodes;
  /** Columns that a mapping changes and that stand beside it as they were found, see `asFound`. */
  readonly found?: ReadonlySet<string>;
  /** How the counts are written, where the whole of their column had to tell. */
  readonly counts?: NumberFormat;
  /** Columns without any value whose physical type is not that of the contract; `types` has the type it is read as. */
  readonly empty?: readonly string[];
}

const MOMENTS: readonly TableType[] = ['date', 'date and time', 'date and time with zone'];
const NUMBERS: readonly TableType[] = ['whole number', 'number'];

const ACCEPTED: Readonly<Record<ColumnType, readonly TableType[]>> = {
  text: ['text', 'whole number'],
  code: ['text', ...NUMBERS, 'yes or no'],
  age: [...NUMBERS, 'text'],
  date: MOMENTS,
  datetime: MOMENTS,
  whole: NUMBERS,
  number: NUMBERS,
};

/**
 * Checks names and types against the contract, before any row is read. Unknown columns are left aside.
 * `mapped` says that the columns are made by a mapping, which may give numbers as text.
 */
export function checkStructure(
  facts: TableFacts,
  contract: ExtractContract,
  file: string,
  mapped = false,
): Outcome<Structure> {
  if (facts.rows === 0) return refusal({ ...noRows, file });
  const failure =
    duplicateNames(facts.columns) ??
    missingColumn(facts.columns, contract) ??
    wrongType(facts.columns, contract, mapped);
  if (failure) return refusal({ ...failure, file });
  const known = facts.columns.filter(({ name }) => columnContract(contract, name));
  const empty = known.filter((column) => isEmptyOfOtherType(column, contract)).map(({ name }) => name);
  const codes = mapped ? undefined : ethnicityCodes(facts.metadata.get('ethnicity_code_set'));
  return success({
    contract,
    types: new Map(known.map((column) => [column.name, typeRead(column, contract)])),
    unknown: facts.columns.filter((column) => !known.includes(column)).map(({ name }) => name),
    ...(codes ? { ethnicityCodes: codes } : {}),
    ...(empty.length > 0 ? { empty } : {}),
  });
}

/** Said before anything about its columns: of a text without rows nothing shows what they hold. */
export const noRows: Failure = {
  what: 'The file has no rows.',
  found: '0 rows',
  remedy: 'Check the dates and areas that the extract was drawn for, and export it again.',
};

function duplicateNames(columns: readonly TableColumn[]): Failure | null {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice === undefined) return null;
  return {
    what: 'The file has two columns of the same name.',
    column: twice,
    found: `${names.filter((name) => name === twice).length} columns named "${twice}"`,
    expected: 'each name once',
    remedy: 'Rename or remove one of them and export the file again.',
  };
}

function missingColumn(columns: readonly TableColumn[], contract: ExtractContract): Failure | null {
  const names = new Set(columns.map(({ name }) => name));
  const standIns = (wanted: string): readonly string[] =>
    contract.columns.filter(({ insteadOf }) => insteadOf === wanted).map(({ name }) => name);
  const missing = contract.columns.find(
    ({ name, required }) => required && !names.has(name) && !standIns(name).some((other) => names.has(other)),
  );
  if (!missing) return null;
  const either = [missing.name, ...standIns(missing.name)].join(' or ');
  return {
    what: 'A column that this extract needs is missing.',
    column: missing.name,
    found: `the columns ${listOf([...names])}`,
    expected: `${either}: ${missing.meaning.replace(/\.$/, '')}`,
    remedy: 'Add the column, or rename the one that holds it, and export the file again.',
  };
}

/** Physical types that a contract column may have; a mapping may also give numbers as text. */
export function acceptedTypes(column: ColumnContract, mapped = false): readonly TableType[] {
  if (column.name === 'count') return [...ACCEPTED.text, 'number'];
  if (column.name === 'withheld') return ['yes or no', ...ACCEPTED.text];
  const isNumber = column.type === 'whole' || column.type === 'number';
  return mapped && isNumber ? [...NUMBERS, 'text'] : ACCEPTED[column.type];
}

function isEmptyOfOtherType({ name, type, empty }: TableColumn, contract: ExtractContract): boolean {
  const column = columnContract(contract, name);
  return empty === true && column !== undefined && !acceptedTypes(column).includes(type);
}

function typeRead(found: TableColumn, contract: ExtractContract): TableType {
  const column = columnContract(contract, found.name);
  return column && isEmptyOfOtherType(found, contract) ? emptyType(column) : found.type;
}

function wrongType(columns: readonly TableColumn[], contract: ExtractContract, mapped: boolean): Failure | null {
  for (const { name, type, empty } of columns) {
    const column = columnContract(contract, name);
    if (!column || empty || acceptedTypes(column, mapped).includes(type)) continue;
    return {
      what: type === 'nested' ? 'A column holds lists or records, not single values.' : 'A column has the wrong type.',
      column: name,
      found: type,
      expected: acceptedTypes(column).join(' or '),
      remedy: `Export the column as ${acceptedTypes(column)[0]}. ${column.meaning}`,
    };
  }
  return null;
}
