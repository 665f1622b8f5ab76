import type { ChartParameters } from './chart';
import { pixels } from './column-layout';
import { INK } from './tokens';

/** A place on the axis and its words; `short` where there is little room. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  readonly short?: string;
  readonly strong?: boolean;
}

/** lower and upper end in the unit of the axis; ticks in order. gap and inset in pixels. */
export interface RangeAxis {
  readonly extent: readonly [number, number];
  readonly scale: 'linear' | 'log';
  readonly ticks: readonly Tick[];
  /** Space between panels. */
  readonly gap: number;
  /** Most space between the ends of the scale and the ends of the panel, so that words fit; less where it is narrow. */
  readonly inset: number;
  /** Least pixels between two ticks for the long words. */
  readonly roomForWords: number;
}

/** Half the width of a letter of the axis, of a bold one, and of a digit or a fraction, in pixels. */
const [HALF_LETTER, HALF_BOLD, HALF_DIGIT] = [3.6, 4.7, 4.5];
/** Least pixels between two words of the axis. */
const GAP_OF_WORDS = 10;
/** The same for numbers, and for short words where there is no more room. */
const LEAST_GAP = 7;

type Words = Pick<RangeAxis, 'scale' | 'inset' | 'roomForWords'>;

/** What the expressions below know of the axis: its ends, its ticks, and how many panels share the width. */
export function axisParameters({ extent: [low, high], ticks, scale }: RangeAxis, panels = 1): ChartParameters {
  return {
    axisLow: low,
    axisHigh: high,
    axisTicks: ticks.map(({ at, label, short = label, strong = false }, index) => ({
      at,
      label,
      short,
      strong,
      index,
    })),
    axisStrong: Math.max(
      0,
      ticks.findIndex(({ strong }) => strong),
    ),
    axisApart: leastApart(ticks, scale),
    panelCount: Math.max(1, panels),
  };
}

/** Pixels that two neighbouring ticks need, so that their short words do not touch. */
function leastApart(ticks: readonly Tick[], scale: RangeAxis['scale']): number {
  const halves = ticks.map(({ label, short = label, strong = false }) => {
    const plain = scale === 'linear' || short.length < 3 ? HALF_DIGIT : HALF_LETTER;
    return short.length * (strong ? HALF_BOLD : plain);
  });
  return LEAST_GAP + Math.max(0, ...halves.slice(1).map((word, index) => word + (halves[index] ?? 0)));
}

/** The place of a value in pixels, as an expression. Ranges may run on past the last word, as far as the panel goes. */
function placeOnAxis(value: string, scale: RangeAxis['scale']): string {
  const portion =
    scale === 'log'
      ? `log((${value}) / axisLow) / log(axisHigh / axisLow)`
      : `(${value} - axisLow) / (axisHigh - axisLow)`;
  return `datum.scaleLeft + datum.scaleWidth * ${portion}`;
}

/** Turns values into pixels inside the panel of each datum (`panel`, counted from 0). */
export function axisTransform(axis: Pick<RangeAxis, 'scale' | 'gap' | 'inset'>): readonly object[] {
  const place = (value: string) => placeOnAxis(value, axis.scale);
  const panelWidth = `(width - ${String(axis.gap)} * (panelCount - 1)) / panelCount`;
  return [
    { calculate: `datum.panel * (${panelWidth} + ${String(axis.gap)})`, as: 'panelLeft' },
    { calculate: `datum.panelLeft + ${panelWidth}`, as: 'panelRight' },
    { calculate: `min(${axis.inset}, (datum.panelRight - datum.panelLeft) / 9)`, as: 'inset' },
    { calculate: 'datum.panelLeft + datum.inset', as: 'scaleLeft' },
    { calculate: 'datum.panelRight - datum.panelLeft - 2 * datum.inset', as: 'scaleWidth' },
    { calculate: place('datum.line'), as: 'xLine' },
    { calculate: place('datum.value'), as: 'xValue' },
    { calculate: place('datum.lower'), as: 'xLow' },
    { calculate: place('datum.upper'), as: 'xHigh' },
    { calculate: 'clamp(datum.xLow, datum.panelLeft + 1, datum.panelRight - 1)', as: 'xLower' },
    { calculate: 'clamp(datum.xHigh, datum.panelLeft + 1, datum.panelRight - 1)', as: 'xUpper' },
    { calculate: 'datum.xLow < datum.panelLeft', as: 'offLow' },
    { calculate: 'datum.xHigh > datum.panelRight', as: 'offHigh' },
    { calculate: 'axisTicks', as: 'ticks' },
    {
      calculate: `datum.form === 'withheld' ? sequence(datum.panelLeft + 76, datum.panelRight - 12, 9) : []`,
      as: 'hatches',
    },
  ];
}

/** One datum for each tick: `tick`, and its place `xTick` in pixels. */
export function ticksFlattened(scale: RangeAxis['scale']): readonly object[] {
  return [
    { flatten: ['ticks'], as: ['tick'] },
    { calculate: placeOnAxis('datum.tick.at', scale), as: 'xTick' },
  ];
}

/** The words of the axis, in the heading of the column. */
export function axisLayers(axis: Words): readonly object[] {
  return [tickWords(axis, false), tickWords(axis, true)];
}

function tickWords(axis: Words, strong: boolean): object {
  const apart = 'datum.scaleWidth / max(1, length(axisTicks) - 1)';
  const last = 'length(axisTicks) - 1';
  const crowded = `${crowdedEnd('0', '1', apart)} || ${crowdedEnd(last, `${last} - 1`, apart)}`;
  const pushed = `(${pushedEnd('0', '1', apart)} || ${pushedEnd(last, `${last} - 1`, apart)})`;
  return {
    transform: [
      { filter: `datum.form === 'head'` },
      ...ticksFlattened(axis.scale),
      { filter: `datum.tick.strong === ${String(strong)}` },
      // Every second or third tick where words would touch, counted from the one that must be there.
      {
        filter: `abs(datum.tick.index - axisStrong) % max(ceil(axisApart / (${apart})), ${pushed} ? 2 : 1) === 0`,
      },
      {
        calculate: `${apart} < ${axis.roomForWords} || ${crowded} || datum.inset < ${axis.inset - 8} ? datum.tick.short : datum.tick.label`,
        as: 'word',
      },
      // A long word at an end stands inside the drawing, beside its tick, and not in the next column.
      {
        calculate: `clamp(datum.xTick, datum.panelLeft + ${HALF_LETTER} * length(datum.word), datum.panelRight - ${HALF_LETTER} * length(datum.word))`,
        as: 'xWord',
      },
    ],
    mark: { type: 'text', yOffset: -7, baseline: 'alphabetic', fill: INK, fontWeight: strong ? 700 : 400 },
    encoding: { x: pixels('xWord'), y: pixels('bottom'), text: { field: 'word', type: 'nominal' } },
  };
}

/** Whether the long word at an end, moved to stand inside the drawing, comes too near to that of its neighbour. */
function crowdedEnd(end: string, neighbour: string, apart: string): string {
  const half = (tick: string) => `${HALF_LETTER} * length(axisTicks[${tick}].label)`;
  const moved = `max(0, ${half(end)} - datum.inset)`;
  return `(length(axisTicks) > 1 && ${apart} < ${half(end)} + ${half(neighbour)} + ${moved} + ${GAP_OF_WORDS})`;
}

/** Whether even the short word at an end, moved to stand inside the drawing, would touch its neighbour. */
function pushedEnd(end: string, neighbour: string, apart: string): string {
  const half = `${HALF_LETTER} * length(axisTicks[${end}].short)`;
  const next = `${HALF_DIGIT} * length(axisTicks[${neighbour}].short)`;
  return `(length(axisTicks) > 1 && ${apart} < ${half} + ${next} + max(0, ${half} - datum.inset) + ${LEAST_GAP})`;
}
