import { pixels } from './column-layout';
import { gridLines } from './grid-lines';
import { HAIR, INK, PAPER, RANGE, SOFT } from './tokens';

/** From back to front: grid, names, the comparison group's curve, ranges of the comparison, the group's own curve. */
export function survivalLayers(): readonly object[] {
  return [
    ...shares(),
    ...times(),
    name(),
    step('reference', [4, 3], 1.5),
    ...limitBars(),
    step('curve', [], 2.5),
    estimate(),
  ];
}

const FRAME = { filter: `datum.form === 'frame'` };
const LIMIT = { filter: `datum.form === 'limit'` };

function shares(): readonly object[] {
  const transform = [
    FRAME,
    { calculate: '[0, 25, 50, 75, 100]', as: 'tick' },
    { flatten: ['tick'] },
    { calculate: 'datum.bottom - (datum.bottom - datum.top) * datum.tick / 100', as: 'yTick' },
    { calculate: 'datum.left - 8', as: 'xWord' },
  ];
  return gridLines(transform, 'tick');
}

function times(): readonly object[] {
  const transform = [
    FRAME,
    // A named time: its place between 0 and 1 of the axis (`portion`), and its words.
    { calculate: 'timeTicks', as: 'tick' },
    { flatten: ['tick'] },
    { calculate: 'datum.tick.label', as: 'word' },
    { calculate: 'datum.left + (datum.right - datum.left - 8) * datum.tick.portion', as: 'xTick' },
    { calculate: 'datum.bottom + 19', as: 'yWord' },
  ];
  return [
    {
      transform,
      mark: { type: 'rule', stroke: HAIR, strokeWidth: 1 },
      encoding: { x: pixels('xTick'), y: pixels('top'), y2: { field: 'bottom' } },
    },
    {
      transform,
      mark: { type: 'text', align: 'center', baseline: 'alphabetic', fill: SOFT, fontSize: 13 },
      encoding: { x: pixels('xTick'), y: pixels('yWord'), text: { field: 'word', type: 'nominal' } },
    },
  ];
}

function name(): object {
  return {
    transform: [FRAME, { calculate: 'datum.top - 14', as: 'yName' }],
    mark: { type: 'text', align: 'left', baseline: 'alphabetic', fill: INK, fontWeight: 600 },
    encoding: { x: pixels('left'), y: pixels('yName'), text: { field: 'name', type: 'nominal' } },
  };
}

function step(form: string, strokeDash: readonly number[], strokeWidth: number): object {
  return {
    transform: [{ filter: `datum.form === '${form}'` }],
    mark: { type: 'line', interpolate: 'step-after', stroke: INK, strokeWidth, strokeDash },
    encoding: {
      x: pixels('x'),
      y: pixels('y'),
      detail: { field: 'panel', type: 'nominal' },
      order: { field: 'place', type: 'quantitative' },
    },
  };
}

/** Upright bars at the limits: filled where clear of the comparison group's curve, open where they touch it. */
function limitBars(): readonly object[] {
  const transform = [LIMIT, { calculate: 'datum.x - 5', as: 'barLeft' }, { calculate: 'datum.x + 5', as: 'barRight' }];
  return [
    {
      transform,
      mark: { type: 'rect', stroke: INK, strokeWidth: 2 },
      encoding: {
        x: pixels('barLeft'),
        x2: { field: 'barRight' },
        y: pixels('yUpper'),
        y2: { field: 'yLower' },
        fill: { condition: { test: 'datum.clear', value: RANGE }, value: PAPER },
      },
    },
  ];
}

function estimate(): object {
  return {
    transform: [LIMIT, { calculate: 'datum.x - 9', as: 'markLeft' }, { calculate: 'datum.x + 9', as: 'markRight' }],
    mark: { type: 'rule', stroke: INK, strokeWidth: 4 },
    encoding: { x: pixels('markLeft'), x2: { field: 'markRight' }, y: pixels('y') },
  };
}
