import type { Run, Sentence } from '../presentation/figure';

/** Runs of a sentence; those of one piece that is unbroken stand in one line. */
export interface Piece {
  readonly runs: Sentence;
  readonly unbroken: boolean;
}

const NUMBERS = /(\d[\d,.]* in 100\b|\([\d,.]+ (?:of|to) [\d,.]+\)|\d(?:[\d,.]*\d)? [a-z]+(?: [a-z]+)?(?=[,.]))/;
const AFTER_MARK = /^ in 100\b/;

/**
 * A sentence in pieces, so that no line ends within “35 in 100”, “(734 of 2,101)” or “442 cases.”: read aloud, the half is
 * another number, or of nothing.
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
      for (const [at, part] of run.slice(joined.length).split(NUMBERS).entries())
        if (at % 2) pieces.push({ runs: [part], unbroken: true });
        else broken(part);
    }
    before = run;
  }
  return pieces;
}
