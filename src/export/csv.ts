/** Text that came from a file or was typed: all that a saved table may hold of anybody's making but the workbook's. */
export interface FoundText {
  readonly found: string;
}

/** What a cell of a saved table holds: a number, words of the workbook, or text that was found. */
export type SavedCell = number | string | FoundText;

/** A spreadsheet takes a cell that begins with one of these, narrow or wide, for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** A number below nought is what it says, whoever wrote it. */
const BELOW_NOUGHT = /^-\d+(?:[.,]\d+)*$/;

/**
 * Rows as comma-separated text (RFC 4180) with a byte order mark, so that a spreadsheet reads it as UTF-8. Found text
 * that a spreadsheet would run as a formula is put behind an apostrophe. Numbers and the workbook's own words stand as
 * they are, so that "-0.5" is reckoned with and "-0.5 to 3" is read.
 */
export function csvText(header: readonly SavedCell[], rows: Iterable<readonly SavedCell[]>): string {
  const lines = [header.map(csvCell).join(',')];
  for (const row of rows) lines.push(row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(value: SavedCell): string {
  if (typeof value === 'number') return String(value);
  const safe = typeof value === 'string' ? value : guarded(value.found);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const guarded = (found: string): string => (FORMULA.test(found) && !BELOW_NOUGHT.test(found) ? `'${found}` : found);
