import { isClear } from '../../measures/verdict';
import type { Published } from '../../disclosure/publish';
import type { RateRow } from '../../measures/rates';
import type { BoundedGroup, UnknownsByGroup } from '../../measures/unknown-bounds';
import { holdsUnknown } from '../../vocabulary/ethnicity';
import { boundsText } from '../bounds-words';
import type { RangeShape } from '../charts/range-marks';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownSentence } from '../context';
import type { Cell, PresentedFigure, Sentence, TableRow } from '../figure';
import type { Nouns } from '../nouns';
import { count, inHundred, ratio, ratioRange, whole } from '../numbers';
import { cell } from '../rows';
import { rowToSpeakOf, spokenRows } from '../verdict-words';

const BOUNDS = 'bounds';

/** How far unknown ethnicity could move every comparison: the ratio as it stands, and all it could be. */
export function unknownsFigure(measured: Published<UnknownsByGroup>, context: SheetContext): PresentedFigure {
  const { nouns, outcome, base } = context;
  const spoken = rowToSpeakOf(spokenRows(measured))?.row ?? null;
  const shown = measured.rows.filter(({ comparison }) => comparison !== null);
  const reference = measured.reference.row.label;
  return {
    id: 'unknowns',
    number: 0,
    finding: unknownsFinding(measured, spoken, nouns),
    caption: `${outcome.label}: times as likely as ${reference} ${nouns.people}, as it stands and wherever those of unknown ethnicity belong`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'times', label: 'Times', kind: 'number' },
      { id: 'range', label: 'Range', kind: 'number' },
      { id: 'chart', label: `Times ${reference}`, kind: 'chart' },
    ],
    rows: shown.flatMap((row) => rowsOf(row, boundedOf(measured, row), spoken, nouns)),
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
    base: `Out of ${nouns.many}: ${base.label}.`,
    unknowns: unknownSentence(measured.unknown.atRisk.count, measured.all.atRisk.count, nouns),
    source: sourceLine(
      context,
      'Bars: likely range of the ratio as it stands (Koopman, 95%). Brackets: least and most with every unknown given to one of the two groups; not a likely range.',
    ),
    reading: {
      sayAloud: aloud(measured, spoken, nouns),
      range: `${LIKELY_RANGE} The bracket is another thing: it has nothing to do with chance.`,
      sum: theSum(measured, spoken, context),
      takeCare:
        'Unknown ethnicity does not fall by chance: it is more often missing for some groups and for some outcomes. The ends of the bracket are the extremes; the truth is likely to lie well inside.',
    },
  };
}

/** "Wherever the 32 children of unknown ethnicity belong, the ratio for Black children stays between 0.53 and 0.92". */
export function unknownsFinding({ unknown, bounded }: UnknownsByGroup, spoken: RateRow | null, nouns: Nouns): Sentence {
  const bounds = bounded.find(({ row }) => row.id === spoken?.row.id)?.bounds;
  if (!spoken || !bounds) return [`No ${nouns.many} to compare in this selection`];
  if (!bounds.ok) return [bounds.why];
  if (!unknown.atRisk.count)
    return [`Ethnicity is known for all of these ${nouns.many}, so no unknown can move these ratios`];
  const { lower, upper } = bounds.value;
  const who = `the ${count(unknown.atRisk)} ${unknown.atRisk.count === 1 ? nouns.one : nouns.many} of unknown ethnicity`;
  const belong = unknown.atRisk.count === 1 ? 'belongs' : 'belong';
  const ends = Number.isFinite(upper) ? `between ${ratio(lower)} and ${ratio(upper)}` : `at ${ratio(lower)} or above`;
  const both = lower <= 1 && upper >= 1 ? ', on both sides of an equal rate' : '';
  return [`Wherever ${who} ${belong}, the ratio for ${spoken.row.label} ${nouns.people} stays ${ends}${both}`];
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
  spoken: RateRow | null,
  nouns: Nouns,
): readonly TableRow[] {
  const bounds = bounded?.bounds;
  const mark = row.id === spoken?.row.id ? { mark: true } : {};
  const tipping = tippingWords(bounds, row.label, nouns);
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
        range: bounds?.ok ? { text: boundsText(bounds.value), ...mark } : cell('', bounds?.why),
      },
    },
  ];
}

/** Times and likely range of a comparison, or why there is none; where nobody had it the range says "at least". */
export function standing(comparison: RateRow['comparison']): Readonly<Record<'times' | 'range', Cell>> {
  if (!comparison?.ok) return { times: cell(''), range: cell('', comparison?.why) };
  const { ratio: times } = comparison.value;
  return {
    times: cell(times.estimate === 0 ? '0' : Number.isFinite(times.estimate) ? ratio(times.estimate) : ''),
    range: cell(ratioRange(times)),
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
function theSum(measured: UnknownsByGroup, spoken: RateRow | null, { referenceOf }: SheetContext): string {
  const bounds = spoken?.bounds;
  if (!spoken?.against || !bounds?.ok || !measured.unknown.atRisk.count) return 'There is nothing to share out.';
  const { events: had, atRisk: all } = plainShare(measured.unknown);
  const own = plainShare(spoken.rate.share);
  const theirs = plainShare(spoken.against.share);
  const everyone = holdsUnknown(referenceOf(spoken.row));
  const of = (events: number, atRisk: number) => `(${whole(events)} of ${whole(atRisk)})`;
  const beside = (joinEvents: number, joinOthers: number) =>
    everyone
      ? of(theirs.events, theirs.atRisk)
      : of(theirs.events + joinEvents, theirs.atRisk + joinEvents + joinOthers);
  const [least, most] = everyone
    ? ['all unknowns without the outcome join the group', 'all with it do']
    : ['all unknowns with the outcome join the comparison group, all without it join the group', 'the other way round'];
  return `Least, where ${least}: ${of(own.events, own.atRisk + all - had)} divided by ${beside(had, 0)} = ${ratio(bounds.value.lower)}. Most, ${everyone ? 'where ' : ''}${most}: ${of(own.events + had, own.atRisk + had)} divided by ${beside(0, all - had)} = ${ratio(bounds.value.upper)}.`;
}

function plainShare({ events, atRisk }: RateRow['rate']['share']) {
  return { events: events.count, atRisk: atRisk.count };
}

function aloud({ unknown, all }: UnknownsByGroup, spoken: RateRow | null, nouns: Nouns): string {
  if (!spoken || !all.atRisk.count) return `“There are no ${nouns.many} to compare.”`;
  return `“We do not know the ethnicity of ${count(unknown.atRisk)} of ${count(all.atRisk)} ${nouns.many}. If we did, this figure says how far the comparison could move.”`;
}
