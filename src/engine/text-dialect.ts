import Papa from 'papaparse';

/** How a text is cut into lines and cells. */
export interface Dialect {
  /** One sign, or the same sign twice. */
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** Letters before the first line that counts: `sep=;` says only how to read the rest. */
  readonly skip: number;
}

/** Lines cut at a stroke, with the place in the text where the next cut begins. */
export interface CutLines {
  readonly rows: readonly (readonly string[])[];
  readonly next: number;
  /** Rows in which a quotation mark is not where it can be; positions in `rows`. */
  readonly misquoted: readonly number[];
  /** The text ended inside a quoted cell. */
  readonly unclosed: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Signs that some systems put between cells, and that also stand in prose: taken only where every line has as many. */
const RARE_DELIMITERS = ['^', '~', '¬', '¦', '\u0001', '\u001f'] as const;
/** Signs that databases write twice between cells. The others come from spreadsheets, where an empty column is a gap. */
const DOUBLED: readonly string[] = ['|', ...RARE_DELIMITERS];
const SAMPLE = 64 * 1024;

/** Looks at the beginning of a text. Null where no line has more than one cell, whatever is tried. */
export function dialectOf(text: string): Dialect | null {
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const declared = /^\s*"?sep=([^"\r\n])"?[^\S\r\n]*(?:\r\n|\n|\r)/i.exec(text);
  if (declared?.[1]) return { delimiter: declared[1], newline, skip: declared[0].length };
  const sample = text.slice(0, SAMPLE);
  const tried = DELIMITERS.map((delimiter) => ({
    delimiter,
    fit: fitOf(sample, { delimiter, newline, skip: 0 }, text.length > SAMPLE),
  }));
  const [best] = tried.sort((one, other) => other.fit - one.fit);
  const rare = () => RARE_DELIMITERS.find((delimiter) => everyLineAlike(sample, { delimiter, newline, skip: 0 }));
  const delimiter = best && best.fit > 0 ? best.delimiter : rare();
  if (delimiter === undefined) return null;
  const single = { delimiter, newline, skip: 0 } as const;
  return isDoubled(sample, single, text.length > SAMPLE) ? { ...single, delimiter: delimiter.repeat(2) } : single;
}

/**
 * Whether two delimiters together stand for one: the first line that is divided has nothing between them, and it and
 * every line after it have as many cells when cut at two.
 */
function isDoubled(sample: string, single: Dialect, more: boolean): boolean {
  if (!DOUBLED.includes(single.delimiter)) return false;
  const first = cutLines(sample, single, !more).rows.find((row) => row.length > 1) ?? [];
  if (first.length % 2 === 0 || first.some((cell, place) => place % 2 === 1 && cell !== '')) return false;
  const rows = cutLines(sample, { ...single, delimiter: single.delimiter.repeat(2) }, !more).rows;
  const divided = rows.slice(rows.findIndex((row) => row.length > 1)).filter((row) => row.some((cell) => cell !== ''));
  return divided.length > 1 && divided.every((row) => row.length === divided[0]?.length);
}

function everyLineAlike(sample: string, dialect: Dialect): boolean {
  const rows = cutLines(sample, dialect, true).rows.filter((row) => row.length > 1 || row[0]?.trim() !== '');
  // The last line of the sample may have been cut off.
  const widths = new Set((rows.length > 2 ? rows.slice(0, -1) : rows).map((row) => row.length));
  return rows.length > 1 && widths.size === 1 && !widths.has(1);
}

/** The share of lines with the usual number of cells, squared, times that number less one; halved for a misfit header. */
function fitOf(sample: string, dialect: Dialect, more: boolean): number {
  const cut = cutLines(sample, dialect, !more).rows;
  const widths = cut.map((row) => row.length).filter((width, at) => width > 1 || cut[at]?.[0]?.trim() !== '');
  const times = new Map<number, number>();
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
  const usual = [...times].filter(([width]) => width > 1).sort(([, one], [, other]) => other - one)[0];
  if (!usual) return 0;
  const [width, lines] = usual;
  const header = widths.find((one) => one >= Math.max(...widths) / 2);
  return (lines / widths.length) ** 2 * (width - 1) * (header === width ? 1 : 0.5);
}

/** Cuts whole lines off a text; the last line counts only where the text is at its end. */
export function cutLines(text: string, { delimiter, newline }: Dialect, atEnd: boolean): CutLines {
  const parser = new Papa.Parser({ delimiter, newline });
  const { data, errors, meta } = parser.parse(text, 0, !atEnd) as Papa.ParseResult<string[]>;
  if (newline === '\n') for (const row of data) dropReturn(row);
  const faults = errors.filter(({ row }) => row !== undefined && row < data.length);
  return {
    rows: data,
    next: meta.cursor,
    misquoted: [...new Set(faults.map(({ row }) => row ?? 0))],
    unclosed: faults.some(({ code }) => code === 'MissingQuotes'),
  };
}

/** Lines are cut at the line feed, because files mix line ends: the return before it is none of the last cell. */
function dropReturn(row: string[]): void {
  const last = row.at(-1);
  if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1);
}
