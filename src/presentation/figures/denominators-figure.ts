import { whole } from '../../vocabulary/written';
import { maySpeak } from '../../measures/claims';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { Denominators, OutOfOne } from '../../measures/denominators';
import type { PerThousandRow } from '../../measures/per-thousand';
import { methods } from '../methods';
import type { RangeShape } from '../charts/range-marks';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { quoted, type Cell, type DrawnFigure, type Sentence, type TableRow } from '../figure';
import { listed, ratio, ratioRange } from '../numbers';
import { quotient, NOTHING_TO_DIVIDE } from '../worked-example';
import { rateWriter } from '../rate-words';
import { TOO_FEW_TO_DIVIDE } from '../verdict-words';
import { timesCell } from '../comparison-cells';
import { populationYearInWords, residents, scopeCautions } from '../scope-words';
import { denominatorCounts } from './denominator-counts';
import { besideBase, unitName, yearly } from './per-thousand-words';
import { endsCell, holding, ratioCell, wholeCell } from '../number-cells';
import { cell } from '../rows';
import { emptyShape } from '../charts/unseen-shape';

const TURNS = 'Another population can give another ratio.';

/** The same events out of each population that is open: the choice of denominator, side by side. */
export function denominatorsFigure(measured: Released<Denominators>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const { populations } = measured;
  const counted = populations[0] ? unitName(populations[0], context) : nouns.many;
  const reference = populations[0]?.reference.row.label ?? '';
  const shown = populations.map((population) => ({ population, rows: population.rows.filter(isShown) }));
  return {
    finding: finding(measured, nouns.people),
    caption: `The same ${counted} out of each population that is open: times ${reference}. Each step on the scale doubles`,
    columns: [
      { id: 'population', label: 'Population', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'people', label: 'Living here', kind: 'number' },
      { id: 'rate', label: `Per 1,000 ${populations[0] ? yearly(populations[0]) : 'a year'}`, kind: 'number' },
      { id: 'times', label: 'Times', kind: 'number' },
      { id: 'range', label: 'Likely range', kind: 'number' },
      { id: 'chart', label: `Times ${reference}`, kind: 'chart' },
      { id: 'share', label: 'Times its share living here (likely range)', kind: 'text' },
    ],
    rows: shown.flatMap(({ population, rows }, block) => blockRows(population, rows, block, measured)),
    chart: ratioChart(
      shown.flatMap(({ population, rows }, block) =>
        rows.map((row) => ({ row: `${block}-${row.row.id}`, ...shape(row, population.reference.row.id) })),
      ),
      { rowHeight: 22 },
    ),
    ...shareRemark(measured, nouns.people),
    base: populations
      .map(({ population, scope, missing, year }) =>
        `${population}: ${residents(scope, context)}${notGiven(missing)}. ${populationYearInWords(year, scope)}`.trim(),
      )
      .concat(populations[0] ? besideBase(populations[0], context) : [])
      .join(' '),
    ...unknownLines(populations[0]?.unknown.count ?? 0, populations[0]?.total.count ?? 0, {
      ...nouns,
      many: counted,
    }),
    source: sourceLine(
      context,
      `Populations: ${listed(populations.map(({ population, file }) => `${population}, file ${file}`))}. ${methods('rateRatios', 'shares', 'known')}`,
    ),
    counts: denominatorCounts(shown, context),
    reading: {
      sayAloud: aloud(measured, nouns.people),
      range: LIKELY_RANGE,
      sum: workedExample(measured) || NOTHING_TO_DIVIDE,
      takeCare: `${TURNS} ${populations[0] ? scopeCautions(populations[0].scope, context) : ''}`.trim(),
    },
  };
}

/** A population without a group is not a place without its people, so both shares leave the group out. */
function notGiven(missing: readonly string[]): string {
  return missing.length ? `; it gives nothing for ${listed(missing)}, left out of both shares` : '';
}

/** Shares have comparisons of their own: a group may be over-represented by one population and under by another. */
function shareRemark({ populations }: Denominators, people: string): { readonly remark?: string } {
  const groups = populations[0]?.rows.filter(({ row }) => row.kind === 'group') ?? [];
  const said = groups.flatMap(({ row }) => {
    const shares = populations.flatMap(({ shares: ofGroup }) => {
      const share = ofGroup.get(row.id);
      return share?.ok ? [share.value] : [];
    });
    // A ratio of few stands in the cells alone.
    if (!shares.every(({ claim }) => maySpeak(claim))) return [];
    const times = shares.map(({ measures }) => measures.ratio.estimate);
    if (!times.some((one) => one > 1) || !times.some((one) => one < 1)) return [];
    return [`${row.label} ${people}, ${ratio(Math.min(...times))} to ${ratio(Math.max(...times))}`];
  });
  return said.length
    ? { remark: `Times their share living here, on both sides of an equal share: ${said.join('; ')}.` }
    : {};
}

function isShown({ row }: PerThousandRow): boolean {
  return row.kind === 'group' || row.kind === 'detail';
}

function finding({ turned, moved }: Denominators, people: string): Sentence {
  const headlineRow = turned ?? moved;
  if (!headlineRow) return ['These populations leave nothing to compare'];
  const { group, reference, highest, lowest } = headlineRow;
  if (!headlineRow.mayBeSaid) {
    return [`Too few ${people} are counted to tell what the choice of population does to a gap`];
  }
  const pair = `${group.label} against ${reference.label} ${people}: `;
  const [most, least] = [ratio(highest.ratio), ratio(lowest.ratio)];
  if (!turned && most === least) {
    return ['The choice of population hardly changes the gap. ', pair, { mark: most }, ' times by each of them'];
  }
  const numbers: Sentence = [
    { mark: most },
    ' times by one of the populations, ',
    { mark: least },
    ' times by another',
  ];
  return turned
    ? [
        turned.clear
          ? 'The choice of population turns the gap round. '
          : 'The choice of population moves the gap across “the same”, not clear of chance on both sides. ',
        pair,
        ...numbers,
      ]
    : ['The choice of population changes the size of the gap, not its direction. ', pair, ...numbers];
}

function blockRows(
  population: OutOfOne,
  rows: readonly PerThousandRow[],
  block: number,
  { turned, moved }: Denominators,
): readonly TableRow[] {
  const write = rateWriter(rows.flatMap(({ range }) => (range.ok ? [range.value.estimate] : [])));
  const headlineRow = (turned ?? moved)?.group.id;
  return rows.map((row, at) => ({
    id: `${block}-${row.row.id}`,
    label: row.row.label,
    weight: row.row.kind,
    ...(at === 0 ? { block: true } : {}),
    cells: {
      population: at === 0 ? { text: population.population } : { text: '' },
      people: row.rate.people === null ? cell('not given') : wholeCell(row.rate.people),
      rate: row.range.ok
        ? holding(cell(write(row.range.value.estimate)), { value: row.range.value.estimate })
        : cell(''),
      ...ratioCells(row, population.reference.row.id, row.row.id === headlineRow),
      share: shareCell(population, row),
    },
  }));
}

/** The group's share of those counted over its share of this population: the other way to say it, side by side too. */
function shareCell({ shares }: OutOfOne, { row }: PerThousandRow): Cell {
  const share = shares.get(row.id);
  return share?.ok ? timesCell(share.value.measures.ratio) : { text: '' };
}

function ratioCells({ row, comparison }: PerThousandRow, referenceId: string, mark: boolean): Record<string, Cell> {
  if (row.id === referenceId) return { times: holding(cell('1'), { value: 1 }), range: { text: 'compared with' } };
  if (!comparison?.ok) return { times: { text: '' }, range: { text: '', soft: 'nothing to compare' } };
  const { ratio: times } = comparison.value;
  return {
    times: ratioCell(times.estimate, mark),
    range: endsCell('', times, ratioRange(times)),
  };
}

function shape({ row, rate, comparison, against }: PerThousandRow, referenceId: string): RangeShape {
  if (row.id === referenceId) return { form: 'comparator', value: 1 };
  if (!comparison?.ok) return emptyShape(rate.events, against?.rate.events);
  if (!Number.isFinite(comparison.value.ratio.estimate)) return { form: 'nothing' };
  const { ratio: times, verdict } = comparison.value;
  const clear = isClear(verdict);
  return { form: 'estimate', value: times.estimate, lower: times.lower, upper: times.upper, clear };
}

function workedExample({ populations, turned, moved }: Denominators): string {
  const headlineRow = turned ?? moved;
  if (!headlineRow) return '';
  if ([headlineRow.highest, headlineRow.lowest].some(({ claim }) => claim === 'cells')) return TOO_FEW_TO_DIVIDE;
  const of = ({ rate }: PerThousandRow) => `(${whole(rate.events.count)} of ${whole(rate.people ?? 0)})`;
  const sums = [headlineRow.highest, headlineRow.lowest].flatMap((one) => {
    const population = populations.find((each) => each.population === one.population);
    const own = population?.rows.find(({ row }) => row.id === headlineRow.group.id);
    const theirs = population?.rows.find(({ row }) => row.id === headlineRow.reference.id);
    return own && theirs ? [`${one.population}: ${of(own)} divided by ${of(theirs)} ${quotient(one.ratio)}.`] : [];
  });
  return sums.join(' ');
}

function aloud(measured: Denominators, people: string): string {
  const headlineRow = measured.turned ?? measured.moved;
  if (!headlineRow?.mayBeSaid) return quoted(finding(measured, people));
  const { group, reference, highest, lowest } = headlineRow;
  const [least, most] = [ratio(lowest.ratio), ratio(highest.ratio)];
  return `“Depending on who is counted as living here, the rate of ${group.label} ${people} is ${least === most ? most : `${least} or ${most}`} times that of ${reference.label} ${people}.”`;
}
