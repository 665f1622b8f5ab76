/** How the bytes of a text file become letters. */
export interface TextEncoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Bytes that do not fit end the reading, so that the next encoding can be tried. */
  readonly strict: boolean;
}

/** A piece of the text and how many bytes of the file were read with it. */
export interface DecodedPiece {
  readonly text: string;
  readonly bytes: number;
  readonly last: boolean;
}

/** Bytes read at a time: small, so that the cells of a piece are dropped before the collector has to move them. */
const PIECE = 256 * 1024;
/** Bytes looked at for the marks of UTF-16. */
const HEAD = 4096;

const UTF_8: TextEncoding = { label: 'utf-8', strict: true };
const WINDOWS: TextEncoding = { label: 'windows-1252', strict: false };

/**
 * The encodings to try, the likeliest first. A byte order mark settles it; without one UTF-8 is tried, and where the
 * bytes are not that, Windows-1252, which Excel writes in the United Kingdom and which any bytes can be.
 */
export async function encodingsOf(file: Blob): Promise<readonly TextEncoding[]> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return [{ label: 'utf-16le', strict: false }];
  if (first === 0xfe && second === 0xff) return [{ label: 'utf-16be', strict: false }];
  if (first === 0xef && second === 0xbb && third === 0xbf) return [{ label: 'utf-8', strict: false }];
  const unmarked = withoutMark(head);
  return unmarked ? [{ label: unmarked, strict: false }] : [UTF_8, WINDOWS];
}

/** UTF-16 without a mark: every other byte of plain English is nought. */
function withoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const noughts = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = noughts;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : null;
}

/** Whether bytes are no text at all: a nought stands among them, and they are not UTF-16. */
export function isBinary(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !marked && head.includes(0) && withoutMark(head) === null;
}

/** The text piece by piece, without its mark. Throws a TypeError where the bytes do not fit a strict encoding. */
export async function* decodedPieces(file: Blob, { label, strict }: TextEncoding): AsyncGenerator<DecodedPiece> {
  const decoder = new TextDecoder(label, { fatal: strict });
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    const last = at + PIECE >= file.size;
    const text = decoder.decode(bytes, { stream: !last });
    yield {
      text: label === 'windows-1252' ? withPunctuation(text) : text,
      bytes: Math.min(at + PIECE, file.size),
      last,
    };
  }
}

/** Windows-1252 from 0x80 to 0x9F; the five that it leaves out stay as they are. */
const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some decoders (Node's) take Windows-1252 for Latin-1 and give control letters for its dashes and quotation marks. */
function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => PUNCTUATION[letter.charCodeAt(0) - 0x80] ?? letter);
}
