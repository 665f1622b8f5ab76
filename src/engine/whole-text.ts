import { cutLines, dialectOf } from './text-dialect';
import { decodedPieces, encodingsOf, type TextEncoding } from './text-encoding';

/** Letters cut at a time, so that the cells of a long text never stand in memory at once. */
const PIECE = 256 * 1024;

/** A whole text file as letters, without its mark: UTF-8, UTF-16 or, where the bytes are none of these, Windows-1252. */
export async function wholeText(file: Blob): Promise<string> {
  for (const encoding of await encodingsOf(file)) {
    const text = await decoded(file, encoding);
    if (text !== null) return text;
  }
  return '';
}

async function decoded(file: Blob, encoding: TextEncoding): Promise<string | null> {
  let text = '';
  try {
    for await (const piece of decodedPieces(file, encoding)) text += piece.text;
  } catch (problem) {
    if (problem instanceof TypeError && encoding.strict) return null;
    throw problem;
  }
  return text;
}

/**
 * The lines of a text as cells without outer spaces, at the comma, semicolon, tab or stroke that it uses; a mark at its
 * beginning is skipped and empty lines are left out. Gives the lines one by one.
 */
export function* textLines(marked: string): Generator<readonly string[]> {
  const text = marked.startsWith('\uFEFF') ? marked.slice(1) : marked;
  const dialect = dialectOf(text) ?? { delimiter: ',', newline: '\n', skip: 0 };
  let [at, size] = [dialect.skip, PIECE];
  while (at < text.length) {
    const end = at + size >= text.length;
    const cut = cutLines(text.slice(at, at + size), dialect, end);
    for (const cells of cut.rows) {
      const trimmed = cells.map((cell) => cell.trim());
      if (trimmed.some((cell) => cell !== '')) yield trimmed;
    }
    if (end) return;
    // A line longer than a piece is looked at again in a longer one.
    size = cut.next > 0 ? PIECE : size * 2;
    at += cut.next;
  }
}
