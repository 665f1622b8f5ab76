import { grouped } from '../../vocabulary/written';
import type { BlockChart } from './chart';
import { calmStep, ratioExtent, ratioTicks } from './calm-axis';
import { axisLayers, axisParameters, axisTransform, type RangeAxis, type Tick } from './range-axis';
import { rangeLayers } from './range-marks';
import { pixels } from './column-layout';
import { RULE } from './tokens';

/** One comparison: its estimate, its likely range, whether it is clear of no difference. */
export interface SmallRange {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly clear: boolean;
}

/** Height of the bar's strip and of the words below it, in pixels. */
const STRIP = 32;
const HEIGHT = 60;
const MOST_TICKS = 3;

/** A ratio alone on its log axis; "the same" is the upright line. */
export function smallRatioChart(range: SmallRange): BlockChart {
  const extent = ratioExtent([range.value], [range.lower, range.upper].filter(Number.isFinite));
  return smallChart(range, 1, { ...AXIS, extent, scale: 'log', ticks: ratioTicks(extent) });
}

/** A signed number alone on its axis, fewer to the left and more to the right; `none` names nought. */
export function smallSignedChart(range: SmallRange, none: string): BlockChart {
  const extent = signedExtent(range);
  return smallChart(range, 0, { ...AXIS, extent, scale: 'linear', ticks: signedTicks(extent, none) });
}

const AXIS = { gap: 0, inset: 48, roomForWords: 100 } as const;

/** From the last calm step below the range to the first above it, nought always inside. */
export function signedExtent({ lower, upper }: Pick<SmallRange, 'lower' | 'upper'>): readonly [number, number] {
  const [low, high] = [Math.min(lower, 0), Math.max(upper, 0)];
  if (high - low <= 0) return [-1, 1];
  const step = calmStep(high - low, MOST_TICKS);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** "20 fewer", "10", "no gap": the outermost tick on each side says which side it is. Never a minus sign. */
export function signedTicks([low, high]: readonly [number, number], none: string): readonly Tick[] {
  const step = calmStep(high - low, MOST_TICKS + 1);
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, index): Tick => {
    const at = low + index * step;
    const size = grouped(Math.abs(at), 2, 0);
    if (Math.abs(at) < step / 1000) return { at: 0, label: none, strong: true };
    if (index === 0) return { at, label: `${size} fewer` };
    return { at, label: index === count ? `${size} more` : size };
  });
}

function smallChart(range: SmallRange, line: number, axis: RangeAxis): BlockChart {
  return {
    kind: 'block',
    height: HEIGHT,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      data: { name: 'values' },
      autosize: 'none',
      padding: 0,
      transform: axisTransform(axis),
      layer: [ground(), ...rangeLayers(axis.scale, 'solid'), ...axisLayers(axis)],
    },
    parameters: axisParameters(axis),
    values: [
      { key: 'head', form: 'head', panel: 0, line: null, top: STRIP, middle: STRIP, bottom: HEIGHT },
      { ...range, key: 'bar', form: 'estimate', panel: 0, line, top: 2, middle: STRIP / 2, bottom: STRIP },
    ],
  };
}

function ground(): object {
  return {
    transform: [{ filter: `datum.form === 'estimate'` }],
    mark: { type: 'rule', stroke: RULE, strokeWidth: 1 },
    encoding: { x: pixels('panelLeft'), x2: { field: 'panelRight' }, y: pixels('bottom') },
  };
}
