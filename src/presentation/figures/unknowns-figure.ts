import { capital, whole } from '../../vocabulary/written';
import { mayHead } from '../../measures/claims';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { RateRow } from '../../measures/rates';
import type { BoundedGroup, UnknownsByGroup } from '../../measures/unknown-bounds';
import { holdsUnknown } from '../../vocabulary/ethnicity';
import { methods } from '../methods';
import { outOf } from '../base-words';
import { boundsText } from '../bounds-words';
import type { RangeShape } from '../charts/range-marks';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, UNKNOWN_WITHHELD, unknownLines } from '../context';
import { type Cell, type DrawnFigure, quoted, type Sentence, type TableRow } from '../figure';
import { groupWords } from '../group-words';
import { nothingToCompare } from '../nothing-to-compare';
import type { Nouns } from '../nouns';
import { count, inHundred, ratio, ratioRange, isProtected } from '../numbers';
import { quotient, NOTHING_TO_DIVIDE } from '../worked-example';
import { cell } from '../rows';
import { headlineRowOf, type Spoken, spokenRows, TOO_FEW_TO_DIVIDE } from '../verdict-words';
import { endsCell, holding } from '../number-cells';

const BOUNDS = 'bounds';

/** How far unknown ethnicity could move every comparison: the ratio as it stands, and all it could be. */
export function unknownsFigure(measured: Released<UnknownsByGroup>, context: SheetContext): DrawnFigure {
  const { nouns, outcome, base } = context;
  const best = headlineRowOf(spokenRows(measured));
  const headlineRow = best?.row ?? null;
  const shown = measured.rows.filter(({ comparison }) => comparison !== null);
  const reference = measured.reference.row.label;
  return {
    finding: unknownsFinding(measured, best, context),
    caption: `${outcome.label}: times as likely as ${reference} ${nouns.people}, as it stands and wherever those of unknown ethnicity belong`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'times', label: 'Times', kind: 'number' },
      { id: 'range', label: 'Range', kind: 'number' },
      { id: 'chart', label: `Times ${reference}`, kind: 'chart' },
    ],
    rows: shown.flatMap((row) => rowsOf(row, boundedOf(measured, row), headlineRow, nouns)),
    chart: ratioChart(
      shown.flatMap((row) => {
        const bounded = boundedOf(measured, row);
        return [
          { row: row.row.id, ...ratioShape(row.comparison) },
          { row: `${row.row.id}-${BOUNDS}`, ...boundsShape(bounded?.bounds ?? null) },
        ];
      }),
      { share: 38 },
    ),
    base: outOf(base, nouns, measured.all.atRisk.count),
    ...unknownLines(measured.unknown.atRisk.count, measured.all.atRisk.count, nouns),
    source: sourceLine(context, methods('ratios', 'bars', 'brackets')),
    reading: {
      sayAloud: quoted(unknownsFinding(measured, best, context)),
      range: LIKELY_RANGE,
      sum: workedExample(measured, headlineRow, context),
      takeCare: 'Ethnicity is more often missing for some groups and some outcomes.',
    },
  };
}

/**
 * "We do not know the ethnicity of 842 of 6,509 children. If we did, the gap could turn out wider, vanish, or turn the
 * other way (0.49 to 1.12 times White)".
 */
function unknownsFinding(measured: UnknownsByGroup, headlineRow: Spoken | null, context: SheetContext): Sentence {
  const { nouns, outcome, referenceOf } = context;
  const { unknown, all } = measured;
  if (!headlineRow) return [nothingToCompare(measured, outcome, context)];
  if (unknown.atRisk.count === 0)
    return [`Ethnicity is known for all of these ${nouns.many}, so no unknown can move these ratios`];
  if (isProtected(unknown.atRisk)) return [capital(UNKNOWN_WITHHELD)];
  const of = [unknown.atRisk, ...(isProtected(all.atRisk) ? [] : [all.atRisk])].map(count).join(' of ');
  const who = `We do not know the ethnicity of ${of} ${nouns.many}`;
  const { bounds, comparison } = headlineRow.row;
  if (!bounds?.ok || !comparison?.ok) return [who];
  if (!mayHead(headlineRow.claim))
    return [`${who}. Too few ${nouns.many} are counted to tell what that does to a gap.`];
  const turns = `${who}. If we did, the gap could turn out ${couldTurn(comparison.value.difference.estimate, bounds.value.gap)}`;
  // Whoever the unknown are, nobody of the comparison group had it: then there is no ratio to give.
  if (!Number.isFinite(bounds.value.lower)) return [`${turns}.`];
  return [
    `${turns} (`,
    { mark: boundsText(bounds.value) },
    ` times ${groupWords(referenceOf(headlineRow.row.row), nouns).name}).`,
  ];
}

/** What a gap could turn into between two ends: wider, narrower, gone, or the other way. */
function couldTurn(gap: number, { lower, upper }: { readonly lower: number; readonly upper: number }): string {
  const [near, far] = gap < 0 ? [-upper, -lower] : [lower, upper];
  const wider = far > Math.abs(gap) ? 'wider' : '';
  const other =
    near < 0 ? 'vanish, or turn the other way' : near < Math.abs(gap) ? 'narrower, but would not vanish' : '';
  return near < 0 ? [wider, other].filter(Boolean).join(', ') : [wider, other].filter(Boolean).join(' or ');
}

/** The ratio as a bar; a ratio of none or of no end has no place on a scale of doublings and is said in words. */
export function ratioShape(comparison: RateRow['comparison']): RangeShape {
  if (!comparison?.ok) return { form: 'nothing' };
  const { ratio: times, verdict } = comparison.value;
  if (!Number.isFinite(times.estimate) || times.estimate === 0) return { form: 'nothing' };
  const clear = isClear(verdict);
  return { form: 'estimate', value: times.estimate, lower: times.lower, upper: times.upper, clear };
}

/** All that the unknowns could make of the ratio, as a bracket. */
export function boundsShape(bounds: BoundedGroup['bounds'] | null): RangeShape {
  if (!bounds?.ok || bounds.value.lower <= 0 || !Number.isFinite(bounds.value.upper)) return { form: 'nothing' };
  return { form: 'bounds', lower: bounds.value.lower, upper: bounds.value.upper };
}

function boundedOf({ bounded }: UnknownsByGroup, { row }: RateRow): BoundedGroup | undefined {
  return bounded.find((one) => one.row.id === row.id);
}

function rowsOf(
  { row, comparison }: RateRow,
  bounded: BoundedGroup | undefined,
  headlineRow: RateRow | null,
  nouns: Nouns,
): readonly TableRow[] {
  const bounds = bounded?.bounds;
  const mayHeadIt = comparison?.ok && mayHead(comparison.value.claim);
  const mark = row.id === headlineRow?.row.id && mayHeadIt ? { mark: true } : {};
  const tipping = mayHeadIt ? tippingWords(bounds, row.label, nouns) : '';
  return [
    {
      id: row.id,
      label: `${row.label}, as it stands`,
      weight: 'group',
      block: true,
      cells: standing(comparison),
    },
    {
      id: `${row.id}-${BOUNDS}`,
      label: `${row.label}, wherever the unknowns belong`,
      ...(tipping ? { rider: tipping } : {}),
      weight: 'detail',
      cells: {
        times: cell(''),
        range: bounds?.ok ? { ...endsCell(boundsText(bounds.value), bounds.value), ...mark } : cell('', bounds?.why),
      },
    },
  ];
}

/** Times and likely range of a comparison, or why there is none; where nobody had it the range says "at least". */
export function standing(comparison: RateRow['comparison']): Readonly<Record<'times' | 'range', Cell>> {
  if (!comparison?.ok) return { times: cell(''), range: cell('', comparison?.why) };
  const { ratio: times } = comparison.value;
  return {
    times: holding(cell(times.estimate === 0 ? '0' : Number.isFinite(times.estimate) ? ratio(times.estimate) : ''), {
      value: times.estimate,
    }),
    range: endsCell(ratioRange(times), times),
  };
}

function tippingWords(bounds: BoundedGroup['bounds'] | undefined, label: string, nouns: Nouns): string {
  if (!bounds?.ok) return '';
  const { tippingShare, lower, upper } = bounds.value;
  if (lower === upper) return '';
  if (tippingShare !== null)
    return `equal rates if ${inHundred(tippingShare)} in 100 of these ${nouns.many} were ${label}`;
  return lower > 1 || upper < 1
    ? 'no way of sharing them out makes the rates equal'
    : 'equal rates only if outcomes among them differ by group';
}

/** The two extremes for the group spoken of, with their counts. */
function workedExample(measured: UnknownsByGroup, headlineRow: RateRow | null, { referenceOf }: SheetContext): string {
  const bounds = headlineRow?.bounds;
  if (!headlineRow?.against || !bounds?.ok || measured.unknown.atRisk.count === 0) return NOTHING_TO_DIVIDE;
  if (headlineRow.comparison?.ok && headlineRow.comparison.value.claim === 'cells') return TOO_FEW_TO_DIVIDE;
  const { events: had, atRisk: all } = plainShare(measured.unknown);
  const own = plainShare(headlineRow.rate.share);
  const theirs = plainShare(headlineRow.against.share);
  const everyone = holdsUnknown(referenceOf(headlineRow.row));
  const of = (events: number, atRisk: number) => `(${whole(events)} of ${whole(atRisk)})`;
  const beside = (joinEvents: number, joinOthers: number) =>
    everyone
      ? of(theirs.events, theirs.atRisk)
      : of(theirs.events + joinEvents, theirs.atRisk + joinEvents + joinOthers);
  return `Least: ${of(own.events, own.atRisk + all - had)} divided by ${beside(had, 0)} ${quotient(bounds.value.lower)}. Most: ${of(own.events + had, own.atRisk + had)} divided by ${beside(0, all - had)} ${quotient(bounds.value.upper)}.`;
}

function plainShare({ events, atRisk }: RateRow['rate']['share']) {
  return { events: events.count, atRisk: atRisk.count };
}
