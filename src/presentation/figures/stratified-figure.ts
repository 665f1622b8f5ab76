import { whole } from '../../vocabulary/written';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { Alike, StratifiedByGroup } from '../../measures/stratified';
import type { Measured } from '../../measures/measured';
import type { RateRow } from '../../measures/rates';
import { matchingOffered, notMatched } from '../../selection/matched-on';
import { methods } from '../methods';
import { quoted, type DrawnFigure, type PresentedControl, type TableRow } from '../figure';
import { outOf } from '../base-words';
import { boundsText } from '../bounds-words';
import type { RangeShape } from '../charts/range-marks';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { columnLabel, matchedWords, setsInWords } from '../matched-words';
import { count, ratioRange } from '../numbers';
import { cell } from '../rows';
import { headlineRowOf, spokenRows } from '../verdict-words';
import { gapAmongSimilar } from '../gap';
import { alikeCounts } from './stratified-counts';
import { alikeAmends } from './stratified-headline';
import { alikeFinding, alikeRemark, alikeSum, homogeneityWords, notHeldWords } from './stratified-words';
import { boundsShape, ratioShape, standing } from './unknowns-figure';
import { endsCell, ratioCell } from '../number-cells';

/** One comparison as it stands, like for like, and wherever the unknowns belong; the other groups among the counts. */
export function stratifiedFigure(measured: Released<StratifiedByGroup>, context: SheetContext): DrawnFigure {
  const { nouns, outcome, base } = context;
  const headlineRow = headlineRowOf(spokenRows(measured))?.row ?? null;
  const group = measured.alike.find(({ row }) => row.id === headlineRow?.row.id) ?? null;
  const alike = group?.alike ?? null;
  const bounds = measured.bounded.find(({ row }) => row.id === headlineRow?.row.id)?.bounds ?? null;
  const reference = headlineRow ? context.referenceOf(headlineRow.row).label : measured.reference.row.label;
  const found = alikeFinding({ headlineRow, alike, reference }, context);
  return {
    finding: found,
    amends: alikeAmends(group, { headlineRow, reference }, context),
    ...gapAmongSimilar(alike?.ok ? alike.value : null),
    caption: `${outcome.label}: times as likely as ${reference} ${nouns.people}, as it stands and like for like`,
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
      outOf(base, nouns),
      notHeldWords(notMatched(context.contract, context.dataset.supplied, context.matchedOn), context),
    ]
      .filter(Boolean)
      .join(' '),
    ...unknownLines(measured.unknown.atRisk.count, measured.all.atRisk.count, nouns),
    source: sourceLine(context, methodOf(alike)),
    counts: alikeCounts(measured, context),
    reading: {
      sayAloud: quoted(found),
      range: LIKELY_RANGE,
      sum: alikeSum(headlineRow, alike),
      takeCare: `${boundsCaution(measured)}Whatever is held equal may itself come out of earlier decisions.`,
    },
  };
}

/** No formula gives bounds of the adjusted ratio, so the card says whose bounds it shows. */
function boundsCaution({ unknown }: StratifiedByGroup): string {
  return unknown.atRisk.count ? 'The worst case is that of the ratio as it stands. ' : '';
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
      range: bounds?.ok ? endsCell(boundsText(bounds.value), bounds.value) : cell('', bounds?.why),
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
  return { times: ratioCell(times.estimate, true), range: endsCell(ratioRange(times), times) };
}

function alikeShape(alike: Measured<Alike> | null): RangeShape {
  if (!alike?.ok) return { form: 'nothing' };
  const { ratio: times, verdict } = alike.value;
  const clear = isClear(verdict);
  return { form: 'estimate', value: times.estimate, lower: times.lower, upper: times.upper, clear };
}

function methodOf(alike: Measured<Alike> | null): string {
  if (!alike?.ok) return methods('alike');
  const { usedSets, leftOutSets } = alike.value;
  return `${methods('alike')} ${setsInWords(usedSets, leftOutSets)} ${homogeneityWords(alike.value)} ${methods('parts')}`;
}
