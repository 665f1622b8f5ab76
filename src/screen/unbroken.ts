import type { Run, Sentence } from '../presentation/figure';

/** Runs of a sentence; those of one piece that is unbroken stand in one line. */
export interface Piece {
  readonly runs: Sentence;
  readonly unbroken: boolean;
}

/** Numbers with what they are out of, with their other end, or with what they count. */
const NUMBERS = [
  String.raw`\d[\d,.]* in 100\b`,
  String.raw`\(?\d[\d,.]* (?:of|to) \d(?:[\d,.]*\d)?\)?`,
  String.raw`\d(?:[\d,.]*\d)? (?:more|fewer|hours|days)\b`,
  String.raw`\d(?:[\d,.]*\d)? [a-z]+(?: [a-z]+)?(?=[,.])`,
];
/** A short word that begins a sentence stands with the next, so does the “it” of “it was”; a word of two parts is not cut. */
const WORDS = [String.raw`(?<=\. )[A-Z][a-z]{0,3} [A-Za-z]+`, String.raw`\bit was\b`, String.raw`\b[A-Za-z]+-[a-z]+\b`];
const TOGETHER = new RegExp(`(${[...NUMBERS, ...WORDS].join('|')})`);
const AFTER_MARK = /^ in 100\b/;

/**
 * A sentence in pieces, so that no line ends within “35 in 100”, “734 of 2,101”, “0.68 to 1.11” or “442 cases.”: read
 * aloud, the half is another number, or of nothing. Nor does one end with the first short word of a sentence.
 */
export function inPieces(sentence: Sentence): readonly Piece[] {
  const pieces: Piece[] = [];
  const broken = (run: Run): void => void (run !== '' && pieces.push({ runs: [run], unbroken: false }));
  let before: Run | undefined;
  for (const run of sentence) {
    if (typeof run !== 'string') broken(run);
    else {
      const joined = before !== undefined && typeof before !== 'string' ? (AFTER_MARK.exec(run)?.[0] ?? '') : '';
      if (joined && before !== undefined) pieces.splice(-1, 1, { runs: [before, joined], unbroken: true });
      for (const [at, part] of run.slice(joined.length).split(TOGETHER).entries())
        if (at % 2) pieces.push({ runs: [part], unbroken: true });
        else broken(part);
    }
    before = run;
  }
  return pieces;
}
