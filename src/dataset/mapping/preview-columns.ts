import { storedCodes } from '../../vocabulary/code-list';
import type { ColumnContract } from '../kinds/contract';
import { evidenceOf, formatTold, mayBeTwo, type NumberFormat } from '../values/written-numbers';
import { keyOf, trimmed } from './found-key';
import type { ByCondition, ColumnSource, Mapping } from './mapping';
import type { ColumnProfile, FileProfile, FoundValue } from './profile';
import { type Read, readerOf, textReader } from './reading';

/** What one contract column of a mapping would hold, on the rows that the profile looked at. */
export interface ColumnPreview {
  readonly column: string;
  readonly understood: number;
  readonly notRecorded: number;
  /** Rows with a value that would be read as "not recognised". */
  readonly notRecognised: number;
  /** Those values, most frequent first. */
  readonly unread: readonly FoundValue[];
  /** Code -> rows, for columns with a code list; in the order of the list, not recorded and not recognised last. */
  readonly codes: readonly { readonly code: string; readonly label: string; readonly rows: number }[];
  /** Every value that the profile kept and what it is read as: a code, or '' where a column has no codes. */
  readonly values: readonly ReadValue[];
  /** Rows whose value the profile did not keep, so that nobody can say. */
  readonly notSeen: number;
  /** A count that is thousands or a fraction, "12.000", where nothing in the file tells which: it would be refused. */
  readonly twoWays: string | null;
}

/** A value as it was found, on how many rows, and what it is read as: "NR" not recorded, "NX" not recognised. */
export interface ReadValue extends FoundValue {
  readonly read: Read;
}

/** What a mapping would make of one contract column. */
export function columnPreview(
  column: ColumnContract,
  source: ColumnSource,
  mapping: Mapping,
  profile: FileProfile,
): ColumnPreview {
  const values = readValues(column, source, mapping, profile);
  const rows = rowsByRead(values);
  const [seen, notRecorded, notRecognised] = [sumOf(values), rows.get('NR') ?? 0, rows.get('NX') ?? 0];
  return {
    column: column.name,
    understood: seen - notRecorded - notRecognised,
    notRecorded,
    notRecognised,
    unread: values.filter(({ read }) => read === 'NX').map(({ value, rows: times }) => ({ value, rows: times })),
    codes: column.codes
      ? storedCodes(column.codes).map(({ code, label }) => ({ code, label, rows: rows.get(code) ?? 0 }))
      : [],
    values,
    notSeen: profile.rowsLookedAt - seen,
    twoWays: twoWaysOf(column, source, profile),
  };
}

/** Told only where the profile saw every value: else a later row may tell. */
function twoWaysOf({ name }: ColumnContract, source: ColumnSource, profile: FileProfile): string | null {
  if (name !== 'count' || !('from' in source) || profile.rowsLookedAt < profile.rows) return null;
  const from = profile.columns.find((one) => one.name === source.from);
  if (from?.type !== 'text' || from.otherRows > 0) return null;
  const texts = from.values.map(({ value }) => trimmed(value ?? ''));
  return formatTold(evidenceOf(texts)) === 'not told' ? (texts.find(mayBeTwo) ?? null) : null;
}

const sumOf = (values: readonly FoundValue[]): number => values.reduce((sum, { rows }) => sum + rows, 0);

function rowsByRead(values: readonly ReadValue[]): ReadonlyMap<Read, number> {
  const rows = new Map<Read, number>();
  for (const { read, rows: times } of values) rows.set(read, (rows.get(read) ?? 0) + times);
  return rows;
}

function readValues(
  column: ColumnContract,
  source: ColumnSource,
  mapping: Mapping,
  profile: FileProfile,
): readonly ReadValue[] {
  const found = (name: string): ColumnProfile | undefined => profile.columns.find((one) => one.name === name);
  if ('every' in source) {
    return [{ value: source.every, rows: profile.rowsLookedAt, read: textReader(column)(source.every) }];
  }
  if ('when' in source) return readByCondition(column, source, found);
  const from = found(source.from);
  if (!from) return [];
  const read = readerOf(column, source, from.type, mapping.declared, countFormat(column, from));
  return from.values.map(({ value, rows }) => ({ value, rows, read: read(value) }));
}

/** How counts are written, as far as the values tell that the profile kept; loading asks all of them. */
function countFormat({ name }: ColumnContract, { values }: ColumnProfile): NumberFormat | undefined {
  if (name !== 'count') return undefined;
  const told = formatTold(evidenceOf(values.map(({ value }) => trimmed(value ?? ''))));
  return told === 'not told' ? undefined : told;
}

/** Conditions on one column can be told from its values; on several, only the rows themselves can tell. */
function readByCondition(
  column: ColumnContract,
  { when }: ByCondition,
  found: (name: string) => ColumnProfile | undefined,
): readonly ReadValue[] {
  const names = new Set(when.map((condition) => condition.column));
  const from = names.size === 1 ? found([...names][0] ?? '') : undefined;
  const read = textReader(column);
  return (from?.values ?? []).map(({ value, rows }) => {
    const key = keyOf(value ?? '');
    const code = when.find(({ is }) => is.some((one) => keyOf(one) === key))?.code ?? null;
    return { value, rows, read: read(code) };
  });
}
