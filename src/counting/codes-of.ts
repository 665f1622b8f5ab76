import type { CodedColumns } from './protocol';

export type Codes = Uint8Array | Uint16Array;

/** A column of codes; throws where the extract has none of that name: whoever asked broke a promise. */
export function codesOf(data: CodedColumns, column: string): Codes {
  const codes = data.columns[column];
  if (!codes) throw new Error(`The extract holds no column of codes named ${column}.`);
  return codes;
}
