import type { BlockChart } from './chart';
import { linearExtent, linearTicks } from './calm-axis';
import { timeLayers } from './time-marks';
import { WRAPPED_PANELS } from './wrapped-panels';

/** One group in one period. lower and upper: its own likely range; line: the comparison group in that period. */
export interface TimePoint {
  readonly group: string;
  readonly period: string;
  /** null where there is nothing to divide by. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly line: number | null;
  /** Where the group would stand if nothing had changed over time; drawn only where given. */
  readonly limits?: readonly [number, number];
}

export interface TimePeriod {
  readonly id: string;
  /** "Apr to Sep 2022"; drawn only for the first and the last period, the table names all. */
  readonly label: string;
  /** A dated event in it, in a few words: an upright line with its words above. */
  readonly event?: string;
  /** It holds from the start of the period on: its line stands before the point, not through it. */
  readonly eventBefore?: boolean;
  /** The extract covers only part of it: drawn hollow and left out of the thread. */
  readonly partCovered: boolean;
  /** Counting changed at its start: an upright line, and the thread breaks. */
  readonly breakBefore: boolean;
}

export interface TimeChoices {
  /** Panels from left to right, in Census order. */
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  /** In order of time. */
  readonly periods: readonly TimePeriod[];
  readonly extent?: readonly [number, number];
}

const HEIGHT = 232;

/** Small multiples over time, one for each group, on one scale; two columns of them where there is little width. */
export function timeChart(given: readonly TimePoint[], { groups, periods, extent: fixed }: TimeChoices): BlockChart {
  // What a group stands beside in a period in which it is not seen could give it away.
  const points = given.map((point) => (point.value === null ? { ...point, line: null } : point));
  const extent =
    fixed ??
    linearExtent(
      points.flatMap(({ value, line }) => [value, line]).filter((value) => value !== null),
      points.flatMap(({ lower, upper }) => [lower, upper]).filter((value) => value !== null),
    );
  return {
    kind: 'block',
    height: HEIGHT,
    narrowHeight: Math.ceil(groups.length / 2) * 180,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      data: { name: 'values' },
      autosize: 'none',
      padding: 0,
      transform: TIME_TRANSFORM,
      layer: timeLayers(),
    },
    parameters: {
      axisLow: extent[0],
      axisHigh: extent[1],
      axisTicks: linearTicks(extent, 4),
      panelCount: Math.max(1, groups.length),
      periodCount: periods.length,
    },
    values: [
      ...groups.map(({ label }, panel) => ({
        key: `frame ${String(panel)}`,
        form: 'frame',
        panel,
        place: 0,
        name: label,
        first: periods[0]?.label ?? '',
        last: periods.length > 1 ? (periods.at(-1)?.label ?? '') : '',
      })),
      ...timeValues(points, groups, periods),
    ],
  };
}

function timeValues(
  points: readonly TimePoint[],
  groups: TimeChoices['groups'],
  periods: readonly TimePeriod[],
): BlockChart['values'] {
  return groups.flatMap(({ id: group }, panel) => {
    let thread = 0;
    return periods.flatMap((period, place) => {
      if (period.breakBefore) thread += 1;
      const point = points.find((each) => each.group === group && each.period === period.id);
      if (!point) return [];
      const { value, lower, upper, line, limits } = point;
      return [
        {
          key: `${group} ${period.id}`,
          form: value === null ? 'nothing' : 'point',
          panel,
          place,
          value,
          lower,
          upper,
          line,
          limitLow: limits?.[0] ?? null,
          limitHigh: limits?.[1] ?? null,
          hollow: period.partCovered,
          broken: period.breakBefore,
          event: period.event ?? null,
          eventBefore: period.eventBefore ?? false,
          thread: `${group} ${String(thread)}`,
        },
      ];
    });
  });
}

const INSET = 10;

const INNER_WIDTH = `(datum.right - datum.left - ${String(INSET * 2)})`;

const rise = (value: string): string =>
  `datum.bottom - (datum.bottom - datum.top) * clamp((${value} - axisLow) / (axisHigh - axisLow), 0, 1)`;

/** Pixels of every point in its panel. */
const TIME_TRANSFORM: readonly object[] = [
  ...WRAPPED_PANELS,
  {
    calculate: `datum.left + ${String(INSET)} + ${INNER_WIDTH} * (periodCount > 1 ? datum.place / (periodCount - 1) : 0.5)`,
    as: 'x',
  },
  { calculate: `${INNER_WIDTH} / max(1, periodCount - 1)`, as: 'apart' },
  { calculate: rise('datum.value'), as: 'yValue' },
  { calculate: rise('datum.lower'), as: 'yLower' },
  { calculate: rise('datum.upper'), as: 'yUpper' },
  { calculate: rise('datum.line'), as: 'yLine' },
  { calculate: rise('datum.limitLow'), as: 'yLimitLow' },
  { calculate: rise('datum.limitHigh'), as: 'yLimitHigh' },
  { calculate: 'isValid(datum.lower) && datum.lower < axisLow', as: 'offLow' },
  { calculate: 'isValid(datum.upper) && datum.upper > axisHigh', as: 'offHigh' },
  { calculate: 'datum.x - datum.apart / 2', as: 'xFrom' },
  { calculate: 'datum.eventBefore ? max(datum.left, datum.xFrom) : datum.x', as: 'xUpright' },
  { calculate: 'datum.x + datum.apart / 2', as: 'xTo' },
];
