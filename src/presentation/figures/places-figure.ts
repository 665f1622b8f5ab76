import { capital, whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { Place, Places } from '../../measures/places';
import { whose } from '../base-words';
import { funnelChart } from '../charts/funnel';
import { type SheetContext, sourceLine } from '../context';
import type { DrawnFigure, PresentedFigure, TableColumn, TableRow } from '../figure';
import { count, inHundred } from '../numbers';
import { cell } from '../rows';
import { shareSum } from '../worked-example';
import { countedOfGroup, groupWords } from '../group-words';
import { heterogeneityOfPlaces, placeInWords, placesFinding, placesRemark, withinInWords } from './places-words';

/** Boroughs of one group around the share of all together: a funnel, never a league table. */
export function placesFigure(
  { places }: Released<{ readonly places: Places | null }>,
  context: SheetContext,
): DrawnFigure {
  const { nouns, outcome } = context;
  const who = places ? whoseFunnel(places, context) : nouns.many;
  return {
    finding: places
      ? placesFinding(places, who)
      : [`Too few ${nouns.many} or boroughs to set boroughs beside each other`],
    ...(places ? {} : { idle: true }),
    caption: `${outcome.label}, in every 100 ${who}, by borough and size. Dashed: the usual spread of boroughs. Of boroughs that differ no more than usual, 19 in 20 lie inside the inner lines and 998 in 1,000 inside the outer`,
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
      `Funnel limits 95% and 99.8%, widened by the spread of the boroughs (Spiegelhalter). ${places ? `${heterogeneityOfPlaces(places)} ` : ''}Steadied: Marshall. Adjusted for looking at every borough at once: Benjamini-Hochberg.`,
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
      sayAloud: places
        ? `“All boroughs together: ${inHundred(places.centre)} in 100. A small borough may lie far from that by chance; the dashed lines show how far boroughs usually do.”`
        : '“There are too few to say.”',
      range:
        'The lines show how far boroughs of each size usually lie from all together. A borough inside them is not unusual beside the others; that does not show that it is the same as they are.',
      sum: `Steadied: the borough’s own number drawn towards that of all boroughs, the more so the fewer ${nouns.many} it has.${places ? workedExample(places) : ''}`,
      takeCare:
        'Boroughs stand in alphabetical order. A borough that stands out is a question to ask there, not an answer. What all boroughs have in common moves the lines with it and is not seen here.',
    },
  };
}

function columnsOf({ nouns }: SheetContext): readonly TableColumn[] {
  return [
    { id: 'place', label: 'Borough', kind: 'head' },
    { id: 'of', label: capital(nouns.many), kind: 'number' },
    { id: 'rate', label: 'In 100', kind: 'number' },
    { id: 'shrunk', label: 'Steadied, in 100', kind: 'number' },
    { id: 'words', label: 'In words', kind: 'text' },
  ];
}

/** The first borough that stands out, else the one with most in it. */
function workedExample({ places, centre }: Places): string {
  const size = ({ rate }: Place): number => rate.share.atRisk.count;
  const one = places.find(({ standsOut }) => standsOut) ?? [...places].sort((a, b) => size(b) - size(a))[0];
  if (!one || one.shrunk === null) return '';
  return ` ${one.category.label}: ${shareSum(one.rate)}; drawn towards ${inHundred(centre)} in 100, ${inHundred(one.shrunk)} in 100.`;
}

/** All boroughs as one row: what each is set beside. */
function together(places: Places): TableRow {
  return {
    id: 'together',
    label: 'All boroughs together',
    weight: 'total',
    block: true,
    cells: {
      of: cell(whole(places.atRisk)),
      rate: cell(inHundred(places.centre)),
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
    ? `All ${context.nouns.many} count here, those of unknown ethnicity too.`
    : `Only ${whoseFunnel(places, context)} count here; those of unknown ethnicity do not.`;
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
      of: cell(`${count(rate.share.events)} of ${count(rate.share.atRisk)}`),
      rate: cell(rate.range.ok ? inHundred(rate.range.value.estimate) : 'none'),
      shrunk: cell(shrunk === null ? '' : inHundred(shrunk)),
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
