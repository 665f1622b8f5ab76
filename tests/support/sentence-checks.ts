/**
 * What must hold of every sentence beside the table it stands on, read as a person reads it: words against verdicts,
 * numbers against cells, n against the rule of what may be said, units against what is counted; and how hard it is to
 * read. Written against the print, not against the code.
 */
import { plain, type PresentedFigure, type PresentedSheet, type TableRow } from '../../src/presentation/figure';
import { type Said, saidOn } from './said';
import { gradeOf, MOST_GRADE, MOST_WORDS, wordsIn } from './readable';
import { cellFaults, headFaults } from './sentence-cells';
import { markingFaults } from './sentence-marks';
import { sentencesOf } from './sentences/cut';

/** A sentence that does not hold, and why. */
export interface Fault {
  readonly where: string;
  readonly text: string;
  readonly why: string;
}

const DIRECTION = /\b(more|less) (likely|often)\b|\b(rose|fell)\b/;
const SPOKEN_IN: ReadonlySet<Said['place']> = new Set(['headline', 'finding']);
/** Where a sentence is short: what is found, what stands under it, and what is made to be said aloud. */
const SHORT_IN: ReadonlySet<Said['place']> = new Set(['headline', 'finding', 'rider', 'remark', 'aloud']);
/** Where a file or a source has no name: it stands in the source line, and in the base of a figure of several sources. */
const NAMELESS_IN: ReadonlySet<Said['place']> = new Set([...SHORT_IN, 'caution', 'silent']);

/** Every fault of a sheet: of its sentences, then of its tables. */
export function faultsOn(sheet: PresentedSheet): readonly Fault[] {
  const said = saidOn(sheet);
  const figures = sheet.figures.filter(({ unavailable }) => unavailable === undefined);
  return [
    ...said.flatMap((one) => [
      ...[...never(one), ...named(one), ...sharesOf(one)],
      ...[...rule(one), ...ofFew(one), ...hardToRead(one)],
    ]),
    ...headFaults(sheet),
    ...figures.flatMap((figure) => [
      ...cellFaults(sheet, figure),
      ...tableFaults(sheet.id, figure),
      ...markFaults(sheet.id, figure),
      ...markingFaults(sheet.id, figure),
    ]),
  ];
}

/** The sentences of a sheet that are too long or too hard: all that is held of one in which numbers are masked or withheld. */
export const hardOn = (sheet: PresentedSheet): readonly Fault[] => saidOn(sheet).flatMap(hardToRead);

const NEVER: readonly (readonly [RegExp, string])[] = [
  [/\btrue (gap|figure|rate)\b|\bthe truth\b/i, 'nothing here is the true gap'],
  [/-0\b|−0\b/, 'a nought has no sign'],
  [/\b(Infinity|NaN|undefined|null)\b|\[object|(=|at) no number\b/, 'not words of a person'],
  [/no upper limit times|at least no\b/, 'infinity in prose'],
  [/\(about to\b/, 'a limit is a number'],
  [/\bsignifican/i, 'never "significant"'],
  [/(?<!\(")\bBAME\b/, '"BAME" only as the quoted name of a lump that the reader asked for'],
  [/\brisk of\b|\bworse\b(?! case)|\bworst(?! case)/i, 'words of blame'],
  [
    /\b(children|people) (with (?!several|most |the outcome|(a )?community|conditions|an? |one |no )|lasted)/,
    'grammar that stops a reader',
  ],
  [/100 all\b|\ball all\b/i, 'a total is not a group'],
  [/\bboth (\w+) and \1\b/, 'one group is not two'],
  [/ {2}|\.\.|,,| ,| \./, 'spaces and stops'],
  [/(?<!\d of )(?<![.,])\b1 (children|people|decisions|episodes|boroughs|cases|months)\b/, 'one of a thing'],
  [/\bhalf came from 1 of 1\b/i, 'one place is not several'],
];

function never({ text, ...at }: Said): readonly Fault[] {
  return NEVER.flatMap(([pattern, why]) => (pattern.test(text) ? [{ where: whereOf(at), text, why }] : []));
}

const SHARE = /(under 0\.1|[\d.]+) in (?:every )?100\b[^()“”;.]*?\((\d[\d,]*) of (\d[\d,]*)\)/g;

interface SharePrinted {
  readonly share: string;
  readonly events: number;
  readonly atRisk: number;
}

/** "35 in 100 (879 of 2,512)" wherever it stands in a text. */
export function sharesPrinted(text: string): readonly SharePrinted[] {
  return [...text.matchAll(SHARE)].map(([, share = '', events = '', atRisk = '']) => ({
    share,
    events: number(events),
    atRisk: number(atRisk),
  }));
}

/** The share is that of the counts beside it, to the digit printed. */
function sharesOf({ text, ...at }: Said): readonly Fault[] {
  return sharesPrinted(text).flatMap(({ share, events, atRisk }) => {
    const exact = (100 * events) / atRisk;
    const decimals = (share.split('.')[1] ?? '').length;
    const right = share === 'under 0.1' ? exact < 0.05 : Math.abs(exact - Number(share)) <= 0.5 / 10 ** decimals + 1e-9;
    return right ? [] : [{ where: whereOf(at), text, why: `${events} of ${atRisk} is not ${share} in 100` }];
  });
}

/** A headline with a direction rests on 50 or more in each group and on 5 with and 5 without; and points the right way. */
function rule({ text, ...at }: Said): readonly Fault[] {
  if (!SPOKEN_IN.has(at.place)) return [];
  const [direction] = DIRECTION.exec(text) ?? [];
  const [own, theirs] = sharesPrinted(text);
  if (direction === undefined || !own || !theirs) return [];
  const fault = (why: string): Fault => ({ where: whereOf(at), text, why });
  const withIt = own.events + theirs.events;
  const without = own.atRisk + theirs.atRisk - withIt;
  const more = own.events / own.atRisk > theirs.events / theirs.atRisk;
  return [
    ...(Math.min(own.atRisk, theirs.atRisk) < 50 ? [fault('a headline on fewer than 50')] : []),
    ...(Math.min(withIt, without) < 5 ? [fault('a headline on fewer than 5 with or without')] : []),
    ...(own.share === theirs.share ? [fault('a direction between equal numbers')] : []),
    ...(/^(more|rose)/.test(direction) === more ? [] : [fault('the wrong way round')]),
  ];
}

const COUNTS =
  /(\d[\d,]*) of (\d[\d,]*)\b(?![\d,])(?! (?:boroughs|establishments|decisions|referring|rows|ages|units|courts|areas|places))/g;
const DOUBT = /too few|no gap|allowing for|nobody|no other to set beside|here to compare with/i;

/** What is said of fewer than twenty says that they are too few: nothing is the largest, the latest or the first of them. */
function ofFew({ text, ...at }: Said): readonly Fault[] {
  if (!SPOKEN_IN.has(at.place) || DOUBT.test(text)) return [];
  const few = [...text.matchAll(COUNTS)].filter(([, , all = '']) => number(all) < 20);
  return few.map(([counts]) => ({ where: whereOf(at), text, why: `${counts} is said without “too few”` }));
}

/** Names of files, and of the tables that stand beside an extract. */
const NAMES = /\.(parquet|csv|tsv|xlsx?|ods|json|geojson)\b|\bSynthetic: |\bONS\b|\bCensus\b|\bmid-\d{4}\b/i;

/** What is said speaks of the extract, the population, the establishments: never of a file. */
function named({ text, ...at }: Said): readonly Fault[] {
  if (!NAMELESS_IN.has(at.place) || !NAMES.test(text)) return [];
  return [{ where: whereOf(at), text, why: 'the name of a file or of a source' }];
}

/** A sentence that is said is short, and the head of a sheet is read by anybody who left school. */
function hardToRead({ text, ...at }: Said): readonly Fault[] {
  if (!SHORT_IN.has(at.place)) return [];
  const where = whereOf(at);
  const long = sentencesOf(text).filter((sentence) => wordsIn(sentence) > MOST_WORDS);
  const hard = at.place === 'headline' && gradeOf(text) > MOST_GRADE;
  return [
    ...long.map((sentence) => ({ where, text: sentence, why: `${wordsIn(sentence)} words` })),
    ...(hard ? [{ where, text, why: `of school grade ${gradeOf(text).toFixed(1)}` }] : []),
  ];
}

/** Columns whose range is that of a comparison; a rate has a range of its own, which may well begin at 1.00. */
const GAPS = /^(times|ratio|gap|excess|range)$/;
const AT_NO_GAP = /\((?:[\d.]+ to )?1\.00(?: to [\d.]+)?\)|\(0 to [\d.,]+ (more|fewer)/;

const VERDICT = /^(more|less) (likely|often)/;

/** A row that says more or less: at least 20 at risk, and no printed limit at the value of no difference. */
function tableFaults(sheet: string, figure: PresentedFigure): readonly Fault[] {
  const rows = [...figure.rows, ...(figure.counts?.rows ?? [])];
  return rows.flatMap((row) => {
    const texts = Object.values(row.cells).map((cell) => [cell.text, cell.soft].filter(Boolean).join(' '));
    const where = `${sheet} ${figure.id} ${row.id}`;
    const text = [row.label, ...texts].join(' | ');
    const signs = texts.flatMap((one) => NEVER.slice(0, 4).filter(([pattern]) => pattern.test(one)));
    const bad = signs.map(([, why]) => ({ where, text, why }));
    // A row of several verdicts, each with numbers of its own, is read by hand.
    const said = texts.filter((one) => VERDICT.test(one) || /could be chance/.test(one));
    return said.length === 1 && VERDICT.test(said[0] ?? '') ? [...bad, ...saidOfFew(row, where, text)] : bad;
  });
}

function saidOfFew(row: TableRow, where: string, text: string): readonly Fault[] {
  const bases = Object.values(row.cells).flatMap((cell) =>
    [cell.text, cell.soft ?? ''].flatMap((one) => /^\(?(\d[\d,]*) of (\d[\d,]*)\)?$/.exec(one)?.[2] ?? []),
  );
  const few = bases.map(number).filter((base) => base < 20);
  const touching = Object.entries(row.cells).some(
    ([column, { text: shown, soft = '' }]) => GAPS.test(column) && AT_NO_GAP.test(`${shown} ${soft}`),
  );
  return [
    ...(few.length ? [{ where, text, why: `more or less said of ${few.join(', ')}` }] : []),
    ...(touching ? [{ where, text, why: 'a limit printed as no difference beside “more” or “less”' }] : []),
  ];
}

/** A number on yellow in the sentence stands in the table, or in the three ways to say it, of the same figure. */
function markFaults(sheet: string, figure: PresentedFigure): readonly Fault[] {
  const marks = figure.finding.flatMap((run) => (typeof run !== 'string' && 'mark' in run ? [run.mark] : []));
  const cells = [...figure.rows, ...(figure.counts?.rows ?? [])].flatMap((row) => Object.values(row.cells));
  const shown = [
    ...cells.flatMap(({ text, soft = '' }) => [text, soft]),
    ...(figure.triple ?? []).map((one) => one.number),
  ];
  return marks
    .filter(
      (mark) =>
        !shown.some((text) => text.includes(mark) || text.includes(Number(mark).toFixed(0))) &&
        !countsFollow(plain(figure.finding), mark),
    )
    .map((mark) => ({ where: `${sheet} ${figure.id}`, text: plain(figure.finding), why: `${mark} stands in no cell` }));
}

/** The comparison group may have no row of its own: then its counts stand behind its number. */
function countsFollow(sentence: string, mark: string): boolean {
  const after = sentence.slice(sentence.indexOf(mark) + mark.length);
  return /^[^(]*\((?:of )?\d/.test(after);
}

const number = (text: string): number => Number(text.replaceAll(',', ''));
const whereOf = ({ sheet, figure, place }: Omit<Said, 'text'>): string =>
  [sheet, figure, place].filter(Boolean).join(' ');
