import { capital, whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { Place, Places } from '../../measures/places';
import { methods } from '../methods';
import {
  quoted,
  type Sentence,
  type DrawnFigure,
  type PresentedFigure,
  type TableColumn,
  type TableRow,
} from '../figure';
import { whose } from '../base-words';
import { funnelChart } from '../charts/funnel';
import { type SheetContext, sourceLine } from '../context';
import { inHundred } from '../numbers';
import { cell } from '../rows';
import { shareSum, NOTHING_TO_DIVIDE } from '../worked-example';
import { countedOfGroup, groupWords } from '../group-words';
import { heterogeneityOfPlaces, placeInWords, placesFinding, placesRemark, withinInWords } from './places-words';
import { hundredCell, ofCell, rateCell, wholeCell } from '../number-cells';

/** Boroughs of one group around the share of all together: a funnel, never a league table. */
export function placesFigure(
  { places }: Released<{ readonly places: Places | null }>,
  context: SheetContext,
): DrawnFigure {
  const { nouns, outcome } = context;
  const who = places ? whoseFunnel(places, context) : nouns.many;
  const found: Sentence = places ? placesFinding(places, who) : [`Too few ${nouns.many} to compare`];
  return {
    finding: found,
    ...(places ? {} : { idle: true }),
    caption: `${outcome.label}, in every 100 ${who}, by borough and size. Dashed: the usual spread of boroughs. Of usual boroughs, 19 in 20 lie inside the inner lines and 998 in 1,000 inside the outer`,
    columns: columnsOf(context),
    rows: places
      ? [
          ...places.places.filter(({ beyond }) => beyond !== null).map((place) => rowOf(place, context)),
          together(places),
        ]
      : [],
    ...(places ? { remark: placesRemark(places, context) } : {}),
    chart: places && chartOf(places, `${capital(nouns.many)} in the base`),
    base: places ? baseOf(places, context) : '',
    unknowns: places ? unknownsOf(places, context) : '',
    source: sourceLine(
      context,
      `${methods('funnel', 'steadied', 'manyPlaces')} ${places ? heterogeneityOfPlaces(places) : ''}`.trim(),
    ),
    ...(places
      ? {
          counts: {
            caption: `${outcome.label} by borough, in alphabetical order`,
            columns: columnsOf(context),
            rows: places.places.map((place) => rowOf(place, context)),
          },
        }
      : {}),
    reading: {
      sayAloud: quoted(found),
      range: 'The lines show how far boroughs of each size usually lie from all together.',
      sum: places ? workedExample(places) : NOTHING_TO_DIVIDE,
      takeCare: 'A borough that stands out is a question, not an answer.',
    },
  };
}

function columnsOf({ nouns }: SheetContext): readonly TableColumn[] {
  return [
    { id: 'place', label: 'Borough', kind: 'head' },
    // A borough that stands out has a row of its own.
    { id: 'of', label: capital(nouns.many), kind: 'number', also: ['0 of 0'] },
    { id: 'rate', label: 'In 100', kind: 'number' },
    { id: 'shrunk', label: 'Steadied, in 100', kind: 'number' },
    { id: 'words', label: 'In words', kind: 'text' },
  ];
}

/** The first borough that stands out, else the one with most in it. */
function workedExample({ places, centre }: Places): string {
  const size = ({ rate }: Place): number => rate.share.atRisk.count;
  const one = places.find(({ standsOut }) => standsOut) ?? [...places].sort((a, b) => size(b) - size(a))[0];
  if (!one || one.shrunk === null) return NOTHING_TO_DIVIDE;
  return `${one.category.label}: ${shareSum(one.rate)}; drawn towards ${inHundred(centre)} in 100, ${inHundred(one.shrunk)} in 100.`;
}

/** All boroughs as one row: what each is set beside. */
function together(places: Places): TableRow {
  return {
    id: 'together',
    label: 'All boroughs together',
    weight: 'total',
    block: true,
    cells: {
      of: wholeCell(places.atRisk),
      rate: hundredCell(places.centre),
      shrunk: cell(''),
      words: cell(withinInWords(places)),
    },
  };
}

/** "Black children", or all children where no one group is shown. */
function baseOf(places: Places, context: SheetContext): string {
  const { nouns, base } = context;
  const [of, after] =
    nouns.unit === 'children' || places.group.kind === 'total'
      ? [whoseFunnel(places, context), '']
      : [nouns.many, `, for ${groupWords(places.group, nouns).name}`];
  return `Out of ${whole(places.atRisk)} ${of} ${whose(base, nouns)}${after}, in the boroughs shown.`;
}

function unknownsOf(places: Places, context: SheetContext): string {
  return places.group.kind === 'total'
    ? `All ${context.nouns.many} count here.`
    : `Only ${whoseFunnel(places, context)} count here.`;
}

function whoseFunnel({ group }: Places, { nouns }: SheetContext): string {
  return group.kind === 'total' ? nouns.many : countedOfGroup(group, nouns);
}

function rowOf(place: Place, { nouns }: SheetContext): TableRow {
  const { category, rate, shrunk } = place;
  return {
    id: category.id,
    label: category.label,
    weight: 'detail',
    cells: {
      of: ofCell(rate.share),
      rate: rateCell(rate),
      shrunk: shrunk === null ? cell('') : hundredCell(shrunk),
      words: cell(placeInWords(place, nouns)),
    },
  };
}

function chartOf({ places, edges, centre }: Places, sizeLabel: string): PresentedFigure['chart'] {
  const inHundreds = ([low, high]: readonly [number, number]) => [low * 100, high * 100] as const;
  return funnelChart(
    places.flatMap(({ category, rate, standsOut }) =>
      rate.range.ok
        ? [
            {
              atRisk: rate.share.atRisk.count,
              value: rate.range.value.estimate * 100,
              name: category.label,
              standsOut,
            },
          ]
        : [],
    ),
    edges.map(({ atRisk, inner, outer }) => ({ atRisk, inner: inHundreds(inner), outer: inHundreds(outer) })),
    { centre: centre * 100, sizeLabel },
  );
}
