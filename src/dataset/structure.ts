import { type Failure, type Outcome, refusal, success } from '../vocabulary/failure';
import type { TableColumn, TableFacts, TableType } from '../engine/engine';
import type { ColumnContract, ColumnType, ExtractContract } from './contract';
import { columnContract } from './extracts';
import { listOf } from './recognise';

/** What of a file will be read: contract columns with their physical type, and the names left aside. */
export interface Structure {
  readonly contract: ExtractContract;
  readonly types: ReadonlyMap<string, TableType>;
  readonly unknown: readonly string[];
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

/** Checks names and types against the contract, before any row is read. Unknown columns are left aside. */
export function checkStructure(facts: TableFacts, contract: ExtractContract, file: string): Outcome<Structure> {
  const failure =
    duplicateNames(facts.columns) ?? missingColumn(facts.columns, contract) ?? wrongType(facts.columns, contract);
  if (failure) return refusal({ ...failure, file });
  if (facts.rows === 0) return refusal({ ...noRows, file });
  const known = facts.columns.filter(({ name }) => columnContract(contract, name));
  return success({
    contract,
    types: new Map(known.map(({ name, type }) => [name, type])),
    unknown: facts.columns.filter((column) => !known.includes(column)).map(({ name }) => name),
  });
}

const noRows: Failure = {
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

function acceptedTypes(column: ColumnContract): readonly TableType[] {
  return column.name === 'count' ? [...ACCEPTED.text, 'number'] : ACCEPTED[column.type];
}

function wrongType(columns: readonly TableColumn[], contract: ExtractContract): Failure | null {
  for (const { name, type } of columns) {
    const column = columnContract(contract, name);
    if (!column || acceptedTypes(column).includes(type)) continue;
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
