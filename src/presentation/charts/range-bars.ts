import { pixels } from './column-layout';
import { INK, PAPER, RANGE } from './tokens';

/** `markTop` and `markBottom`: so many pixels above and below the middle of the row. */
export function around(half: number): readonly object[] {
  return [
    { calculate: `datum.middle - ${String(half)}`, as: 'markTop' },
    { calculate: `datum.middle + ${String(half)}`, as: 'markBottom' },
  ];
}

/** Filled when clear of the line, open when it touches: first the ground, later the edge around it. */
export function barGround(): object {
  return {
    transform: [{ filter: `datum.form === 'estimate'` }, ...around(7)],
    mark: { type: 'rect' },
    encoding: { ...barPlace(), fill: { condition: { test: 'datum.clear', value: RANGE }, value: PAPER } },
  };
}

/** The edge of the bar, over the halo. */
export function barEdge(): object {
  return {
    transform: [{ filter: `datum.form === 'estimate'` }, ...around(7)],
    mark: { type: 'rect', fill: null, stroke: INK, strokeWidth: 2 },
    encoding: barPlace(),
  };
}

function barPlace(): object {
  return {
    key: { field: 'key' },
    x: pixels('xLower'),
    x2: { field: 'xUpper' },
    y: pixels('markTop'),
    y2: { field: 'markBottom' },
  };
}

/** Not seen on the bar's own grey; in forced colours it parts the upright from a bar of the same colour. */
export function halo(): object {
  return {
    transform: [{ filter: `datum.form === 'estimate' && datum.clear` }, ...around(6)],
    mark: { type: 'rule', stroke: RANGE, strokeWidth: 10 },
    encoding: { x: pixels('xValue'), y: pixels('markTop'), y2: { field: 'markBottom' } },
  };
}

/** A bar that runs off the scale has no end: its upright is painted over in the bar's own colour. */
export function openEnd(field: string, off: string): object {
  return {
    transform: [{ filter: `datum.form === 'estimate' && datum.${off}` }, ...around(6)],
    mark: { type: 'rule', strokeWidth: 4 },
    encoding: {
      x: pixels(field),
      y: pixels('markTop'),
      y2: { field: 'markBottom' },
      stroke: { condition: { test: 'datum.clear', value: RANGE }, value: PAPER },
    },
  };
}
