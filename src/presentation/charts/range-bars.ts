import { pixels } from './column-layout';
import { INK, PAPER, RANGE } from './tokens';

/** Half the width of an arrow, in pixels, and the pixels of its area. */
const [HALF_ARROW, ARROW] = [4, 90];

/** From so many pixels above the middle of the row to as many below: `mark` and `place` go together. */
export const around = (half: number) => ({
  // Offsets, not calculated fields: a layer that calculates gets a copy of every datum of the drawing.
  mark: { yOffset: -half, y2Offset: half },
  place: { y: pixels('middle'), y2: { field: 'middle' } },
});

/** Filled when clear of the line, open when it touches: first the ground, later the edge around it. */
export function barGround(): object {
  return {
    transform: [{ filter: `datum.form === 'estimate'` }],
    mark: { type: 'rect', ...around(7).mark },
    encoding: { ...barPlace(), fill: { condition: { test: 'datum.clear', value: RANGE }, value: PAPER } },
  };
}

/** The edge of the bar, over the halo. */
export function barEdge(): object {
  return {
    transform: [{ filter: `datum.form === 'estimate'` }],
    mark: { type: 'rect', ...around(7).mark, fill: null, stroke: INK, strokeWidth: 2 },
    encoding: barPlace(),
  };
}

function barPlace(): object {
  return {
    key: { field: 'key' },
    x: pixels('xLower'),
    x2: { field: 'xUpper' },
    ...around(7).place,
  };
}

/** Not seen on the bar's own grey; in forced colours it parts the upright from a bar of the same colour. */
export function halo(): object {
  return {
    transform: [{ filter: `datum.form === 'estimate' && datum.clear` }],
    mark: { type: 'rule', ...around(6).mark, stroke: RANGE, strokeWidth: 10 },
    encoding: { x: pixels('xValue'), ...around(6).place },
  };
}

/** A bar that runs off the scale has no end: its upright is painted over in the bar's own colour. */
export function openEnd(field: string, off: string): object {
  return {
    transform: [{ filter: `datum.form === 'estimate' && datum.${off}` }],
    mark: { type: 'rule', ...around(6).mark, strokeWidth: 4 },
    encoding: {
      x: pixels(field),
      ...around(6).place,
      stroke: { condition: { test: 'datum.clear', value: RANGE }, value: PAPER },
    },
  };
}

/**
 * An arrow at each end that lies off the drawing, pointing on.
 * @param field where the bar is cut, in pixels
 * @param off the field that says so
 */
export function runsOn(field: 'xLower' | 'xUpper', off: 'offLow' | 'offHigh'): object {
  const low = field === 'xLower';
  return {
    transform: [{ filter: `(datum.form === 'estimate' || datum.form === 'bounds') && datum.${off}` }],
    mark: {
      ...{ type: 'point', shape: low ? 'triangle-left' : 'triangle-right', size: ARROW, opacity: 1 },
      ...{ fill: INK, stroke: PAPER, strokeWidth: 1.5, xOffset: low ? HALF_ARROW : -HALF_ARROW },
    },
    encoding: { x: pixels(field), y: pixels('middle') },
  };
}
