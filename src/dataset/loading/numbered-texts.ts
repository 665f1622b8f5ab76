import { isFilled, type TextChunk } from '../../sql/column-chunks';
import { DensePersons } from './dense-persons';

/** White space of ASCII, which a text may be made of and hold nothing. */
const BLANK = 32;
const WIDE = 127;

/** Numbers texts from 0 as they first appear, by a hash of 64 bits of their bytes. */
export class NumberedTexts {
  private readonly numbers = new DensePersons(1024);
  /** Cells with a text. */
  given = 0;

  /** Different texts. */
  get distinct(): number {
    return this.numbers.count;
  }

  /** The number of a text in `letters`. */
  numberOf(letters: Uint8Array, begin: number, end: number): number {
    let [low, high] = [0x9e3779b9, end - begin];
    for (let at = begin; at < end; at += 1) {
      const letter = letters[at] ?? 0;
      low = Math.imul(low ^ letter, 0x85ebca6b);
      low ^= low >>> 15;
      high = Math.imul(high ^ letter, 0xc2b2ae35);
      high ^= high >>> 13;
    }
    low = Math.imul(low ^ (low >>> 16), 0x7feb352d);
    high = Math.imul(high ^ (high >>> 16), 0x846ca68b);
    this.given += 1;
    return this.numbers.numberOf((low ^ (low >>> 15)) >>> 0, (high ^ (high >>> 16)) >>> 0);
  }

  /** A number for a row without a text, which nothing can tell apart. */
  another(): number {
    return this.numbers.another();
  }

  /** Counts a column of which the numbers themselves are not needed. */
  count({ rows, filled, ends, letters }: TextChunk): void {
    for (let row = 0; row < rows; row += 1) {
      if (isFilled(filled, row)) this.numberOf(letters, ends[row] ?? 0, ends[row + 1] ?? 0);
    }
  }
}

/** Whether a cell holds nothing but spaces; null where only the engine can tell, because of letters beyond ASCII. */
export function isBlank(letters: Uint8Array, begin: number, end: number): boolean | null {
  for (let at = begin; at < end; at += 1) {
    const letter = letters[at] ?? 0;
    if (letter > WIDE || letter < BLANK) return null;
    if (letter !== BLANK) return false;
  }
  return true;
}
