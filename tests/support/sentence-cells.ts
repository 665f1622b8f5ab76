/**
 * A finding beside its own table, as a person compares them: its counts stand in cells, its verdict is that of the row with
 * those counts, and what it counts is what the column counts.
 */
import {
  type Cell,
  plain,
  type PresentedFigure,
  type PresentedSheet,
  type TableRow,
} from '../../src/presentation/figure';
import type { Fault } from './sentence-checks';

/** "879 of 2,512"; boroughs, ages, rows and steps of a table are counted by other words and stand in no cell. */
const PAIR =
  /(?<![\d,]|\bat )(\d[\d,]*) of (\d[\d,]*)\b(?![\d,])(?! (?:boroughs?|establishments?|referring|rows|ages|the|steps)| {0,1}[;(]| likely)/g;
const NUMBER = /\d[\d,]*(?<!,)(?:\.\d+)?/g;

/** The faults of the finding of one figure. */
export function cellFaults(sheet: PresentedSheet, figure: PresentedFigure): readonly Fault[] {
  const text = plain(figure.finding);
  const fault = (why: string): Fault => ({ where: `${sheet.id} ${figure.id}`, text, why });
  return [
    ...countFaults(sheet, figure, text),
    ...verdictFaults(figure, text),
    ...unitFaults(figure, text),
    ...aloudFaults(figure, text),
    ...ratioOfFew(figure, text),
  ].map(fault);
}

const RATIO = /\bn? ?\d[\d.]* times\b|\b(?:from|between) \d+\.\d+ (?:to|and) \d|= \d+\.\d/;

/** Of two shares with fewer than ten in either group no ratio stands in prose: not aloud, not beside, not as a sum. */
function ratioOfFew({ remark = '', reading }: PresentedFigure, text: string): readonly string[] {
  const prose = [text, remark, reading.sayAloud, reading.sum, reading.takeCare];
  const few = Math.min(...pairsIn(text).map(baseOf)) < 10 ? prose.filter((one) => RATIO.test(one)) : [];
  return [...new Set([...few, ...prose.filter(dividesFew)])].map((one) => `a ratio of fewer than ten: ${one}`);
}

/** "(3 of 3) divided by (1 of 4) = 4.0": a division that was carried out, of which a part has fewer than ten. */
function dividesFew(text: string): boolean {
  return [...text.matchAll(DIVISION)].some(([, own, theirs]) => [own, theirs].some((base) => numeric(base ?? '') < 10));
}

const DIVISION = /\([\d,]+ of ([\d,]+)\) divided by \([\d,]+ of ([\d,]+)\) = /g;
const baseOf = (pair: string): number => numeric(pair.split(' of ')[1] ?? '');

/** The headline is the finding of its figure, and the unknown that stand under it are those of the table. */
export function headFaults(sheet: PresentedSheet): readonly Fault[] {
  const figure = sheet.figures.find(({ id }) => id === (sheet.id === 'overview' ? 'stages' : 'rates'));
  if (!figure || figure.unavailable !== undefined) return [];
  const [headline, finding, rider] = [plain(sheet.headline), plain(figure.finding), plain(sheet.rider)] as const;
  const fault = (text: string, why: string): Fault => ({ where: `${sheet.id} head`, text, why });
  return [
    ...(headline.startsWith(finding) ? [] : [fault(headline, `its figure says “${finding}”`)]),
    ...(sheet.id === 'overview' ? [] : unknownFaults(figure, rider).map((why) => fault(rider, why))),
    ...riderFaults(headline, rider).map((why) => fault(rider, why)),
  ];
}

/** A headline that tells of two shares has under it, as numbers, what chance and what unknown ethnicity could do to them. */
function riderFaults(headline: string, rider: string): readonly string[] {
  const told = /\b(more|less) (likely|often)\b|could be chance/.test(headline) && !/No gap from/.test(headline);
  if (!told) return [];
  return [
    ...(/gap is between [\d.,]+ .*in every 100\./.test(rider) ? [] : ['it does not say what chance could do']),
    ...(/In the worst case unknown ethnicity \(|Ethnicity is known for all|We do not know the ethnicity of/.test(rider)
      ? []
      : ['it does not say what unknown ethnicity could do']),
  ];
}

function unknownFaults({ rows }: PresentedFigure, rider: string): readonly string[] {
  const [, unknown, all] = /ethnicity (?:of |\()(\d[\d,]*) of (\d[\d,]*)/.exec(rider) ?? [];
  if (unknown === undefined || all === undefined) return [];
  const atRisk = (weight: TableRow['weight']): number =>
    rows
      .filter((row) => row.weight === weight)
      .reduce((sum, { cells }) => sum + numeric(pairsIn(cells.of?.text ?? '')[0]?.split(' of ')[1] ?? '0'), 0);
  return [
    ...(numeric(unknown) === atRisk('unknown') ? [] : [`${atRisk('unknown')} are unknown in the table`]),
    ...(numeric(all) === atRisk('total') ? [] : [`${atRisk('total')} are in the table`]),
  ];
}

const numeric = (text: string): number => Number(text.replaceAll(',', ''));
const rowsOf = ({ rows, counts }: PresentedFigure): readonly TableRow[] => [...rows, ...(counts?.rows ?? [])];
const wordsOf = ({ text, soft = '' }: Cell): string => `${text} ${soft}`;
const pairsIn = (text: string): readonly string[] => [...text.matchAll(PAIR)].map(([pair]) => pair);
const cellsOf = (figure: PresentedFigure): readonly string[] =>
  rowsOf(figure).flatMap((row) => Object.values(row.cells).map(wordsOf));

/**
 * Every "n of n" of a finding is that of a cell. Where a table has no such cells, both numbers stand in it or beside it;
 * where the comparison group has no row of its own, its counts stand in the sentence alone.
 */
function countFaults(sheet: PresentedSheet, figure: PresentedFigure, text: string): readonly string[] {
  const cells = cellsOf(figure);
  const pairs = new Set(cells.flatMap(pairsIn));
  const [first, ...others] = pairsIn(text);
  if (first === undefined || BORROWED.has(figure.id)) return [];
  if (pairs.size === 0) return numbersBeside(sheet, figure, text);
  // A group that nobody is beside may be ticked away, and with it its row.
  if (/nobody to compare with/i.test(text)) return [];
  const both = others.length === 1 && labelsIn(text, rowsOf(figure)).length > 1 && !EVERYONE.test(text);
  return [first, ...(both ? others : [])].filter((pair) => !pairs.has(pair)).map((pair) => `${pair} stands in no cell`);
}

/** Everyone, and everyone else, have no row beside the groups. */
const EVERYONE = /\bin all\b|\b(?:all|other) (?:children|people)\b/;

/** Figures that say the counts of another: the finding is that of the rates, said in another way. */
const BORROWED: ReadonlySet<string> = new Set(['triple', 'unknowns', 'like-for-like']);

/** A table without such cells leans on another of its sheet: how many live here stands beside the rates out of them. */
function numbersBeside(sheet: PresentedSheet, figure: PresentedFigure, text: string): readonly string[] {
  const texts = [...sheet.figures.flatMap(cellsOf), figure.base, figure.unknowns, figure.reading.sum];
  const numbers = new Set(texts.flatMap((one) => one.match(NUMBER) ?? []));
  const said = pairsIn(text).flatMap((pair) => pair.match(NUMBER) ?? []);
  return said.filter((one) => !numbers.has(one)).map((one) => `${one} stands nowhere in ${figure.id}`);
}

/** The rows that a sentence names; a name inside a longer one is not named. */
function labelsIn(text: string, rows: readonly TableRow[]): readonly string[] {
  // Four groups together are none of them.
  const said = text.replaceAll(/Asian, Black, Mixed and Other/g, '');
  const labels = [...new Set(rows.map(({ label }) => label))].filter((label) => label !== '' && said.includes(label));
  return labels.filter((label) => !labels.some((other) => other !== label && other.includes(label)));
}

const SAID = /\b(more|less) (?:likely|often)\b|(could be chance)/;

/** "more", "less" and "could be chance" are what the row with the same counts says in words. */
function verdictFaults(figure: PresentedFigure, text: string): readonly string[] {
  const [own] = pairsIn(text);
  const [, direction, chance] = SAID.exec(text) ?? [];
  const said = direction ?? chance;
  if (said === undefined || own === undefined) return [];
  const words = rowsOf(figure)
    .filter((row) => Object.values(row.cells).some((cell) => pairsIn(wordsOf(cell)).includes(own)))
    .flatMap((row) => row.cells.words?.text || []);
  return words.length === 0 || words.some((one) => one.startsWith(said))
    ? []
    : [`the row of ${own} says “${words.join('”, “')}”`];
}

/**
 * Every number that is made to be said aloud stands in the finding, in the table or beside it, there perhaps with fewer
 * digits. Not the rate of a part of a year, which the table writes for a year, nor the one of a group without a row.
 */
function aloudFaults(figure: PresentedFigure, text: string): readonly string[] {
  const { base, unknowns, caption, remark = '', reading } = figure;
  if (/in these \d+ months?/.test(reading.sayAloud)) return [];
  const rows = rowsOf(figure);
  const beside = [text, ...rows.map(({ label }) => label), base, unknowns, caption, remark, reading.sum];
  const numbers = new Set([
    '100',
    '1,000',
    ...[...cellsOf(figure), ...beside].flatMap((one) => one.match(NUMBER) ?? []),
  ]);
  const missing = (reading.sayAloud.match(NUMBER) ?? []).filter(
    (one) => !numbers.has(one) && !numbers.has(numeric(one).toFixed(0)),
  );
  const own = labelsIn(reading.sayAloud, rows).length > 1 ? 0 : 1;
  return missing.slice(own).map((one) => `${one} is said aloud and stands nowhere in ${figure.id}`);
}

/** How children are counted names their events, and counts none. */
const WAY = / (?:at|in) (?:their (?:first|longest|heaviest|furthest) \w+|any (?:of their )?\w+)/g;
const EVENTS: Readonly<Record<string, RegExp>> = {
  Decisions: /\bdecisions?\b/i,
  Cases: /\bcases?\b/i,
  Episodes: /\bepisodes?\b/i,
  Searches: /\bsearch(?:es)?\b/i,
};
const OF_EVENTS =
  /\d in 100 (?:decisions|cases|episodes|searches)\b|\d (?:decisions?|cases?|episodes?|search|searches) (?:for|about)\b/;

/** A finding with counts names the events where the column counts them, and counts no events where it counts children. */
function unitFaults({ columns }: PresentedFigure, text: string): readonly string[] {
  const unit = columns.find(({ id }) => id === 'of' || id === 'all')?.label ?? '';
  const said = text.replaceAll(WAY, '');
  if (pairsIn(said).length === 0) return [];
  const own = EVENTS[unit];
  if (own) return own.test(said) ? [] : [`${unit.toLowerCase()} are counted and not named`];
  const people = unit === 'Children' || unit === 'People';
  return people && OF_EVENTS.test(said) ? [`${unit.toLowerCase()} are counted, not what is said`] : [];
}
