import { whole } from '../../vocabulary/written';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { Alike, StratifiedByGroup } from '../../measures/stratified';
import type { Measured } from '../../measures/measured';
import type { RateRow } from '../../measures/rates';
import { matchingOffered, notMatched } from '../../selection/matched-on';
import { boundsText } from '../bounds-words';
import type { RangeShape } from '../charts/range-marks';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import type { DrawnFigure, PresentedControl, TableRow } from '../figure';
import { columnLabel, matchedWords } from '../matched-words';
import { count, ratio, ratioRange } from '../numbers';
import { cell } from '../rows';
import { headlineRowOf, spokenRows } from '../verdict-words';
import { alikeCounts } from './stratified-counts';
import { alikeAmends } from './stratified-headline';
import { alikeFinding, alikeRemark, alikeSum, homogeneityWords, notHeldWords } from './stratified-words';
import { boundsShape, ratioShape, standing } from './unknowns-figure';
import { gapAmongSimilar } from '../gap';

/** One comparison as it stands, like for like, and wherever the unknowns belong; the other groups among the counts. */
export function stratifiedFigure(measured: Released<StratifiedByGroup>, context: SheetContext): DrawnFigure {
  const { nouns, outcome, base } = context;
  const headlineRow = headlineRowOf(spokenRows(measured))?.row ?? null;
  const group = measured.alike.find(({ row }) => row.id === headlineRow?.row.id) ?? null;
  const alike = group?.alike ?? null;
  const bounds = measured.bounded.find(({ row }) => row.id === headlineRow?.row.id)?.bounds ?? null;
  const reference = headlineRow ? context.referenceOf(headlineRow.row).label : measured.reference.row.label;
  return {
    finding: alikeFinding({ headlineRow, alike, reference }, context),
    amends: alikeAmends(group, { headlineRow, reference }, context),
    ...gapAmongSimilar(alike?.ok ? alike.value : null),
    caption: `${headlineRow?.row.label ?? 'Each group'} compared with ${reference}: times as likely, ${outcome.label.toLowerCase()}. The other groups are in the counts`,
    controls: [heldControl(context)],
    columns: [
      { id: 'which', label: 'Which comparison', kind: 'head' },
      { id: 'times', label: 'Times', kind: 'number' },
      { id: 'range', label: 'Range', kind: 'number' },
      { id: 'chart', label: `Times ${reference}`, kind: 'chart' },
    ],
    rows: rowsOf(measured, headlineRow, alike, bounds, context),
    chart: ratioChart([
      { row: 'standing', ...ratioShape(headlineRow?.comparison ?? null) },
      { row: 'alike', ...alikeShape(alike) },
      { row: 'bounds', ...boundsShape(bounds) },
    ]),
    remark: alikeRemark(group, measured, context),
    base: [
      `Out of ${nouns.many}: ${base.label}.`,
      notHeldWords(notMatched(context.contract, context.dataset.supplied, context.matchedOn), context),
    ]
      .filter(Boolean)
      .join(' '),
    ...unknownLines(measured.unknown.atRisk.count, measured.all.atRisk.count, nouns),
    source: sourceLine(context, methodOf(alike)),
    counts: alikeCounts(measured, context),
    reading: {
      sayAloud: plainSentence(headlineRow, alike, reference, context),
      range: LIKELY_RANGE,
      sum: `Within each set alike in ${matchedWords(context)} the two groups are compared; the sets are then put together, the larger weighing more (Mantel-Haenszel).${alikeSum(headlineRow, alike)}`,
      takeCare: `${boundsCaution(measured)}Whatever is held equal may itself come out of earlier decisions, so a gap that shrinks here may only have been made earlier.`,
    },
  };
}

/** No formula gives bounds of the adjusted ratio, so the card says whose bounds it shows. */
function boundsCaution({ unknown }: StratifiedByGroup): string {
  return unknown.atRisk.count
    ? 'What unknown ethnicity could make is worked out for the ratio as it stands alone. Like for like it would also hang on the set in which each of the unknown belongs, and no formula gives its ends; they may lie wider or narrower. '
    : '';
}

function heldControl({ contract, dataset, matchedOn }: SheetContext): PresentedControl {
  return {
    id: 'held',
    legend: 'Hold equal',
    multiple: true,
    options: matchingOffered(contract, dataset.supplied).map((column) => ({
      id: column,
      label: columnLabel(contract, column),
      chosen: matchedOn.includes(column),
    })),
  };
}

function rowsOf(
  measured: StratifiedByGroup,
  headlineRow: RateRow | null,
  alike: Measured<Alike> | null,
  bounds: StratifiedByGroup['bounded'][number]['bounds'] | null,
  context: SheetContext,
): readonly TableRow[] {
  if (!headlineRow) return [];
  const { nouns } = context;
  const both = whole(headlineRow.rate.share.atRisk.count + (headlineRow.against?.share.atRisk.count ?? 0));
  return [
    row('standing', 'As it stands', `${both} ${nouns.many}`, standing(headlineRow.comparison)),
    row('alike', 'Like for like', alikeRider(alike, context), alikeCells(alike)),
    row('bounds', 'Worst case of unknown ethnicity', boundsRider(measured, context), {
      times: cell(''),
      range: bounds?.ok ? cell(boundsText(bounds.value)) : cell('', bounds?.why),
    }),
  ];
}

function row(id: string, label: string, rider: string, cells: TableRow['cells']): TableRow {
  return { id, label, rider, weight: 'group', cells };
}

function alikeRider(alike: Measured<Alike> | null, context: SheetContext): string {
  const same = `same ${matchedWords(context)}`;
  if (!alike?.ok) return same;
  const { withoutMatch } = alike.value;
  return `${same}; ${withoutMatch ? whole(withoutMatch) : 'no'} ${withoutMatch === 1 ? context.nouns.one : context.nouns.many} had no match`;
}

function boundsRider({ unknown }: StratifiedByGroup, { nouns }: SheetContext): string {
  return unknown.atRisk.count
    ? `of the ratio as it stands: ${count(unknown.atRisk)} ${unknown.atRisk.count === 1 ? nouns.one : nouns.many}, all the ways they could be shared out`
    : `ethnicity is known for all of these ${nouns.many}`;
}

function alikeCells(alike: Measured<Alike> | null): TableRow['cells'] {
  if (!alike?.ok) return { times: cell(''), range: cell('', alike?.why) };
  const { ratio: times } = alike.value;
  return { times: { text: ratio(times.estimate), mark: true }, range: cell(ratioRange(times)) };
}

function alikeShape(alike: Measured<Alike> | null): RangeShape {
  if (!alike?.ok) return { form: 'nothing' };
  const { ratio: times, verdict } = alike.value;
  const clear = isClear(verdict);
  return { form: 'estimate', value: times.estimate, lower: times.lower, upper: times.upper, clear };
}

function methodOf(alike: Measured<Alike> | null): string {
  if (!alike?.ok) return 'Mantel-Haenszel ratio, 95%.';
  const { usedSets, leftOutSets } = alike.value;
  return `Mantel-Haenszel ratio (Greenland and Robins, 95%): ${whole(usedSets)} matched ${usedSets === 1 ? 'set' : 'sets'}, ${whole(leftOutSets)} left out because they hold one group alone or nobody with the outcome. ${homogeneityWords(alike.value)} Parts of the gap: Kitagawa.`;
}

function plainSentence(
  headlineRow: RateRow | null,
  alike: Measured<Alike> | null,
  reference: string,
  context: SheetContext,
): string {
  const { nouns } = context;
  if (!headlineRow || !alike?.ok) return '“Like cannot be compared with like in this selection.”';
  const { verdict, ratio: times } = alike.value;
  if (verdict === 'too few to say') return '“There are too few similar cases to say.”';
  const doubt = isClear(verdict) ? '' : '; that could be chance';
  return `“Among ${nouns.many} alike in ${matchedWords(context)}, ${headlineRow.row.label} ${nouns.people} had this outcome ${ratio(times.estimate)} times as often as ${reference} ${nouns.people}${doubt}.”`;
}
