import type { Published } from '../../disclosure/publish';
import type { Place, Places } from '../../measures/places';
import { funnelChart } from '../charts/funnel';
import { type SheetContext, sourceLine } from '../context';
import type { PresentedFigure, Sentence, TableColumn, TableRow } from '../figure';
import { count, inHundred, listed, whole } from '../numbers';
import { cell } from '../rows';
import { shareSum } from '../sums';
import { capital } from './mix-figure';

/** Boroughs of one group around the share of all together: a funnel, never a league table. */
export function placesFigure(
  { places }: Published<{ readonly places: Places | null }>,
  context: SheetContext,
): PresentedFigure {
  const { nouns, outcome, base } = context;
  const who = places ? whoseFunnel(places, context) : nouns.many;
  return {
    id: 'places',
    number: 0,
    finding: places ? finding(places, who) : [`Too few ${nouns.many} or boroughs to set boroughs beside each other`],
    caption: `${outcome.label}, in every 100 ${who}, by borough and size. Dashed: where chance alone keeps 19 boroughs in 20, and 998 in 1,000`,
    columns: columnsOf(context),
    rows: places
      ? [...places.places.filter(({ standsOut }) => standsOut).map((place) => rowOf(place, places)), together(places)]
      : [],
    chart: places && chartOf(places, `${capital(nouns.many)} in the base`),
    base: places ? `Out of ${whole(places.atRisk)} ${who} with ${base.label}, in the boroughs shown.` : '',
    unknowns:
      places?.group.kind === 'total'
        ? `All ${nouns.many} count here, those of unknown ethnicity too.`
        : `Only ${who} count here; those of unknown ethnicity do not.`,
    source: sourceLine(
      context,
      `Funnel limits 95% and 99.8%${places && places.widening > 1.005 ? `, widened ${places.widening.toFixed(2)} times because boroughs differ more than chance alone` : ''}. Steadied: Marshall. Adjusted for looking at every borough at once: Benjamini-Hochberg.`,
    ),
    ...(places
      ? {
          counts: {
            caption: `${outcome.label} by borough, in alphabetical order`,
            columns: columnsOf(context),
            rows: places.places.map((place) => rowOf(place, places)),
          },
        }
      : {}),
    reading: {
      sayAloud: places
        ? `“All boroughs together: ${inHundred(places.centre)} in 100. A small borough may lie far from that by chance; the funnel shows how far.”`
        : '“There are too few to say.”',
      range: 'A borough inside the funnel does not differ from the others by more than chance would make it.',
      sum: `Steadied: the borough’s own number drawn towards that of all boroughs, the more so the fewer ${nouns.many} it has.${places ? theSum(places) : ''}`,
      takeCare:
        'Boroughs stand in alphabetical order. A borough that stands out is a question to ask there, not an answer.',
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
function theSum({ places, centre }: Places): string {
  const size = ({ rate }: Place): number => rate.share.atRisk.count;
  const one = places.find(({ standsOut }) => standsOut !== null) ?? [...places].sort((a, b) => size(b) - size(a))[0];
  if (!one || one.shrunk === null) return '';
  return ` ${one.category.label}: ${shareSum(one.rate)}; drawn towards ${inHundred(centre)} in 100, ${inHundred(one.shrunk)} in 100.`;
}

/** All boroughs as one row: what each is set beside. */
function together({ centre, atRisk, places }: Places): TableRow {
  const inside = places.filter(({ standsOut, rate }) => !standsOut && rate.range.ok).length;
  return {
    id: 'together',
    label: 'All boroughs together',
    weight: 'total',
    block: true,
    cells: {
      of: cell(whole(atRisk)),
      rate: cell(inHundred(centre)),
      shrunk: cell(''),
      words: cell(`${inside} boroughs within what chance makes`),
    },
  };
}

/** "Black children", or all children where no one group is shown. */
function whoseFunnel({ group }: Places, { nouns }: SheetContext): string {
  return group.kind === 'total' ? nouns.many : `${group.label} ${nouns.many}`;
}

function finding({ places, centre }: Places, who: string): Sentence {
  const named = (side: Place['standsOut']) =>
    places.filter(({ standsOut }) => standsOut === side).map(({ category }) => category.label);
  const [above, below] = [named('above'), named('below')];
  const around = `${inHundred(centre)} in 100 ${who}`;
  if (!above.length && !below.length) return [`No borough differs from ${around} by more than chance would make it`];
  const parts = [
    ...(above.length ? [`${listed(above)} ${above.length === 1 ? 'is' : 'are'} above`] : []),
    ...(below.length ? [`${listed(below)} ${below.length === 1 ? 'is' : 'are'} below`] : []),
  ];
  return [`${parts.join(', and ')} what chance would make of ${around}`];
}

function rowOf({ category, rate, shrunk, standsOut }: Place, { centre }: Places): TableRow {
  return {
    id: category.id,
    label: category.label,
    weight: 'detail',
    cells: {
      of: cell(`${count(rate.share.events)} of ${count(rate.share.atRisk)}`),
      rate: cell(rate.range.ok ? inHundred(rate.range.value.estimate) : 'none'),
      shrunk: cell(shrunk === null ? '' : inHundred(shrunk)),
      words: cell(
        standsOut === null ? 'within what chance makes' : `${standsOut} ${inHundred(centre)} by more than chance`,
      ),
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
              standsOut: standsOut !== null,
            },
          ]
        : [],
    ),
    edges.map(({ atRisk, inner, outer }) => ({ atRisk, inner: inHundreds(inner), outer: inHundreds(outer) })),
    { centre: centre * 100, sizeLabel },
  );
}
