/** How wide a text is in the picture's units. The page measures; this room has no page. */
export type Measure = (text: string, size: number, weight: number) => number;

export const INK = '#10151a';
export const SOFT = '#414a52';
export const RULE = '#7b858d';
export const HAIR = '#d3d9de';
export const MARK = '#ffd814';

/** A way of writing: size in the picture's units, weight, colour. */
export interface Hand {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly colour: string;
}

/** The height of a line of text of some size. */
export const lineOf = ({ size }: Hand): number => Math.round(size * 1.36);

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs that XML does not allow are left out: a name of a file may hold any. */
const NOT_ALLOWED = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it stands in XML. */
export const escaped = (text: string): string =>
  text.replace(NOT_ALLOWED, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** The lines of a text in a width; a word that is wider has a line of its own. */
export function wrapped(text: string, width: number, { size, weight }: Hand, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** One line of text; `y` is its baseline. */
export function lineAt(text: string, x: number, y: number, hand: Hand, anchor: 'start' | 'end' = 'start'): string {
  const end = anchor === 'end' ? ' text-anchor="end"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${hand.size}" font-weight="${hand.weight}" fill="${hand.colour}"${end}>${escaped(text)}</text>`;
}

/** A level line over the whole width. */
export const ruleAt = (x: number, y: number, width: number, colour: string, thick = 1): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${thick}" fill="${colour}"/>`;

export const round = (value: number): number => Math.round(value * 100) / 100;
