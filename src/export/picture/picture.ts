import { type PresentedFigure, plain } from '../../presentation/figure';
import { markingOf, type Provenance, provenanceLines } from '../provenance';
import { gap, type Part, type Room, stacked, textPart } from './block';
import { blockPart, type Draw, tablePart, triplePart } from './drawn-parts';
import { escaped, type Hand, INK, type Measure, SOFT } from './written-text';

/** Pixels of the picture, and the width in which it is laid out: letters of 15 are 21 pixels high. */
const PIXELS = 1600;
const WIDTH = 1140;
const MARGIN = 28;

const FINDING: Hand = { size: 25, weight: 700, colour: INK };
const CAPTION: Hand = { size: 15, weight: 400, colour: SOFT };
const REMARK: Hand = { size: 15, weight: 400, colour: INK };
const NOTE: Hand = { size: 13, weight: 400, colour: SOFT };
const MARKING: Hand = { size: 15, weight: 700, colour: INK };

const FACE = "'Workbook Plex', 'IBM Plex Sans', Arial, sans-serif";

/** What the page lends to a picture. */
export interface Means {
  readonly measure: Measure;
  readonly draw: Draw;
  /** The typeface as a data address, to stand in the file; empty where it could not be had. */
  readonly typeface: string;
}

/** A figure as a picture, and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A figure as one SVG with nothing outside it: its sentence, its drawing (with the table around it where it stands in
 * one), base, unknown, source and selection, and what stands in every saved thing.
 */
export async function figurePicture(
  figure: PresentedFigure,
  provenance: Provenance,
  { measure, draw, typeface }: Means,
): Promise<Picture> {
  const room: Room = { left: MARGIN, width: WIDTH - 2 * MARGIN, measure };
  const parts = stacked([
    ...headOf(figure, room),
    ...(await drawnOf(figure, room, draw)),
    ...footOf(figure, provenance, room),
  ]);
  const height = Math.ceil(parts.height + 2 * MARGIN);
  const [wide, high] = [PIXELS, Math.round((height * PIXELS) / WIDTH)];
  const style = typeface
    ? `<style>@font-face{font-family:'Workbook Plex';src:url(${typeface}) format('woff2');font-weight:100 700;font-stretch:85% 100%}</style>`
    : '';
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FACE}" role="img">`,
    `<title>${escaped(plain(figure.finding))}</title>${style}<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `${parts.at(MARGIN)}</svg>`,
  ].join('');
  return { svg, width: wide, height: high };
}

function headOf({ finding, number, caption }: PresentedFigure, room: Room): readonly Part[] {
  return [textPart(plain(finding), FINDING, room, 4), textPart(`Figure ${number}. ${caption}`, CAPTION, room, 10)];
}

/** A drawing of its own stands without its table, which is saved apart; all others stand in theirs. */
async function drawnOf(figure: PresentedFigure, room: Room, draw: Draw): Promise<readonly Part[]> {
  const { chart, triple, rows, remark, told } = figure;
  const key = withBars(figure) ? [textPart(BARS, NOTE, room, 8)] : [];
  const drawn = chart?.kind === 'block' ? [await blockPart(chart, room, draw)] : [];
  const said = triple ? [await triplePart(triple, room, draw)] : [];
  const table = chart?.kind !== 'block' && rows.length > 0 ? [await tablePart(figure, room, draw)] : [];
  return [
    ...drawn,
    ...said,
    ...table,
    ...key,
    ...[remark, told].flatMap((words) => (words ? [textPart(words, REMARK, room, 10)] : [])),
  ];
}

/** On the page the help says it; a picture goes without. */
const BARS =
  'Filled bar: its likely range is clear of the comparison. Open bar: it touches the comparison, so there could be no difference.';

/** Whether ranges are drawn as bars that are filled or open. */
const withBars = ({ chart, triple = [] }: PresentedFigure): boolean =>
  [chart, ...triple.map((part) => part.chart)].some((one) =>
    (one?.values ?? []).some((value: Readonly<Record<string, unknown>>) => value['form'] === 'estimate'),
  );

function footOf(figure: PresentedFigure, provenance: Provenance, room: Room): readonly Part[] {
  const { base, unknowns, source } = figure;
  const lines = provenanceLines(figure, provenance).filter(([label]) => label !== 'Marking');
  const behind = [...lines, ['Saved', provenance.saved] as const].map(([label, said]) => `${label}: ${said}`);
  const marking = markingOf(figure);
  return [
    gap(4),
    ...[base, unknowns, source].filter(Boolean).map((said) => textPart(said, NOTE, room, 3)),
    gap(6),
    ...behind.map((said) => textPart(said, NOTE, room, 1)),
    ...(marking ? [gap(6), textPart(marking, MARKING, room, 0)] : []),
  ];
}
