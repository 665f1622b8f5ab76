import type { BlockChart } from './chart';
import { survivalLayers } from './survival-marks';
import { WRAPPED_PANELS } from './wrapped-panels';

/** A point of a curve: hours since the start and the share still going on, in 100. */
export interface SurvivalPoint {
  readonly hours: number;
  readonly share: number;
}

/** The range of the comparison at one limit, in 100: the comparison group's share plus the interval of the gap. */
export interface SurvivalLimit {
  readonly hours: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly clear: boolean;
}

export interface SurvivalPanel {
  readonly id: string;
  readonly label: string;
  readonly curve: readonly SurvivalPoint[];
  /** The curve of whom this group is compared with, dashed; empty for the comparison group itself. */
  readonly reference: readonly SurvivalPoint[];
  /** Empty for the comparison group itself. */
  readonly limits: readonly SurvivalLimit[];
}

export interface SurvivalChoices {
  /** Panels from left to right, in Census order. */
  readonly panels: readonly SurvivalPanel[];
  /** Times that are named on the axis, in hours, with their words. */
  readonly ticks: readonly { readonly hours: number; readonly label: string }[];
}

const HEIGHT = 250;

/**
 * How long episodes went on: one small curve for each group beside the comparison group's dashed one. Time is set by
 * its square root, so that the first days can be seen beside the last.
 */
export function survivalChart({ panels, ticks }: SurvivalChoices): BlockChart {
  const longest = Math.max(1, ...ticks.map(({ hours }) => hours));
  return {
    kind: 'block',
    height: HEIGHT,
    narrowHeight: Math.ceil(panels.length / 2) * 200,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      data: { name: 'values' },
      autosize: 'none',
      padding: 0,
      transform: TRANSFORM,
      layer: survivalLayers(),
    },
    parameters: {
      panelCount: Math.max(1, panels.length),
      longest,
      timeTicks: ticks.map(({ hours, label }) => ({ portion: Math.sqrt(hours / longest), label })),
    },
    values: panels.flatMap(panelValues),
  };
}

function panelValues({ id, label, curve, reference, limits }: SurvivalPanel, panel: number): BlockChart['values'] {
  const points = (form: string, of: readonly SurvivalPoint[]) =>
    of.map(({ hours, share }, place) => ({ key: `${form} ${id} ${String(place)}`, form, panel, place, hours, share }));
  return [
    { key: `frame ${id}`, form: 'frame', panel, name: label, hours: 0, share: 0 },
    ...points('reference', reference),
    ...points('curve', curve),
    ...limits.map(({ hours, value, lower, upper, clear }) => ({
      key: `limit ${id} ${String(hours)}`,
      form: 'limit',
      panel,
      hours,
      share: value,
      lower,
      upper,
      clear,
    })),
  ];
}

const rise = (value: string) => `datum.bottom - (datum.bottom - datum.top) * clamp(${value}, 0, 100) / 100`;

/** Pixels of everything in its panel. */
const TRANSFORM: readonly object[] = [
  ...WRAPPED_PANELS,
  { calculate: 'datum.left + (datum.right - datum.left - 8) * sqrt(datum.hours / longest)', as: 'x' },
  { calculate: rise('datum.share'), as: 'y' },
  { calculate: rise('datum.lower'), as: 'yLower' },
  { calculate: rise('datum.upper'), as: 'yUpper' },
];
