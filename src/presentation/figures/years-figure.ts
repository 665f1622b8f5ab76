import type { Released } from '../../disclosure/release';
import type { YearOnYear, YearRow } from '../../measures/year-on-year';
import { methods } from '../methods';
import { quoted, type DrawnFigure, type Sentence } from '../figure';
import { gapCell } from '../comparison-cells';
import { outOf } from '../base-words';
import { rangeChart, type RangeRow } from '../charts/range';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { count, inHundred, listed, moreOrFewer, pairInHundred } from '../numbers';
import { cell, tableRow } from '../rows';
import { shareSum, NOTHING_TO_DIVIDE } from '../worked-example';
import { heldShare, holding, hundredCell, ofCell, rateCell } from '../number-cells';

/** The latest twelve whole months beside the twelve before and the three-year average, for each group. */
export function yearsFigure(measured: Released<YearOnYear>, context: SheetContext): DrawnFigure {
  const { nouns, outcome, base } = context;
  const [latest, before] = measured.windows;
  const total = measured.rows.find(({ row }) => row.kind === 'total')?.latest.share.atRisk.count ?? 0;
  return {
    finding: finding(measured, context),
    caption: `${outcome.label}, in every 100 ${nouns.many}: ${latest?.label ?? ''}${inBrackets(latest)} beside ${before?.label ?? 'no year before'}${inBrackets(before)}`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: `Latest 12 months${inBrackets(latest)}`, kind: 'number' },
      { id: 'latest', label: 'In 100', kind: 'number' },
      { id: 'before', label: `12 months before${inBrackets(before)}`, kind: 'number' },
      { id: 'three', label: 'Mean of 3 years before', kind: 'number', also: [NOT_COVERED] },
      { id: 'chart', label: 'Change in 100 since the year before', kind: 'chart' },
      { id: 'change', label: 'Change in 100 (likely range)', kind: 'text' },
    ],
    rows: measured.rows.map((row) =>
      tableRow(row.row, {
        of: ofCell(row.latest.share),
        latest: rateCell(row.latest),
        before: beforeCell(row),
        three: row.threeYears === null ? cell(NOT_COVERED) : hundredCell(row.threeYears),
        change: changeCell(row),
      }),
    ),
    chart: rangeChart(measured.rows.map(shapeOf), { line: 0, extent: extentOf(measured.rows) }),
    base: `${outOf(base, nouns)} Every month supplied is counted, whatever months are ticked.${provisionalYears(measured)}`,
    ...unknownLines(unknownOf(measured.rows), total, nouns),
    source: sourceLine(context, methods('gaps')),
    reading: {
      sayAloud: quoted(finding(measured, context)),
      range: LIKELY_RANGE,
      sum: workedExample(measured),
      takeCare: 'Two points are not a trend.',
    },
  };
}

/** In place of a mean of years that the file does not hold. */
const NOT_COVERED = 'not covered';

/** " (provisional)" after the name of a year whose rows may still change. */
function inBrackets(year: YearOnYear['windows'][number] | undefined): string {
  return year?.status ? ` (${year.status})` : '';
}

function provisionalYears({ windows }: YearOnYear): string {
  const marked = windows.filter(({ status }) => status).map(({ label }) => label);
  return marked.length ? ` Provisional: ${listed(marked)}.` : '';
}

/** Limits nearer to no change than this are printed as none. */
const AS_PRINTED = 0.0005;

/** Which way a group changed, where that is clear of chance even as printed and may be said at all. */
function clear({ change, claim }: YearRow): 'more' | 'fewer' | null {
  if (!change?.ok || (claim !== 'headline' && claim !== 'spoken')) return null;
  if (change.value.lower >= AS_PRINTED) return 'more';
  return change.value.upper <= -AS_PRINTED ? 'fewer' : null;
}

function finding({ rows, windows }: YearOnYear, { outcome, nouns }: SheetContext): Sentence {
  if (windows.length < 2) return ['This extract covers fewer than two whole years'];
  const groups = rows.filter(({ row, claim }) => row.kind === 'group' && claim === 'headline');
  if (!groups.length) return [`Too few ${nouns.many} to compare`];
  const moved = groups.filter((row) => clear(row) !== null);
  if (!moved.length) return [`${outcome.label}: no change over the year is clear of chance`];
  const parts = moved.map((row) => {
    const way = clear(row) === 'more' ? 'more' : 'less';
    return `${outcome.label} became ${way} common for ${row.row.label} ${nouns.people} than a year before. ${bothYears(row)}.`;
  });
  return [parts.join(' ')];
}

/** "46" and under it "(904 of 1,984)". */
function beforeCell({ before }: YearRow): ReturnType<typeof cell> {
  if (!before?.range.ok) return cell('');
  const { estimate } = before.range.value;
  return holding(cell(inHundred(estimate), `(${pairOf(before)})`), {
    ...heldShare(before.share),
    value: 100 * estimate,
  });
}

const pairOf = ({ share }: YearRow['latest']): string => `${count(share.events)} of ${count(share.atRisk)}`;

/** "It was 50 in 100 (963 of 1,930), against 46 in 100 (904 of 1,984)": both years behind a change. */
function bothYears({ latest, before }: YearRow): string {
  if (!latest.range.ok || !before?.range.ok) return `It was ${pairOf(latest)}`;
  const [now, then] = pairInHundred(latest.range.value.estimate, before.range.value.estimate);
  return `It was ${now} in 100 (${pairOf(latest)}), against ${then} in 100 (${pairOf(before)})`;
}

function changeCell({ change }: YearRow): ReturnType<typeof cell> {
  if (!change) return cell('');
  if (!change.ok) return cell(change.why);
  return gapCell(change.value);
}

function shapeOf(row: YearRow): RangeRow {
  if (!row.change?.ok) return { row: row.row.id, form: 'nothing' };
  const { estimate, lower, upper } = row.change.value;
  return {
    row: row.row.id,
    form: 'estimate',
    value: estimate * 100,
    lower: lower * 100,
    upper: upper * 100,
    clear: clear(row) !== null,
  };
}

/** As much to the left as to the right of no change: every change, and every range up to two and a half times the largest. */
function extentOf(rows: readonly YearRow[]): readonly [number, number] {
  const changes = rows.flatMap(({ change }) => (change?.ok ? [change.value] : []));
  const most = (of: readonly number[]): number => Math.max(0, ...of.map((value) => Math.abs(value) * 100));
  const largest = most(changes.map(({ estimate }) => estimate));
  const ends = most(changes.flatMap(({ lower, upper }) => [lower, upper]));
  const wanted = Math.max(largest, Math.min(ends, largest * 2.5));
  const reach = [5, 10, 20, 50].find((limit) => wanted <= limit) ?? 100;
  return [-reach, reach];
}

function unknownOf(rows: readonly YearRow[]): number {
  return rows
    .filter(({ row }) => row.kind === 'unknown')
    .reduce((sum, { latest }) => sum + latest.share.atRisk.count, 0);
}

/** The group with a clear change that has most in it; else the largest of all. */
function spokenRow({ rows }: YearOnYear): YearRow | undefined {
  const groups = rows.filter(({ row, before }) => row.kind === 'group' && before !== null);
  const moved = groups.filter((row) => clear(row) !== null);
  const size = ({ latest }: YearRow): number => latest.share.atRisk.count;
  return [...(moved.length ? moved : groups)].sort((a, b) => size(b) - size(a))[0];
}

function workedExample(measured: YearOnYear): string {
  const row = spokenRow(measured);
  if (!row?.before || !row.change?.ok) return NOTHING_TO_DIVIDE;
  return `${row.row.label}: ${shareSum(row.latest)}; ${shareSum(row.before)}; the first less the second = ${moreOrFewer(row.change.value.estimate * 100)}.`;
}
