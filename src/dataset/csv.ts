/**
 * Reads comma-separated text (RFC 4180): quoted cells may hold commas, line ends and doubled quotes; lines end in LF or
 * CRLF; a byte order mark is skipped; empty lines are left out. Gives the rows one by one, so that a large file never
 * stands in memory twice.
 */
export function* csvRows(text: string): Generator<readonly string[]> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const { cells, next } = csvRow(text, at);
    at = next;
    if (cells.length > 1 || cells[0] !== '') yield cells;
  }
}

function csvRow(text: string, start: number): { readonly cells: readonly string[]; readonly next: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    cells.push(cell.value);
    at = cell.next;
    if (text[at] !== ',') break;
    at += 1;
  }
  if (text[at] === '\r') at += 1;
  if (text[at] === '\n') at += 1;
  return { cells, next: at };
}

interface CsvCell {
  readonly value: string;
  /** Where the cell ends: a comma, a line end or the end of the text. */
  readonly next: number;
}

const END = /[,\r\n]/g;

function plainCell(text: string, start: number): CsvCell {
  END.lastIndex = start;
  const next = END.exec(text)?.index ?? text.length;
  return { value: text.slice(start, next).trim(), next };
}

function quotedCell(text: string, start: number): CsvCell {
  let value = '';
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: value + text.slice(from), next: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, next: plainCell(text, quote + 1).next };
    value += '"';
    from = quote + 2;
  }
}
