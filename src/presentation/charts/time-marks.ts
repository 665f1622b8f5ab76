import { pixels } from './column-layout';
import { gridLines } from './grid-lines';
import { INK, PAPER, RULE, SOFT } from './tokens';

const POINT = `datum.form === 'point'`;

/** From back to front: grid, names, breaks, the comparison, the thread, likely ranges, estimates. */
export function timeLayers(): readonly object[] {
  return [
    ...grid(),
    name(),
    period('first', 'left', 'left'),
    period('last', 'right', 'right'),
    limit('limitLow', 'yLimitLow'),
    limit('limitHigh', 'yLimitHigh'),
    breakLine(),
    eventLine(),
    eventWords('left'),
    eventWords('right'),
    comparison(),
    thread(),
    whisker(),
    runsOn('yUpper', 'offHigh'),
    runsOn('yLower', 'offLow'),
    estimate(),
  ];
}

function grid(): readonly object[] {
  const transform = [
    { filter: `datum.form === 'frame'` },
    { calculate: 'axisTicks', as: 'tick' },
    { flatten: ['tick'] },
    { calculate: 'datum.tick.label', as: 'word' },
    {
      calculate: 'datum.bottom - (datum.bottom - datum.top) * (datum.tick.at - axisLow) / (axisHigh - axisLow)',
      as: 'yTick',
    },
    { calculate: 'datum.left - 8', as: 'xWord' },
  ];
  return gridLines(transform, 'word');
}

function name(): object {
  return {
    transform: [{ filter: `datum.form === 'frame'` }, { calculate: 'datum.top - 14', as: 'yName' }],
    mark: { type: 'text', align: 'left', baseline: 'alphabetic', fill: INK, fontWeight: 600 },
    encoding: { x: pixels('left'), y: pixels('yName'), text: { field: 'name', type: 'nominal' } },
  };
}

/** Pixels that the labels of the first and the last period take beside each other. */
const BOTH = '(length(datum.first) + length(datum.last)) * 6.6 + 16';

function period(field: 'first' | 'last', edge: 'left' | 'right', align: 'left' | 'right'): object {
  return {
    transform: [
      { filter: `datum.form === 'frame'` },
      { calculate: 'datum.bottom + 19', as: 'yPeriod' },
      // Where two labels would meet, their years alone.
      { calculate: `datum.right - datum.left < ${BOTH} ? slice(datum.${field}, -4) : datum.${field}`, as: 'word' },
    ],
    mark: { type: 'text', align, baseline: 'alphabetic', fill: SOFT, fontSize: 13 },
    encoding: { x: pixels(edge), y: pixels('yPeriod'), text: { field: 'word', type: 'nominal' } },
  };
}

function breakLine(): object {
  return {
    transform: [{ filter: 'datum.broken' }, { calculate: 'datum.x - datum.apart / 2', as: 'xBreak' }],
    mark: { type: 'rule', stroke: INK, strokeWidth: 1, strokeDash: [2, 3] },
    encoding: { x: pixels('xBreak'), y: pixels('top'), y2: { field: 'bottom' } },
  };
}

/** A short level line for each period, so that limits that differ from period to period read as steps; none off the scale. */
function limit(value: string, field: 'yLimitLow' | 'yLimitHigh'): object {
  return {
    transform: [{ filter: `isValid(datum.${value}) && datum.${value} >= axisLow && datum.${value} <= axisHigh` }],
    mark: { type: 'rule', stroke: RULE, strokeWidth: 1 },
    encoding: { x: pixels('xFrom'), x2: { field: 'xTo' }, y: pixels(field) },
  };
}

function eventLine(): object {
  return {
    transform: [{ filter: 'isValid(datum.event)' }],
    mark: { type: 'rule', stroke: INK, strokeWidth: 2 },
    encoding: { x: pixels('xUpright'), y: pixels('top'), y2: { field: 'bottom' } },
  };
}

/** The words of an upright line, at its head on the side of it that has more room. */
function eventWords(side: 'left' | 'right'): object {
  const onLeft = 'datum.xUpright > (datum.left + datum.right) / 2';
  return {
    transform: [
      { filter: `isValid(datum.event) && ${side === 'left' ? onLeft : `!(${onLeft})`}` },
      { calculate: `datum.xUpright ${side === 'left' ? '- 5' : '+ 5'}`, as: 'xEvent' },
      { calculate: 'datum.top + 3', as: 'yEvent' },
    ],
    mark: {
      ...{ type: 'text', align: side === 'left' ? 'right' : 'left', baseline: 'top', fill: INK },
      ...{ fontSize: 12, limit: 130 },
    },
    encoding: { x: pixels('xEvent'), y: pixels('yEvent'), text: { field: 'event', type: 'nominal' } },
  };
}

function comparison(): object {
  return {
    transform: [{ filter: 'isValid(datum.line)' }],
    mark: { type: 'line', stroke: INK, strokeWidth: 1.5, strokeDash: [3, 3] },
    encoding: {
      x: pixels('x'),
      y: pixels('yLine'),
      detail: { field: 'thread', type: 'nominal' },
      order: { field: 'place' },
    },
  };
}

function thread(): object {
  return {
    transform: [{ filter: `${POINT} && !datum.hollow` }],
    mark: { type: 'line', stroke: RULE, strokeWidth: 1.5 },
    encoding: {
      x: pixels('x'),
      y: pixels('yValue'),
      detail: { field: 'thread', type: 'nominal' },
      order: { field: 'place' },
    },
  };
}

function whisker(): object {
  return {
    transform: [{ filter: `${POINT} && isValid(datum.lower)` }],
    mark: { type: 'rule', stroke: INK, strokeWidth: 2 },
    encoding: { x: pixels('x'), y: pixels('yLower'), y2: { field: 'yUpper' } },
  };
}

/** A range that goes on past the scale ends in an arrow. */
function runsOn(field: 'yLower' | 'yUpper', off: 'offLow' | 'offHigh'): object {
  const up = field === 'yUpper';
  return {
    transform: [{ filter: `${POINT} && datum.${off}` }],
    mark: {
      ...{ type: 'point', shape: up ? 'triangle-up' : 'triangle-down', size: 80, opacity: 1 },
      ...{ fill: INK, stroke: PAPER, strokeWidth: 1.5, yOffset: up ? 4 : -4 },
    },
    encoding: { x: pixels('x'), y: pixels(field) },
  };
}

function estimate(): object {
  return {
    transform: [{ filter: POINT }],
    mark: { type: 'point', shape: 'circle', size: 70, stroke: INK, strokeWidth: 2, filled: false, opacity: 1 },
    encoding: {
      key: { field: 'key' },
      x: pixels('x'),
      y: pixels('yValue'),
      fill: { condition: { test: 'datum.hollow', value: PAPER }, value: INK },
    },
  };
}
