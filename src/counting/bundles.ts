import { type Codes, codesOf } from './codes-of';
import type { CodedColumns } from './protocol';

/** Values that a byte can tell apart. */
const BYTE = 256;

/** A column inside a bundle: its code is `floor(value / stride) % size`. */
export interface Member {
  readonly column: string;
  readonly size: number;
  readonly stride: number;
}

/** Several columns whose codes together fit in a byte, so that one increment counts all of them. */
export interface Bundle {
  readonly members: readonly Member[];
  readonly values: Codes;
  /** How many different values there can be. */
  readonly size: number;
}

/** Every column of an extract in as few bundles as go easily: the widest first, each where it still finds room. */
export function bundlesOf(data: CodedColumns): readonly Bundle[] {
  const widestFirst = Object.keys(data.columns).sort((a, b) => (data.sizes[b] ?? 0) - (data.sizes[a] ?? 0));
  const bundles: Member[][] = [];
  for (const column of widestFirst) {
    const size = data.sizes[column] ?? 0;
    const room = bundles.find((members) => sizeOf(members) * size <= BYTE);
    const member = { column, size, stride: room ? sizeOf(room) : 1 };
    if (room) room.push(member);
    else bundles.push([member]);
  }
  return bundles.map((members) => ({ members, values: together(data, members), size: sizeOf(members) }));
}

function sizeOf(members: readonly Member[]): number {
  return members.reduce((product, { size }) => product * size, 1);
}

function together(data: CodedColumns, members: readonly Member[]): Codes {
  const [first, ...rest] = members;
  const codes = codesOf(data, first?.column ?? '');
  if (rest.length === 0) return codes;
  const values = new Uint8Array(codes);
  for (const { column, stride } of rest) add(values, codesOf(data, column), stride);
  return values;
}

function add(values: Uint8Array, codes: Codes, stride: number): void {
  for (let row = 0; row < values.length; row++) values[row] = (values[row] ?? 0) + (codes[row] ?? 0) * stride;
}

/** Rows by value of a bundle -> rows by code of one member. */
export function countsOfMember(sums: Float64Array, { size, stride }: Member): Float64Array {
  const counts = new Float64Array(size);
  sums.forEach((rows, value) => {
    const code = Math.floor(value / stride) % size;
    counts[code] = (counts[code] ?? 0) + rows;
  });
  return counts;
}
