import { linearExtent, linearTicks } from './calm-axis';
import type { BlockChart, ColumnChart } from './chart';
import { pixels } from './column-layout';
import { onPaper } from './mark-line';
import { axisParameters } from './range-axis';
import { INK } from './tokens';

/** A level that a body set for itself, in the unit of the axis, and its word: "target". */
export interface TargetLine {
  readonly at: number;
  readonly label: string;
}

/** Pixels for the word of a target above those of the axis. */
const ROOM = 18;
const HALF_LETTER = 3.6;
/** Neither solid nor evenly dashed, as the lines of groups are: it is nobody's number. In ink, as every other line. */
const LINE = { type: 'rule', stroke: INK, strokeWidth: 1.5, strokeDash: [9, 3, 2, 3] } as const;

/** A drawing of ranges on one linear axis with an upright line through every row for each target, and its word above. */
export function withTargetColumn(chart: ColumnChart, targets: readonly TargetLine[]): ColumnChart {
  const { layer = [], ...spec } = chart.spec as { readonly layer?: readonly object[] };
  const high = highestOf(chart, targets);
  const widened = high === null ? {} : axisParameters({ ...AXIS, extent: [0, high], ticks: linearTicks([0, high], 6) });
  return {
    ...chart,
    layout: { ...chart.layout, head: chart.layout.head + ROOM },
    spec: { ...spec, layer: [...layer, upright(), word()] },
    parameters: { ...chart.parameters, ...widened, axisTargets: [...targets] },
  };
}

const AXIS = { scale: 'linear', gap: 0, inset: 14, roomForWords: 0 } as const;

/** The same in small multiples over time: a level line in every panel, behind what was counted. */
export function withTargetBlock(chart: BlockChart, targets: readonly TargetLine[]): BlockChart {
  const { layer = [], ...spec } = chart.spec as { readonly layer?: readonly object[] };
  const high = highestOf(chart, targets);
  const widened = high === null ? {} : { axisHigh: high, axisTicks: linearTicks([0, high], 4) };
  return {
    ...chart,
    spec: { ...spec, layer: [level(), ...levelWord(), ...layer] },
    parameters: { ...chart.parameters, ...widened, axisTargets: [...targets] },
  };
}

/** The end of an axis from nought that holds every target; null where it does already. */
function highestOf(
  { parameters = {} }: Pick<ColumnChart, 'parameters'>,
  targets: readonly TargetLine[],
): number | null {
  const high = Number(parameters['axisHigh']);
  const most = Math.max(...targets.map(({ at }) => at));
  return most > high ? linearExtent([high, most], [])[1] : null;
}

const perTarget = [
  { calculate: 'axisTargets', as: 'targets' },
  { flatten: ['targets'], as: ['target'] },
] as const;

const PLACE = {
  calculate: 'datum.scaleLeft + datum.scaleWidth * (datum.target.at - axisLow) / (axisHigh - axisLow)',
  as: 'xTarget',
} as const;

function upright(): object {
  return {
    transform: [{ filter: `datum.form !== 'head'` }, ...perTarget, PLACE],
    mark: LINE,
    encoding: { x: pixels('xTarget'), y: pixels('top'), y2: { field: 'bottom' } },
  };
}

function word(): object {
  const half = `${HALF_LETTER} * length(datum.target.label)`;
  return {
    transform: [
      { filter: `datum.form === 'head'` },
      ...perTarget,
      PLACE,
      {
        calculate: `clamp(datum.xTarget, datum.panelLeft + ${half}, datum.panelRight - ${half})`,
        as: 'xWord',
      },
    ],
    mark: { type: 'text', yOffset: -7 - ROOM, baseline: 'alphabetic', fill: INK },
    encoding: { x: pixels('xWord'), y: pixels('bottom'), text: { field: 'target.label', type: 'nominal' } },
  };
}

const LEVEL = {
  calculate: 'datum.bottom - (datum.bottom - datum.top) * (datum.target.at - axisLow) / (axisHigh - axisLow)',
  as: 'yTarget',
} as const;

function level(): object {
  return {
    transform: [{ filter: `datum.form === 'frame'` }, ...perTarget, LEVEL],
    mark: LINE,
    encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('yTarget') },
  };
}

function levelWord(): readonly object[] {
  return onPaper(
    { align: 'left', baseline: 'alphabetic', fontSize: 13 },
    { x: pixels('xWord'), y: pixels('yWord'), text: { field: 'target.label', type: 'nominal' } },
    [
      { filter: `datum.form === 'frame'` },
      ...perTarget,
      LEVEL,
      { calculate: 'datum.left + 2', as: 'xWord' },
      { calculate: 'datum.yTarget - 4', as: 'yWord' },
    ],
  );
}
