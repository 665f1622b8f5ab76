import { isFilled, type TextChunk } from '../../sql/column-chunks';

/** No place of a list has this number: a list has 250 codes at most. */
const ELSEWHERE = 255;
/** Bits of a letter. */
const LETTER = 8;

/**
 * Finds the place of a text in a short list letter by letter, without making a string of it: half the time of a hash
 * and a comparison, for the thirty million cells of a million rows.
 */
export class TextPlaces {
  /** (state, letter) -> next state; 0 is the beginning, 1 no beginning of any text of the list. */
  private readonly next: Uint16Array;
  /** State -> place of the text that ends there. */
  private readonly ends: Uint8Array;

  constructor(places: ReadonlyMap<string, number>) {
    const texts = [...places].map(([text, place]) => ({ letters: new TextEncoder().encode(text), place }));
    const states = 2 + texts.reduce((sum, { letters }) => sum + letters.length, 0);
    this.next = new Uint16Array(states << LETTER).fill(1);
    this.ends = new Uint8Array(states).fill(ELSEWHERE);
    let made = 2;
    for (const { letters, place } of texts) {
      let state = 0;
      for (const letter of letters) {
        const step = (state << LETTER) | letter;
        if (this.next[step] === 1) this.next[step] = made++;
        state = this.next[step] ?? 1;
      }
      this.ends[state] = place;
    }
  }

  /** Puts the places of a chunk into a list, from `first` on; false where a cell holds anything else. */
  read({ rows, filled, ends, letters }: TextChunk, nothing: number, into: Uint8Array, first: number): boolean {
    const { next, ends: places } = this;
    let at = ends[0] ?? 0;
    for (let row = 0; row < rows; row += 1) {
      const end = ends[row + 1] ?? at;
      if (!isFilled(filled, row)) {
        into[first + row] = nothing;
        at = end;
        continue;
      }
      let state = 0;
      for (; at < end; at += 1) state = next[(state << LETTER) | (letters[at] ?? 0)] ?? 1;
      const place = places[state] ?? ELSEWHERE;
      if (place === ELSEWHERE) return false;
      into[first + row] = place;
    }
    return true;
  }
}
