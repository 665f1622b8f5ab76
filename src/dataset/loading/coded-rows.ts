/** The rows of a file as codes, in file order, while they are read. */
export interface CodedRows {
  readonly codes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Days since 1970, NO_DAY where there is none. */
  readonly days: Int32Array<ArrayBuffer>;
  /** The child as a number from 0; absent where the file has no person_id. */
  readonly person?: Uint32Array<ArrayBuffer>;
}
