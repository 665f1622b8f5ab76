/** An element that must be there; a hole is a fault of the program, not of the data. */
export function at<Value>(values: ArrayLike<Value>, index: number): Value {
  const value = values[index];
  if (value === undefined) throw new Error(`Nothing stands at place ${index} of ${values.length}.`);
  return value;
}

/** Mixes a text into four 32-bit seeds (FNV-1a, one pass per seed). */
function seedsOf(text: string): readonly [number, number, number, number] {
  const pass = (offset: number): number => {
    let hash = 2166136261 ^ offset;
    for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    return hash >>> 0;
  };
  return [pass(1), pass(2), pass(3), pass(4)];
}

/** Seeded random numbers (sfc32, Chris Doty-Humphrey, PractRand): the same text gives the same numbers anywhere. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(seed: string) {
    [this.#a, this.#b, this.#c, this.#counter] = seedsOf(seed);
    for (let warming = 0; warming < 20; warming += 1) this.next();
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0 to limit - 1. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of the names, with these relative weights. */
  pick<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    let total = 0;
    for (const name in weights) total += weights[name];
    let left = this.next() * total;
    let last: Name | undefined;
    for (const name in weights) {
      left -= weights[name];
      if (left < 0) return name;
      last = name;
    }
    if (last === undefined) throw new Error('There is nothing to pick from.');
    return last;
  }

  /** Exponential waiting time with mean 1. */
  exponential(): number {
    return -Math.log(1 - this.next());
  }

  /** Standard normal (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(2 * this.exponential()) * Math.cos(2 * Math.PI * this.next());
  }

  /** Poisson count by waiting times; meant for means below about 50. */
  poisson(mean: number): number {
    let events = -1;
    for (let time = 0; time < mean; time += this.exponential()) events += 1;
    return Math.max(events, 0);
  }
}

/** Draws places of a long list of weights in constant time (alias method, Walker 1977, Vose 1991). */
export class Chooser {
  readonly #keep: Float64Array;
  readonly #alias: Int32Array;

  constructor(weights: ArrayLike<number>) {
    const size = weights.length;
    const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
    this.#keep = Float64Array.from(weights, (weight) => (weight * size) / total);
    this.#alias = Int32Array.from({ length: size }, (_, place) => place);
    this.#settle();
  }

  #settle(): void {
    const poor: number[] = [];
    const rich: number[] = [];
    this.#keep.forEach((share, place) => (share < 1 ? poor : rich).push(place));
    for (let low = poor.pop(), high = rich.pop(); low !== undefined && high !== undefined; low = poor.pop()) {
      this.#alias[low] = high;
      const left = at(this.#keep, high) - (1 - at(this.#keep, low));
      this.#keep[high] = left;
      if (left < 1) {
        poor.push(high);
        high = rich.pop();
      }
    }
  }

  draw(random: Random): number {
    const place = random.below(this.#keep.length);
    return random.next() < at(this.#keep, place) ? place : at(this.#alias, place);
  }
}
