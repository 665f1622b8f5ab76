import type { Accept, CodedColumns } from './protocol';

export type Codes = Uint8Array | Uint16Array;

/** A column of codes; throws where the extract has none of that name: whoever asked broke a promise. */
export function codesOf(data: CodedColumns, column: string): Codes {
  const codes = data.columns[column];
  if (!codes) throw new Error(`The extract holds no column of codes named ${column}.`);
  return codes;
}

/** A column and which of its codes pass, of an Accept. */
export interface Restriction {
  readonly column: string;
  readonly codes: Codes;
  readonly accept: Uint8Array;
}

/**
 * The columns of an Accept that some code fails; a column of which every code passes restricts nothing. Throws where
 * a column is unknown or says nothing of some of its codes.
 */
export function restrictions(data: CodedColumns, accept: Accept): readonly Restriction[] {
  return Object.entries(accept)
    .filter(([column, passes]) => passes.includes(0) || passes.length !== data.sizes[column])
    .map(([column, passes]) => {
      const [codes, size] = [codesOf(data, column), data.sizes[column] ?? 0];
      if (passes.length === size) return { column, codes, accept: passes };
      throw new Error(`The restriction of ${column} speaks of ${passes.length} codes where the extract has ${size}.`);
    });
}
