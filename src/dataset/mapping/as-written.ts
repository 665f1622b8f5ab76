import { NOT_RECORDED } from '../../vocabulary/code-list';
import type { ColumnContract } from '../kinds/contract';
import { columnContract, type ExtractContract, EXTRACTS } from '../kinds/extracts';
import { mappingFor } from './guess';
import { guessDates } from './guess-dates';
import { trimmed } from './found-key';
import type { FromColumn, Mapping } from './mapping';
import type { ColumnProfile, FileProfile } from './profile';
import { textReader } from './reading';

/**
 * The mapping of a text or spreadsheet that is written in the very names and codes of a contract, as a filled template
 * is; null for any other. Whoever writes our codes has read what they mean, so nothing need be asked: the codes of
 * ethnicity are those of the contract, and the rows are real, as those of a Parquet file that says nothing else.
 * Columns without any value are not supplied.
 */
export function asWritten({ columns }: Pick<FileProfile, 'columns'>): Mapping | null {
  const contract = EXTRACTS.find((one) => isNamedBy(one, columns));
  if (!contract) return null;
  const filled = columns.filter(isFilled);
  const read = filled.map((column) => [column.name, sourceOf(columnContract(contract, column.name), column)] as const);
  if (read.some(([, source]) => source === null) || !hasNeeded(contract, filled)) return null;
  const sources = Object.fromEntries(read.flatMap(([name, source]) => (source ? [[name, source]] : [])));
  const declared = { ethnicityCodeSet: '19+1', synthetic: false } as const;
  return { ...mappingFor(contract.kind), columns: sources, declared };
}

/** Every column is called as the contract calls one of its own, each once, and one of them tells the kind. */
function isNamedBy(contract: ExtractContract, columns: readonly ColumnProfile[]): boolean {
  const names = new Set(columns.map(({ name }) => name));
  const ours = contract.columns.filter(({ computed, name }) => !computed && names.has(name));
  return ours.length === columns.length && contract.tellTale.some((name) => names.has(name));
}

function hasNeeded({ columns }: ExtractContract, filled: readonly ColumnProfile[]): boolean {
  const given = (name: string): boolean => filled.some((column) => column.name === name);
  const standsIn = (wanted: string): boolean =>
    columns.some(({ name, insteadOf }) => insteadOf === wanted && given(name));
  return columns.every(({ name, required }) => !required || given(name) || standsIn(name));
}

const isFilled = ({ values, otherRows }: ColumnProfile): boolean =>
  otherRows > 0 || values.some(({ value }) => trimmed(value ?? '') !== '');

/** How a column is read that holds nothing but what the contract asks for; null where it holds anything else. */
function sourceOf(column: ColumnContract | undefined, from: ColumnProfile): FromColumn | null {
  if (!column) return null;
  if (column.type === 'date' || column.type === 'datetime') return daysOf(column, from);
  const holds = column.codes ? isCodeOf(column) : isReadBy(column);
  return from.values.every(({ value }) => value === null || trimmed(value) === '' || holds(value))
    ? { from: from.name }
    : null;
}

/** ISO days and no others: a day and a month can be swapped in no other way of writing that is read. */
function daysOf(column: ColumnContract, from: ColumnProfile): FromColumn | null {
  const { format, share } = guessDates(from, column.name);
  if (share < 1) return null;
  if (format === undefined) return { from: from.name };
  return format === 'YYYY-MM-DD' ? { from: from.name, dates: format } : null;
}

/** A code itself, in its own letters: a label, or another spelling, may come from anywhere. */
function isCodeOf(column: ColumnContract): (value: string) => boolean {
  const codes = new Set([...(column.codes?.codes ?? []), NOT_RECORDED].map(({ code }) => code));
  const understood = textReader(column);
  return (value) => codes.has(value) || (column.type === 'age' && /^\d+$/.test(value) && understood(value) !== 'NX');
}

function isReadBy(column: ColumnContract): (value: string) => boolean {
  const understood = textReader(column);
  return (value) => understood(value) !== 'NX';
}
