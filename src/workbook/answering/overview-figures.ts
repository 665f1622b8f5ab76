import { youngestInWords } from '../../presentation/youngest-words';
import { acrossExtracts } from '../../measures/across-extracts';
import { release } from '../../disclosure/release';
import type { PresentedFigure } from '../../presentation/figure';
import { provisionalHere } from '../../presentation/context';
import { acrossFigure } from '../../presentation/figures/across-figure';
import { SECTION } from '../../presentation/section-titles';
import { howMany } from '../../questions/how-many';
import { answered } from '../../questions/question';
import { type EthnicityRow, shownRows } from '../../selection/compared';
import { ETHNICITY_PART, ethnicityOfAll, tickedIn } from '../../selection/facets';
import type { Selection } from '../../selection/selection';
import { BROAD_GROUPS } from '../../vocabulary/ethnicity';
import { periodCategories } from '../../figures/rows/categories';
import { monthNumber, runLabel } from '../../selection/months';
import type { Dataset } from '../../dataset/kinds/dataset';
import type { OpenExtract } from '../extracts/open-extract';
import { isOffered } from './query-context';
import type { OverviewPart } from './overview';

/** Id of the strip of decisions. */
const STRIP = 'stages';
const ACROSS = ['ethnicity', 'age', 'borough', 'month'] as const;
type Across = (typeof ACROSS)[number];
const idOf = (column: Across): string => `overview-${column}`;

/** Whether the overview has a figure of this id. */
export function isOnOverview(id: string): boolean {
  return id === STRIP || ACROSS.some((column) => idOf(column) === id);
}

/** The open extracts side by side: by ethnicity, age, borough and period. */
export function acrossFigures(
  parts: readonly OverviewPart[],
  selection: Selection,
  synthetic: boolean,
): readonly PresentedFigure[] {
  const figure = (
    column: Across,
    heading: string,
    by: string,
    takeCare: string,
    also: string,
    rows: Parameters<typeof acrossExtracts>[1],
  ): PresentedFigure => {
    const wholeSpan = column === 'month';
    const panels = parts.map(({ extract, asked, context, answer, span, period }) => {
      const table = answered(howMany(asked, column), wholeSpan ? span : answer);
      const people = answered(howMany(asked, 'ethnicity'), wholeSpan ? span : answer);
      return {
        id: extract.kind,
        label: extract.contract.label,
        short: extract.contract.short,
        many: wholeSpan ? extract.contract.event.many : context.nouns.many,
        one: wholeSpan ? extract.contract.event.one : context.nouns.one,
        period: wholeSpan ? spanOf(extract.dataset) : period,
        table,
        people,
        ...(column === 'ethnicity' ? { tells: tellsGroupsWithin(extract) } : {}),
        ...(wholeSpan ? { tells: wasSupplied(extract.dataset) } : {}),
      };
    });
    const across = release(acrossExtracts(panels, rows), 'analyst');
    return {
      ...acrossFigure(across, {
        ...{ heading, by, takeCare, also, synthetic },
        status: provisionalAcross(parts, wholeSpan),
        untold: wholeSpan ? 'not supplied' : 'not told apart',
      }),
      ...{ id: idOf(column), section: SECTION.across, asks: `Who is in each extract, ${by}?` },
      ...{ uses: ['unit'], number: 0 },
    };
  };
  const [first] = parts;
  if (!first) return [];
  const union = (rowsOf: (part: OverviewPart) => OverviewPart['context']['ages']) => [
    ...new Map(parts.flatMap(rowsOf).map((category) => [category.id, category])).values(),
  ];
  const plain = (categories: OverviewPart['context']['ages']) =>
    categories.map((category) => ({ ...category, kind: 'detail' as const }));
  const widest = [...parts].sort((a, b) => b.extract.dataset.months.count - a.extract.dataset.months.count)[0] ?? first;
  return [
    figure(
      'ethnicity',
      'Ethnicity',
      'by ethnicity',
      'A large share is not by itself over-representation.',
      ', before allowing for how many live here',
      ethnicityRows(parts, selection),
    ),
    figure(
      'age',
      'Age',
      'by age',
      `The youngest age in an extract differs: ${youngestInWords(parts.map(({ extract }) => extract.contract))}.`,
      '',
      plain(union(({ context }) => context.ages)),
    ),
    figure('borough', 'Borough', 'by borough', '', '', plain(union(({ context }) => context.boroughs))),
    figure(
      'month',
      'Period',
      'over time',
      'Every month supplied is counted, whatever months are ticked.',
      ', every month supplied',
      plain(periodCategories(widest.extract.dataset, selection.grain)),
    ),
  ];
}

/**
 * Whether the numbers of the extracts together may still change: "provisional", "provisional in part"; empty where none.
 * @param wholeSpan whether every month supplied is counted, and not the months chosen
 */
export function provisionalAcross(parts: readonly OverviewPart[], wholeSpan: boolean): string {
  const span = wholeSpan ? 'every month' : 'chosen';
  // An extract of which the choice left nobody has no number that could change.
  const held = new Set(
    parts.filter(({ counts }) => wholeSpan || counts.events !== 0).map(({ context }) => provisionalHere(context, span)),
  );
  return held.size > 1 ? 'provisional in part' : ([...held][0] ?? '');
}

/** The rows of every extract: one may give the nineteen and another a broad group with no group within it. */
function ethnicityRows(parts: readonly OverviewPart[], selection: Selection): readonly EthnicityRow[] {
  const all = parts.flatMap(({ extract }) => extract.parts);
  const own = all.find(({ id }) => id === ETHNICITY_PART);
  if (!own) return [];
  const part = ethnicityOfAll(own, all);
  const held = new Set(parts.flatMap(({ context }) => context.rows.map(({ id }) => id)));
  return shownRows(tickedIn(part, selection.ticks), selection.detail, isOffered(part)).filter(
    ({ id, kind }) => kind !== 'total' && (kind !== 'unknown' || held.has(id)),
  );
}

/** "July 2021 to March 2023": the months that an extract holds. */
const spanOf = ({ months: { first, count } }: Dataset): string =>
  count ? runLabel(first, first + count - 1) : 'no month';

/** Whether any month of a period was supplied: of the others nothing is known, so there is no nought. */
function wasSupplied({
  months: { first, count },
  empty,
}: Dataset): (row: { readonly codes: readonly string[] }) => boolean {
  const neverSent = new Set(empty.neverSent);
  const sent = (month: number) => month >= first && month < first + count && !neverSent.has(month);
  return ({ codes }) => codes.some((code) => sent(monthNumber(code)));
}

/** An extract of broad groups alone cannot say how many are in one of the nineteen: that is no nought. */
function tellsGroupsWithin({ parts }: OpenExtract): (row: { readonly codes: readonly string[] }) => boolean {
  const offers = isOffered(parts.find(({ id }) => id === ETHNICITY_PART));
  const nineteen = new Set(BROAD_GROUPS.flatMap(({ members }) => members));
  return ({ codes }) => codes.length !== 1 || codes.some((code) => !nineteen.has(code) || offers(code));
}
