import type { Noted } from '../vocabulary/noted';
import { holdsValues, numbersAsNames } from './header-or-values';

/** The names of the columns and where the rows begin. */
export interface Header {
  readonly names: readonly string[];
  /** Place in the file, from 1, of the last row that does not count: the header, or a title where there is none. */
  readonly before: number;
  readonly notes: readonly Noted[];
}

/** Rows in which the header is looked for. */
const HEADER_WITHIN = 200;

/**
 * The header is the first row with at least half as many filled cells as the fullest of the first rows; what stands
 * above is a title. Where that row holds values, there is no header and the columns are numbered.
 * @param firstRow place in the file of the first of the rows, from 1
 */
export function headerOf(rows: readonly (readonly string[])[], firstRow: number): Header {
  const looked = rows.slice(0, HEADER_WITHIN);
  const fullest = Math.max(0, ...looked.map(filled));
  const first = Math.max(
    0,
    looked.findIndex((row) => filled(row) > 0 && filled(row) >= fullest / 2),
  );
  const at = isBandOfHeadings(looked, first) ? first + 1 : first;
  const header = withBand(looked[at] ?? [], looked[at - 1]);
  const titles = looked.slice(0, at).filter((row) => filled(row) > 0);
  const told = titles.length > 0 ? [titlesTold(titles, firstRow + at)] : [];
  if (holdsValues(header, looked.slice(at + 1))) {
    const width = Math.max(...looked.slice(at).map((row) => lastFilled(row) + 1));
    return {
      names: Array.from({ length: width }, (_, place) => numbered(place)),
      before: firstRow + at - 1,
      notes: [...told, none],
    };
  }
  const named = unique(header.slice(0, lastFilled(header) + 1).map((cell, place) => cell.trim() || numbered(place)));
  return {
    names: named.names,
    before: firstRow + at,
    notes: [...told, ...named.notes, ...numbersTold(header, looked[at + 1])],
  };
}

/** Rows under a header from which can be told whether its words come again. */
const ENOUGH_ROWS = 5;

/**
 * Whether a row names groups of columns, as merged cells do, and the names themselves stand in the next: that one fills
 * what this leaves out, names each column once, and none of its words comes again further down, as values do.
 */
function isBandOfHeadings(rows: readonly (readonly string[])[], at: number): boolean {
  const [band = [], names = [], ...below] = rows.slice(at);
  if (below.length < ENOUGH_ROWS || holdsValues(names, below) || filled(names) <= filled(band)) return false;
  const words = names.flatMap((cell, place) => (cell.trim() === '' ? [] : [{ cell, place }]));
  const isNamed = new Set(words.map(({ cell }) => cell)).size === words.length;
  const fillsGap = words.some(({ place }) => (band[place] ?? '').trim() === '');
  // A number that is a name may come again by chance among counts.
  const comesAgain = ({ cell, place }: (typeof words)[number]): boolean =>
    !isNumber(cell) && below.some((row) => row[place] === cell);
  const numbersNamed = words.filter(({ cell, place }) => isNumber(cell) && (band[place] ?? '').trim() !== '');
  return isNamed && fillsGap && numbersNamed.length < 2 && !words.some(comesAgain);
}

/** Where the names leave places out and the row above fills every one of them, those are the names of these columns. */
function withBand(names: readonly string[], above: readonly string[] = []): readonly string[] {
  const lacks = names.flatMap((cell, place) => (cell.trim() === '' ? [place] : []));
  const fills = filled(above) > 1 && lacks.every((place) => (above[place] ?? '').trim() !== '');
  return fills ? names.map((cell, place) => (cell.trim() === '' ? (above[place] ?? '') : cell)) : names;
}

const isNumber = (cell: string): boolean => /^\s*\d+\s*$/.test(cell);
const numbered = (place: number): string => `Column ${place + 1}`;
const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
const lastFilled = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '');

const none: Noted = { note: 'no-header', counts: {} };

/** Names that are numbers are told, because a row of values would look alike. */
function numbersTold(header: readonly string[], below: readonly string[] | undefined): readonly Noted[] {
  const names = numbersAsNames(header, below);
  return names.length === 0 ? [] : [{ note: 'numbers-as-names', counts: { names } }];
}

/** @param row of the header in the file, from 1 */
const titlesTold = (titles: readonly (readonly string[])[], row: number): Noted => ({
  note: 'titles',
  counts: { row, titles: titles.map((cells) => cells.filter((cell) => cell.trim() !== '').join(' ')) },
});

/** A name that stands twice gets a number: a database knows no two columns of one name, whatever their letters' case. */
function unique(found: readonly string[]): { readonly names: readonly string[]; readonly notes: readonly Noted[] } {
  const taken = new Set<string>();
  const twice: string[] = [];
  const names = found.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${name} (${number})`;
    taken.add(own.toLowerCase());
    if (own !== name) twice.push(own);
    return own;
  });
  return { names, notes: twice.length === 0 ? [] : [{ note: 'names-twice', counts: { names: twice } }] };
}
