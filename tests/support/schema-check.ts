/** Rows of a CSV against a Table Schema, as a program of the Data Package Standard checks them. */
import type { SchemaField, TableSchema } from '../../src/templates/table-schema';
import type { FilledRow } from './filled-template';

const WRITTEN: Readonly<Record<SchemaField['type'], RegExp>> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\d \d\d:\d\d$/,
  yearmonth: /^\d{4}-\d\d$/,
};

/** What of the rows breaks the schema: "row 3, age: 150". */
export function breaches({ fields, missingValues }: TableSchema, rows: readonly FilledRow[]): readonly string[] {
  return fields.flatMap((field) => {
    const values = rows.map((row) => row[field.name] ?? '');
    const said = values.filter((value) => !missingValues.includes(value));
    const wrong = values.flatMap((value, at) =>
      keeps(field, value, missingValues) ? [] : [`row ${at + 1}, ${field.name}: ${value}`],
    );
    const twice = field.constraints?.['unique'] && new Set(said).size < said.length;
    return twice ? [...wrong, `${field.name}: a value twice`] : wrong;
  });
}

function keeps({ type, constraints = {} }: SchemaField, value: string, missing: readonly string[]): boolean {
  if (missing.includes(value)) return constraints['required'] !== true;
  const { enum: codes, minimum, maximum } = constraints;
  if (!WRITTEN[type].test(value) || (Array.isArray(codes) && !codes.includes(value))) return false;
  const compared = typeof minimum === 'number' ? Number(value) : value;
  return (minimum === undefined || compared >= minimum) && (maximum === undefined || compared <= maximum);
}
