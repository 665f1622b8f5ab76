import type { FileNote } from './engine';
import { unpacked, type ZipEntry } from './zip-directory';

/** Cells whose formula gave no value: the reader of spreadsheets takes each for an empty one, which must be told. */
interface WithoutValue {
  failed: number;
  notCalculated: number;
}

const FAILED = /<c\b[^>]*\st="e"/g;
// A result of empty text is a result; where nothing follows the formula, it was never calculated.
const NOT_CALCULATED = /(?:<\/f>|<f\b[^>]*\/>)\s*<\/c>/g;

/** What is to be told of the formulas of a sheet. */
export async function formulaNotes(
  file: Blob,
  entries: readonly ZipEntry[],
  name: string,
): Promise<readonly FileNote[]> {
  const sheet = await sheetNamed(file, entries, name);
  const xml = sheet && (await unpacked(file, sheet));
  return xml ? notesOf(await cellsWithoutValue(xml)) : [];
}

async function cellsWithoutValue(xml: ReadableStream<Uint8Array>): Promise<WithoutValue> {
  const found: WithoutValue = { failed: 0, notCalculated: 0 };
  const words = new TextDecoder();
  let left = '';
  for await (const piece of xml) {
    left += words.decode(piece, { stream: true });
    const end = left.lastIndexOf('</c>') + '</c>'.length;
    if (end < '</c>'.length) continue;
    const cells = left.slice(0, end);
    found.failed += cells.match(FAILED)?.length ?? 0;
    found.notCalculated += cells.match(NOT_CALCULATED)?.length ?? 0;
    left = left.slice(end);
  }
  return found;
}

/** The workbook lists its sheets, each with a relation by name; the relations give their files. */
async function sheetNamed(file: Blob, entries: readonly ZipEntry[], wanted: string): Promise<ZipEntry | undefined> {
  const book = await textOf(file, entries, 'xl/workbook.xml');
  const relations = await textOf(file, entries, 'xl/_rels/workbook.xml.rels');
  const sheet = [...book.matchAll(/<sheet\s[^>]*>/g)].find(([one]) => attribute(one, 'name') === wanted)?.[0] ?? '';
  const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(
    ([one]) => attribute(one, 'Id') === attribute(sheet, 'r:id'),
  );
  const target = attribute(relation?.[0] ?? '', 'Target');
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return entries.find(({ name }) => name === path);
}

const ENTITIES: readonly (readonly [written: string, letter: string])[] = [
  ...[['&lt;', '<'] as const, ['&gt;', '>'] as const, ['&quot;', '"'] as const, ['&apos;', "'"] as const],
  ['&amp;', '&'],
];

function attribute(element: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
  return ENTITIES.reduce((text, [written, letter]) => text.replaceAll(written, letter), value);
}

async function textOf(file: Blob, entries: readonly ZipEntry[], name: string): Promise<string> {
  const entry = entries.find((one) => one.name === name);
  const stream = entry && (await unpacked(file, entry));
  return stream ? new Response(stream).text() : '';
}

function notesOf({ failed, notCalculated }: WithoutValue): readonly FileNote[] {
  const cells = (many: number): string => (many === 1 ? '1 cell holds' : `${many.toLocaleString('en-GB')} cells hold`);
  const empty = (many: number): string => (many === 1 ? 'It was read as empty.' : 'They were read as empty.');
  const errors = `${cells(failed)} an error of a formula, such as #N/A. ${empty(failed)}`;
  const uncalculated = `${cells(notCalculated)} a formula without its result. ${empty(notCalculated)} Open the file in Excel, save it, and open it here again.`;
  return [...(failed > 0 ? [errors] : []), ...(notCalculated > 0 ? [uncalculated] : [])].map((what) => ({
    what,
    rows: 0,
    examples: [],
  }));
}
