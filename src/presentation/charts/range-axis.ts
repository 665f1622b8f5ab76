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

/** Turns values into pixels inside the panel of each datum (`panel`, counted from 0). */
export function axisTransform(axis: RangeAxis, panels: number): readonly object[] {
  const place = (value: string): string => {
    const [low, high] = axis.extent;
    const portion =
      axis.scale === 'log'
        ? `(log(${value}) - ${Math.log(low)}) / ${Math.log(high) - Math.log(low)}`
        : `(${value} - ${low}) / ${high - low}`;
    // Ranges may run on past the last word of the axis, as far as the panel goes.
    return `datum.scaleLeft + datum.scaleWidth * ${portion}`;
  };
  const panelWidth = `(width - ${String(axis.gap * (panels - 1))}) / ${String(panels)}`;
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
    { calculate: `[${axis.ticks.map(({ at }) => place(String(at))).join(', ')}]`, as: 'tickAt' },
  ];
}

/** The words of the axis, in the heading of the column; panel names above them. */
export function axisLayers(axis: RangeAxis): readonly object[] {
  return [tickWords(axis, false), tickWords(axis, true), panelNames()];
}

function tickWords(axis: RangeAxis, strong: boolean): object {
  const ticks = axis.ticks
    .map((tick, index) => ({ ...tick, index }))
    .filter((tick) => (tick.strong ?? false) === strong);
  const words = ticks.map(({ label, short = label }) => ({ label, short }));
  const apart = `datum.scaleWidth / ${String(Math.max(1, axis.ticks.length - 1))}`;
  return {
    transform: [
      { filter: `datum.form === 'head'` },
      { calculate: JSON.stringify(ticks.map(({ index }) => index)), as: 'tick' },
      { calculate: JSON.stringify(words), as: 'words' },
      { flatten: ['tick', 'words'] },
      { calculate: 'datum.tickAt[datum.tick]', as: 'xTick' },
      // Every second or third tick where numbers would touch.
      { filter: `datum.tick % ceil(${axis.scale === 'log' ? 40 : 27} / (${apart})) === 0` },
      {
        calculate: `${apart} < ${axis.roomForWords} || datum.inset < ${axis.inset - 8} ? datum.words.short : datum.words.label`,
        as: 'word',
      },
      { calculate: 'datum.bottom - 7', as: 'yWord' },
    ],
    mark: { type: 'text', baseline: 'alphabetic', fill: INK, fontWeight: strong ? 700 : 400 },
    encoding: { x: pixels('xTick'), y: pixels('yWord'), text: { field: 'word', type: 'nominal' } },
  };
}

function panelNames(): object {
  return {
    transform: [
      { filter: `datum.form === 'head' && isValid(datum.name)` },
      { calculate: 'datum.bottom - 30', as: 'yName' },
    ],
    mark: { type: 'text', align: 'left', baseline: 'alphabetic', fill: INK, fontWeight: 600 },
    encoding: { x: pixels('panelLeft'), y: pixels('yName'), text: { field: 'name', type: 'nominal' } },
  };
}
