import { capital, whole } from '../../vocabulary/written';
import { selectHeadline } from '../../measures/headline';
import type { Released } from '../../disclosure/release';
import type { Representation, RepresentationRow, RepresentationVerdict } from '../../measures/representation';
import { methods } from '../methods';
import { quoted, type Cell, type DrawnFigure, type Sentence } from '../figure';
import { NOTHING_TO_DIVIDE } from '../worked-example';
import { amountCell, timesCell } from '../comparison-cells';
import { rangeChart } from '../charts/range';
import type { RangeShape } from '../charts/range-marks';
import { BOUNDS_COLUMN, boundsCell, shareBoundsInWords } from '../bounds-words';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import type { ColumnChart } from '../charts/chart';
import type { Nouns } from '../nouns';
import { count, inHundred, listed, moreOrFewer, moreOrFewerRange, pairInHundred, ratio } from '../numbers';
import { doubtOf, TOO_FEW_TO_DIVIDE, verdictInWords } from '../verdict-words';
import { cell, markedCell, tableRow } from '../rows';
import { gapOf, plainVerdict, type WithGap } from '../gap';
import type { Against } from './against';
import { withheldInWords } from '../nothing-to-compare';
import { countCell, endsCell, heldCount, holding } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';

/** Each group's share of those counted against its share of the population, all on one scale of "in every 100". */
export function representationFigure(
  measured: Released<Representation>,
  against: Against,
  context: SheetContext,
): DrawnFigure {
  const { nouns } = context;
  const headlineRow = toSpeakOf(measured.rows);
  return {
    finding: finding(headlineRow, measured, against, nouns),
    ...gapOfShare(headlineRow),
    caption: `Share of the ${nouns.many} here. Dashed: the group’s share ${against.whole}`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'share', label: 'In 100 here', kind: 'number' },
      { id: 'expected', label: `In 100 ${against.heading}`, kind: 'number' },
      { id: 'chart', label: 'In every 100', kind: 'chart' },
      { id: 'gap', label: 'Gap in 100 (likely range)', kind: 'text' },
      { id: 'times', label: 'Times its share (likely range)', kind: 'text' },
      BOUNDS_COLUMN,
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) => tableRow(row.row, cells(row, headlineRow, nouns))),
    chart: chartOf(measured.rows),
    ...remarkOf(headlineRow, nouns),
    base: `Out of ${count(measured.known)} ${measured.known.count === 1 ? nouns.one : nouns.many} whose ethnicity is known, against ${against.base}.${missingWords(measured, nouns)}${against.beside && ` ${against.beside}`}`,
    ...unknownLines(measured.unknown.count, measured.total.count, nouns),
    source: sourceLine(context, `${against.source} ${methods('shares', 'known')}`),
    reading: {
      sayAloud: quoted(finding(headlineRow, measured, against, nouns)),
      range: LIKELY_RANGE,
      sum: workedExample(headlineRow, measured),
      takeCare: `Another population can give another ratio. ${against.cautions}`.trim(),
    },
    counts: {
      caption: 'Counts behind the shares',
      columns: [
        { id: 'group', label: 'Ethnicity', kind: 'head' },
        { id: 'count', label: nouns.many.charAt(0).toUpperCase() + nouns.many.slice(1), kind: 'number' },
        { id: 'excess', label: 'More or fewer than by its share', kind: 'text' },
        { id: 'gap', label: 'Gap in 100, whoever the unknown are', kind: 'text' },
      ],
      rows: measured.rows.map(({ row, count: number, represented }) =>
        tableRow(row, {
          count: countCell(number),
          excess: represented.ok
            ? holding(cell(moreOrFewer(represented.value.excess)), { value: represented.value.excess })
            : cell(''),
          gap:
            represented.ok && represented.value.bounds
              ? endsCell(
                  moreOrFewerRange(represented.value.bounds.percentagePoints),
                  represented.value.bounds.percentagePoints,
                )
              : cell(''),
        }),
      ),
    },
  };
}

/** A population without a group is not a place without its people, so both shares leave the group out. */
function missingWords({ missing, notGiven }: Representation, nouns: Nouns): string {
  if (!missing.length) return '';
  const left = notGiven.count
    ? `; ${count(notGiven)} ${notGiven.count === 1 ? nouns.one : nouns.many} of ${missing.length === 1 ? 'that group are' : 'those groups are'} left out of the shares, and not counted as if no one of them lived here`
    : '';
  return ` The population gives nothing for ${listed(missing)}${left}.`;
}

type Spoken = RepresentationRow & { readonly represented: { readonly ok: true } };

function isKnown(row: RepresentationRow): row is Spoken {
  return row.represented.ok && row.row.kind === 'group';
}

/** The row that every sentence speaks of, by the one rule of what may be said. */
function toSpeakOf(rows: readonly RepresentationRow[]): Spoken | null {
  const known = rows.filter(isKnown).map((row) => {
    const { verdict, claim, excess } = row.represented.value;
    return { row, verdict: plainVerdict(verdict), claim, excess, atRisk: row.count.count };
  });
  return selectHeadline(known)?.headlineRow.row ?? null;
}

function finding(
  headlineRow: Spoken | null,
  { known, rows }: Pick<Representation, 'known' | 'rows'>,
  { whole: all, countsOf }: Against,
  nouns: Nouns,
): Sentence {
  if (!headlineRow)
    return [
      withheldInWords([known, ...rows.map(({ count: own }) => own)]) ??
        `No ${nouns.many} of known ethnicity in this selection`,
    ];
  const { share, expected, verdict, claim } = headlineRow.represented.value;
  const [here, there] = pairInHundred(share.estimate, expected);
  const about = `${headlineRow.row.label} ${nouns.people}`;
  const counts = `${count(headlineRow.count)} of ${count(known)}`;
  if (claim !== 'headline') return [`${about} were ${counts} of the ${nouns.many} here. That is too few to tell.`];
  const numbers = (who: string): Sentence => [
    `${who} were `,
    { mark: here },
    ` in 100 of the ${nouns.many} here (${counts}). ${capital(all)}, they were `,
    { mark: there },
    ` in 100 (${countsOf(headlineRow.people ?? 0)}).`,
  ];
  if (verdict === 'over' || verdict === 'under') return [`${about} were ${verdict}-represented. `, ...numbers('They')];
  return [...numbers(about), ` ${doubtOf(verdict)}`];
}

function cells(
  { row, count: number, represented }: RepresentationRow,
  headlineRow: Spoken | null,
  nouns: Nouns,
): Readonly<Record<string, Cell>> {
  if (!represented.ok) {
    const isGroup = row.kind === 'group' || row.kind === 'detail';
    const own = `${count(number)} ${number.count === 1 ? nouns.one : nouns.many}${row.kind === 'unknown' ? ' in no share' : ''}`;
    return {
      share: cell(''),
      expected: cell(''),
      gap: cell(''),
      times: cell(''),
      bounds: cell(''),
      words: isGroup ? cell(represented.why) : holding(cell(own), heldCount(number)),
    };
  }
  const { share, expected, measures, bounds, verdict, claim } = represented.value;
  const marked = row.id === headlineRow?.row.id && claim === 'headline';
  // The row spoken of is written as the sentence writes it, with a decimal where the two shares would look alike.
  const [here, there] = marked
    ? pairInHundred(share.estimate, expected)
    : [inHundred(share.estimate), inHundred(expected)];
  const { percentagePoints: points } = measures;
  return {
    share: holding(markedCell(here, marked), { value: 100 * share.estimate }),
    expected: holding(markedCell(there, marked), { value: 100 * expected }),
    gap: amountCell(points),
    times: timesCell(measures.ratio),
    bounds: boundsCell(bounds?.ratio ?? null),
    words: cell(inWords(verdict, nouns)),
  };
}

function inWords(verdict: RepresentationVerdict, nouns: Nouns): string {
  switch (verdict) {
    case 'over':
      return 'over-represented';
    case 'under':
      return 'under-represented';
    case 'could be chance':
      return 'could be chance';
    case 'too few to say':
      return verdictInWords(verdict, nouns);
  }
}

/** One scale for all groups; each row carries a dashed line of its own at the group's share of the population. */
function chartOf(rows: readonly RepresentationRow[]): ColumnChart {
  const lines = new Map(
    rows.map(({ row, represented }) => [row.id, represented.ok ? represented.value.expected * 100 : null]),
  );
  const largest = Math.max(0, ...[...lines.values()].map((line) => line ?? 0));
  const chart = rangeChart(
    rows.map((row) => ({ row: row.row.id, ...shape(row) })),
    // The farthest line sets the scale with the bars; it is drawn row by row below.
    { line: largest },
  );
  return { ...chart, values: chart.values.map((value) => ({ ...value, line: lines.get(value.row) ?? null })) };
}

function shape({ count, represented }: RepresentationRow): RangeShape {
  if (!represented.ok) return emptyShape(count);
  const { share, verdict } = represented.value;
  return {
    form: 'estimate',
    value: share.estimate * 100,
    lower: share.lower * 100,
    upper: share.upper * 100,
    clear: verdict === 'over' || verdict === 'under',
  };
}

function remarkOf(headlineRow: Spoken | null, nouns: Nouns): { readonly remark?: string } {
  if (!headlineRow) return {};
  const remark = shareBoundsInWords(headlineRow.row.label, headlineRow.represented.value, nouns);
  return remark ? { remark } : {};
}

function workedExample(headlineRow: Spoken | null, { known, unknown, total }: Representation): string {
  if (!headlineRow) return NOTHING_TO_DIVIDE;
  const { share, expected, measures, bounds, claim } = headlineRow.represented.value;
  if (claim === 'cells') return TOO_FEW_TO_DIVIDE;
  const [own, here, there] = [headlineRow.count.count, inHundred(share.estimate, 2), inHundred(expected, 2)];
  const gap = `${inHundred(Math.abs(share.estimate - expected), 2)} ${share.estimate < expected ? 'fewer' : 'more'}`;
  const sum = `${whole(own)} of ${count(known)} = ${here} in 100; less ${there} = ${gap}; divided by ${there} in 100 = ${ratio(measures.ratio.estimate)}.`;
  if (!bounds) return sum;
  const [least, most] = [whole(own), whole(own + unknown.count)].map((events) => `${events} of ${count(total)}`);
  return `${sum} Least: ${least}; divided by ${there} in 100 = ${ratio(bounds.ratio.lower)}. Most: ${most}; divided by ${there} in 100 = ${ratio(bounds.ratio.upper)}.`;
}

function gapOfShare(headlineRow: Spoken | null): WithGap {
  if (!headlineRow) return {};
  const { verdict, claim, measures } = headlineRow.represented.value;
  return gapOf({ verdict, claim, ratio: measures.ratio });
}
