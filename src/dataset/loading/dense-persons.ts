/** Numbers children from 0 in the order in which they first appear, by their 64-bit hash. */
export class DensePersons {
  private keys: Uint32Array;
  private numbers: Int32Array;
  private mask: number;
  private held = 0;
  /** Children numbered so far. */
  count = 0;

  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.keys = new Uint32Array(size * 2);
    this.numbers = new Int32Array(size).fill(-1);
    this.mask = size - 1;
  }

  /** The number of the child with these two halves of a hash. */
  numberOf(low: number, high: number): number {
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & this.mask;
    for (;;) {
      const number = this.numbers[slot] ?? -1;
      if (number < 0) return this.add(slot, low, high);
      if (this.keys[slot * 2] === low && this.keys[slot * 2 + 1] === high) return number;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The next number, for a child that nothing can tell apart. */
  another(): number {
    return this.count++;
  }

  private add(slot: number, low: number, high: number): number {
    this.keys[slot * 2] = low;
    this.keys[slot * 2 + 1] = high;
    this.numbers[slot] = this.count;
    // At most half full, so that a search stays short.
    if (++this.held * 2 > this.numbers.length) this.grow();
    return this.another();
  }

  private grow(): void {
    const [keys, numbers] = [this.keys, this.numbers];
    this.keys = new Uint32Array(keys.length * 2);
    this.numbers = new Int32Array(numbers.length * 2).fill(-1);
    this.mask = this.numbers.length - 1;
    numbers.forEach((number, from) => {
      if (number < 0) return;
      const [low, high] = [keys[from * 2] ?? 0, keys[from * 2 + 1] ?? 0];
      let slot = (low ^ Math.imul(high, 0x9e3779b1)) & this.mask;
      while ((this.numbers[slot] ?? -1) >= 0) slot = (slot + 1) & this.mask;
      this.numbers[slot] = number;
      this.keys[slot * 2] = low;
      this.keys[slot * 2 + 1] = high;
    });
  }
}
