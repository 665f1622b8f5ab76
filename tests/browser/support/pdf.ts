/** What a person reads on the pages of a PDF that the browser printed, and how its parts are tagged for who hears it. */
import { inflateSync } from 'node:zlib';

interface Part {
  readonly head: string;
  /** What its stream holds, unpacked; empty where it has none. */
  readonly stream: string;
}

/** The text of each page, its marks in the order in which they are painted. */
export function pagesOfPdf(pdf: Buffer): readonly string[] {
  const parts = partsOf(pdf);
  const pages = [...parts.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map(({ head }) => {
    const letters = new Map(
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, lettersOf(font, parts)]),
    );
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(head) ?? [];
    return textIn(parts.get(contents)?.stream ?? '', letters);
  });
}

/** How often each tag stands in its tree: "H1" -> 1. */
export function tagsOfPdf(pdf: Buffer): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [, tag = ''] of pdf.toString('latin1').matchAll(/\/S \/(\w+)/g)) found[tag] = (found[tag] ?? 0) + 1;
  return found;
}

function partsOf(pdf: Buffer): ReadonlyMap<string, Part> {
  const text = pdf.toString('latin1');
  return new Map(
    [...text.matchAll(/^(\d+) 0 obj\n/gm)].map(({ 0: begins, 1: name = '', index }) => {
      const from = index + begins.length;
      const end = text.indexOf('\nendobj', from);
      const stream = />>\s*stream\r?\n/.exec(text.slice(from, end));
      if (!stream) return [name, { head: text.slice(from, end), stream: '' }];
      const head = text.slice(from, from + stream.index + 2);
      const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
      const starts = from + stream.index + stream[0].length;
      const bytes = pdf.subarray(starts, starts + length);
      const packed = head.includes('/FlateDecode') && !head.includes('/FontFile');
      return [name, { head, stream: packed ? inflateSync(bytes).toString('latin1') : '' }];
    }),
  );
}

type Letters = ReadonlyMap<number, string>;

/** What each sign of a font says, by its number. */
function lettersOf(font: string, parts: ReadonlyMap<string, Part>): Letters {
  const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(parts.get(font)?.head ?? '') ?? [];
  const cmap = parts.get(map)?.stream ?? '';
  const letters = new Map<number, string>();
  const said = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, sign = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(parseInt(sign, 16), said(hex));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = parseInt(low, 16); at <= parseInt(high, 16); at += 1)
        letters.set(at, String.fromCodePoint((said(hex).codePointAt(0) ?? 0) + at - parseInt(low, 16)));
  return letters;
}

function textIn(content: string, letters: ReadonlyMap<string, Letters>): string {
  let own: Letters = new Map();
  const words: string[] = [];
  for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) own = letters.get(font) ?? own;
    else words.push((hex?.match(/.{4}/g) ?? []).map((sign) => own.get(parseInt(sign, 16)) ?? '').join(''));
  }
  return words.join('').replace(/\s+/g, ' ');
}
