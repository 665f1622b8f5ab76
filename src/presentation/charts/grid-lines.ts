import { pixels } from './column-layout';
import { HAIR, INK } from './tokens';

/**
 * Lines across each panel at `yTick`, and what they stand for beside the first one, at `xWord`.
 * @param transform makes a row a line, with both places in it
 * @param word the field that holds what a line stands for
 */
export const gridLines = (transform: readonly object[], word: string): readonly object[] => [
  {
    transform,
    mark: { type: 'rule', stroke: HAIR, strokeWidth: 1 },
    encoding: { x: pixels('left'), x2: { field: 'right' }, y: pixels('yTick') },
  },
  {
    transform: [...transform, { filter: 'datum.column === 0' }],
    mark: { type: 'text', align: 'right', baseline: 'middle', fill: INK },
    encoding: { x: pixels('xWord'), y: pixels('yTick'), text: { field: word, type: 'nominal' } },
  },
];
