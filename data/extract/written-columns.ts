import { asText } from '../../src/dataset/values/encode-codes';
import type { ExtractContract } from '../../src/dataset/kinds/extracts';
import type { StoredColumn } from '../../src/dataset/values/stored-column';
import type { Structure } from '../../src/dataset/values/structure';
import { numberOfText } from '../../src/dataset/values/written-numbers';
import { identifier, type Statement, sql } from '../../src/sql/statement';
import { OF_COUNTS } from '../../src/dataset/kinds/record-columns';

/**
 * A day that no extract can have. A date that was found and not understood is written as this one, so that the
 * workbook goes on telling it apart from a date that was not recorded.
 */
export const NOT_A_DAY = sql`date '1900-01-01'`;

/** One column of the file that is written. */
export interface WrittenColumn {
  readonly name: string;
  /** SQL over the narrow table. */
  readonly value: Statement;
}

const KEPT = (name: string): string => `${name} kept`;

/** Columns that the narrow table needs beside the workbook's own, because the file that is written carries them. */
export function keptBeside({ contract, types }: Structure, columns: readonly StoredColumn[]): readonly StoredColumn[] {
  const person = types.get('person_id');
  const period = types.has('event_date') || types.has('start') ? undefined : types.get('period');
  const kept = (name: string, value: Statement): StoredColumn => ({ name: KEPT(name), value });
  return [
    ...(person ? [kept('person_id', asText(identifier('person_id'), person))] : []),
    ...(period ? [kept('period', sql`trim(${asText(identifier('period'), period)})`)] : []),
    ...numbers(contract, columns).map(({ name, raw }) => kept(name, numberOfText(raw ?? identifier(name), '1,234.5'))),
  ];
}

const numbers = (contract: ExtractContract, columns: readonly StoredColumn[]): readonly StoredColumn[] =>
  columns.filter(({ name }) =>
    contract.columns.some((column) => column.name === name && (column.type === 'whole' || column.type === 'number')),
  );

/**
 * The columns of a record-level extract, in the order of the contract. `outOfRange` names the columns that hold numbers
 * which the contract does not allow, and which may not be whole.
 */
export function recordColumns(
  { contract, types }: Structure,
  columns: readonly StoredColumn[],
  outOfRange: ReadonlySet<string>,
): readonly WrittenColumn[] {
  const stored = new Map(columns.map((column) => [column.name, column]));
  return contract.columns.flatMap(({ name, type }): readonly WrittenColumn[] => {
    if (name === 'event_date') return dayOrPeriod(types);
    if (name === 'person_id') return types.has(name) ? [{ name, value: identifier(KEPT(name)) }] : [];
    const column = stored.get(name);
    if (!column || name === 'length_band' || OF_COUNTS.includes(name)) return [];
    if (column.codes) return [{ name, value: codeText(name) }];
    if (type === 'whole' || type === 'number')
      return [{ name, value: asWritten(name, type === 'whole' && !outOfRange.has(name)) }];
    return [{ name, value: identifier(name) }];
  });
}

/** A code as text; nothing recorded is an empty cell, as the workbook reads it. */
export const codeText = (name: string): Statement => sql`nullif(${identifier(name)}::varchar, 'NR')`;

function dayOrPeriod(types: Structure['types']): readonly WrittenColumn[] {
  if (types.has('event_date') || types.has('start')) return [{ name: 'event_date', value: writtenDay }];
  return types.has('period')
    ? [{ name: 'period', value: sql`case when "month" = 1 then 'NX' else ${identifier(KEPT('period'))} end` }]
    : [];
}

/** The day, nothing where none was recorded, and NOT_A_DAY where one was found that was not understood. */
const writtenDay: Statement = sql`case when "month" = 1 then ${NOT_A_DAY} else event_date end`;

/** Numbers out of range are written as they were found, 2.5 conditions too, so that they are reported again. */
function asWritten(name: string, isWhole: boolean): Statement {
  const within = identifier(name);
  const kept = identifier(KEPT(name));
  return isWhole ? within : sql`coalesce(${within}::double, case when isfinite(${kept}) then ${kept} end)`;
}
