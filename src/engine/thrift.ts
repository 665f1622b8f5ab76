/** Types of the compact protocol of Thrift, as far as the files here use them. */
const [TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, MAP, STRUCT] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
];

/** A field of a struct: its value is read by one of the methods of the reader, or passed over. */
export type FieldReader = (field: number) => boolean;

/**
 * Walks through bytes in the compact protocol of Thrift, in which Parquet writes its footer and the heads of its pages.
 * Throws a RangeError where the bytes end before what is read.
 */
export class ThriftReader {
  place = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Reads a struct; `read` reads the fields it knows and says so, the others are passed over. */
  struct(read: FieldReader): void {
    let field = 0;
    for (;;) {
      const head = this.byte();
      const type = head & 15;
      if (type === 0) return;
      field = head >> 4 ? field + (head >> 4) : this.number();
      if (!read(field)) this.pass(type);
    }
  }

  /** A whole number of 16, 32 or 64 bits; above 2^53 it is not exact. */
  number(): number {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) break;
    }
    // Odd ones are below nought.
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    const length = this.count();
    const begin = this.place;
    this.skip(length);
    return new TextDecoder().decode(this.bytes.subarray(begin, begin + length));
  }

  /** Reads each item of a list. */
  list(read: () => void): void {
    for (let left = this.lengthOfList().items; left > 0; left -= 1) read();
  }

  private pass(type: number): void {
    if (type === TRUE || type === FALSE) return;
    if (type === BYTE) this.skip(1);
    else if (type === I16 || type === I32 || type === I64) this.number();
    else if (type === DOUBLE) this.skip(8);
    else if (type === BINARY) this.skip(this.count());
    else if (type === STRUCT) this.struct(() => false);
    else if (type === LIST || type === SET) this.passList();
    else if (type === MAP) this.passMap();
    else throw new RangeError(`There is no type ${type}.`);
  }

  private passList(): void {
    const { items, type } = this.lengthOfList();
    for (let left = items; left > 0; left -= 1) this.passItem(type);
  }

  private passMap(): void {
    const items = this.count();
    const types = items > 0 ? this.byte() : 0;
    for (let left = items; left > 0; left -= 1) {
      this.passItem(types >> 4);
      this.passItem(types & 15);
    }
  }

  /** In a list a truth value takes a byte; in a struct it stands in the head of its field. */
  private passItem(type: number): void {
    if (type === TRUE || type === FALSE) this.skip(1);
    else this.pass(type);
  }

  private lengthOfList(): { readonly items: number; readonly type: number } {
    const head = this.byte();
    return { items: head >> 4 === 15 ? this.count() : head >> 4, type: head & 15 };
  }

  /** A number without a sign; above 2^53 it is not exact. */
  count(): number {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      scale *= 128;
      if (byte < 128) return value;
    }
  }

  byte(): number {
    return this.view.getUint8(this.place++);
  }

  private skip(bytes: number): void {
    this.place += bytes;
    if (this.place > this.view.byteLength) throw new RangeError('The bytes end too early.');
  }
}
