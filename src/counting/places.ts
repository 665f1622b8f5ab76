const START = 1024;
/** Knuth's multiplicative hashing, for the low and the high half of a number. */
const LOW = 0x9e3779b1;
const HIGH = 0x85ebca6b;
const HALF = 2 ** 32;

/** Whole numbers from 0 to 2^53 and the place of each, in the order in which they came: an open hash table. */
export class Places {
  length = 0;
  private numbers = new Float64Array(START / 2);
  /** 1 + the place, 0 where nothing stands; twice as long as `numbers` at least. */
  private slots = new Int32Array(START);

  /** The place of a number, which is given one where it has none. */
  of(number: number): number {
    const { slots, numbers } = this;
    const mask = slots.length - 1;
    let slot = hashOf(number) & mask;
    for (let found = slots[slot] ?? 0; found > 0; found = slots[slot] ?? 0) {
      if (numbers[found - 1] === number) return found - 1;
      slot = (slot + 1) & mask;
    }
    if (this.length === numbers.length) {
      this.widen();
      return this.of(number);
    }
    numbers[this.length] = number;
    slots[slot] = ++this.length;
    return this.length - 1;
  }

  /** Forgets all numbers, and keeps the room for them. */
  clear(): void {
    this.length = 0;
    this.slots.fill(0);
  }

  /** The number at a place. */
  at(place: number): number {
    return this.numbers[place] ?? NaN;
  }

  private widen(): void {
    const numbers = widened(this.numbers, this.length * 2);
    const slots = new Int32Array(numbers.length * 2);
    const mask = slots.length - 1;
    for (let place = 0; place < this.length; place++) {
      let slot = hashOf(numbers[place] ?? 0) & mask;
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.numbers = numbers;
    this.slots = slots;
  }
}

/** Numbers that can be handed over. */
export type Numbers = Float64Array<ArrayBuffer>;

/** An array of at least this length that begins with what it held, noughts after it. */
export function widened(array: Numbers, length: number): Numbers {
  if (array.length >= length) return array;
  const wider = new Float64Array(Math.max(length, array.length * 2));
  wider.set(array);
  return wider;
}

function hashOf(number: number): number {
  const mixed = Math.imul(number >>> 0, LOW) ^ Math.imul((number / HALF) >>> 0, HIGH);
  return mixed ^ (mixed >>> 15);
}
