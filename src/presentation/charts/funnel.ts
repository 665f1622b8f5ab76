import type { BlockChart } from './chart';
import { linearExtent, linearTicks } from './calm-axis';
import { pixels } from './column-layout';
import { HAIR, INK, PAPER, RANGE, RULE, SOFT } from './tokens';

/** A place: how many are in its base, its share in 100, and its name where it stands out. */
export interface FunnelPoint {
  readonly atRisk: number;
  readonly value: number;
  readonly name: string;
  readonly standsOut: boolean;
}

/** The funnel's edges at one size of base; in 100. */
export interface FunnelCurve {
  readonly atRisk: number;
  readonly inner: readonly [number, number];
  readonly outer: readonly [number, number];
}

export interface FunnelChoices {
  readonly centre: number;
  /** "Children in the base". */
  readonly sizeLabel: string;
}

const HEIGHT = 320;
const LEFT = 44;
/** Room for names to the right of dots; where the drawing is narrow they stand to the left of those in its right half. */
const RIGHT = '(width < 480 ? 16 : 150)';
const TOP = 12;
const BOTTOM = 48;

/** Places by size of their base, with the usual spread around all together; names only of those that stand out. */
export function funnelChart(
  points: readonly FunnelPoint[],
  curve: readonly FunnelCurve[],
  { centre, sizeLabel }: FunnelChoices,
): BlockChart {
  const [, largest] = linearExtent(
    points.map(({ atRisk }) => atRisk),
    [],
  );
  const [, highest] = linearExtent([centre, ...points.map(({ value }) => value)], []);
  const top = Math.min(100, highest);
  return {
    kind: 'block',
    height: HEIGHT,
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      data: { name: 'values' },
      autosize: 'none',
      padding: 0,
      transform: PLACING,
      layer: [
        ticksAlong(),
        ticksUp(),
        band('outer'),
        band('inner'),
        centreLine(),
        sizeWords(),
        dots(false),
        dots(true),
        names(),
      ],
    },
    parameters: { axisLargest: largest, axisTop: top, sizeLabel },
    values: [
      ...linearTicks([0, largest], 6).map(({ at, label }) => ({ form: 'along', x: at, y: 0, name: label })),
      ...linearTicks([0, top], 5).map(({ at, label }) => ({ form: 'up', x: 0, y: at, name: label })),
      ...curve.flatMap(({ atRisk, inner, outer }, order) => [
        { form: 'inner', x: atRisk, y: inner[0], high: inner[1], order },
        { form: 'outer', x: atRisk, y: outer[0], high: outer[1], order },
      ]),
      { form: 'centre', x: 0, y: centre, name: '' },
      ...points.map(({ atRisk, value, name, standsOut }) => ({ form: 'place', x: atRisk, y: value, name, standsOut })),
    ],
  };
}

const up = (field: string) => `height - ${BOTTOM} - (height - ${TOP + BOTTOM}) * clamp(datum.${field} / axisTop, 0, 1)`;

const PLACING = [
  { calculate: `${LEFT} + (width - ${LEFT} - ${RIGHT}) * datum.x / axisLargest`, as: 'px' },
  { calculate: up('y'), as: 'py' },
  { calculate: up('high'), as: 'ph' },
  { calculate: `${LEFT}`, as: 'left' },
  { calculate: `width - ${RIGHT}`, as: 'right' },
  { calculate: `height - ${BOTTOM}`, as: 'bottom' },
];

const only = (form: string) => ({ filter: `datum.form === '${form}'` });

function ticksAlong(): object {
  return {
    transform: [only('along'), { calculate: 'datum.bottom + 16', as: 'line' }],
    mark: { type: 'text', baseline: 'middle', fill: INK },
    encoding: { x: pixels('px'), y: pixels('line'), text: { field: 'name', type: 'nominal' } },
  };
}

function ticksUp(): object {
  return {
    transform: [only('up')],
    layer: [
      {
        mark: { type: 'rule', stroke: HAIR },
        encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('py') },
      },
      {
        transform: [{ calculate: 'datum.left - 8', as: 'word' }],
        mark: { type: 'text', align: 'right', baseline: 'middle', fill: INK },
        encoding: { x: pixels('word'), y: pixels('py'), text: { field: 'name', type: 'nominal' } },
      },
    ],
  };
}

function band(form: 'inner' | 'outer'): object {
  const dash = form === 'outer' ? [2, 4] : [7, 4];
  // Where an edge lies off the scale it is not drawn along the top instead.
  const edge = (value: string, field: string) => ({
    transform: [{ filter: `datum.${value} <= axisTop` }],
    mark: { type: 'line', stroke: RULE, strokeWidth: 1.5, strokeDash: dash },
    encoding: { x: pixels('px'), y: pixels(field), order: { field: 'order', type: 'quantitative' } },
  });
  return { transform: [only(form)], layer: [edge('y', 'py'), edge('high', 'ph')] };
}

function centreLine(): object {
  return {
    transform: [only('centre')],
    mark: { type: 'rule', stroke: INK, strokeWidth: 2 },
    encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('py') },
  };
}

function sizeWords(): object {
  return {
    transform: [
      only('centre'),
      { calculate: 'datum.bottom + 38', as: 'line' },
      { calculate: 'sizeLabel', as: 'words' },
    ],
    mark: { type: 'text', align: 'left', baseline: 'middle', fill: SOFT },
    encoding: { x: pixels('left'), y: pixels('line'), text: { field: 'words', type: 'nominal' } },
  };
}

function dots(standsOut: boolean): object {
  return {
    transform: [{ filter: `datum.form === 'place' && datum.standsOut === ${standsOut}` }],
    mark: {
      type: 'circle',
      size: standsOut ? 110 : 70,
      fill: standsOut ? INK : RANGE,
      stroke: standsOut ? PAPER : INK,
      opacity: 1,
    },
    encoding: { x: pixels('px'), y: pixels('py') },
  };
}

function names(): object {
  const beside = (align: 'left' | 'right', where: string, from: string) => ({
    transform: [{ filter: where }, { calculate: from, as: 'word' }],
    mark: { type: 'text', align, baseline: 'middle', fill: INK, fontWeight: 600 },
    encoding: { x: pixels('word'), y: pixels('py'), text: { field: 'name', type: 'nominal' } },
  });
  const before = '(width < 480 && datum.px > width / 2)';
  return {
    transform: [{ filter: "datum.form === 'place' && datum.standsOut" }],
    layer: [beside('left', `!${before}`, 'datum.px + 10'), beside('right', before, 'datum.px - 10')],
  };
}
