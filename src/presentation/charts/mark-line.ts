import type { BlockChart } from './chart';
import { pixels } from './column-layout';
import { INK, PAPER } from './tokens';

/** Words that stand on lines and points: paper behind each letter. */
export function onPaper(text: object, encoding: object, transform: readonly object[]): readonly object[] {
  const mark = { type: 'text', ...text };
  return [
    { transform, mark: { ...mark, fill: PAPER, stroke: PAPER, strokeWidth: 5, strokeJoin: 'round' }, encoding },
    { transform, mark: { ...mark, fill: INK }, encoding },
  ];
}

/** Small multiples over time with an upright line wherever a value has a `mark`, and the mark at its foot: behind what was counted, of which it hides nothing. */
export function withMarks(chart: BlockChart): BlockChart {
  const { layer = [], ...spec } = chart.spec as { readonly layer?: readonly object[] };
  return { ...chart, spec: { ...spec, layer: [line(), ...words(), ...layer] } };
}

const MARKED = { filter: 'isValid(datum.mark)' } as const;

function line(): object {
  return {
    transform: [MARKED],
    mark: { type: 'rule', stroke: INK, strokeWidth: 2 },
    encoding: { x: pixels('x'), y: pixels('top'), y2: { field: 'bottom' } },
  };
}

/** At the foot, because what counting itself marks has its words at the head. */
function words(): readonly object[] {
  return onPaper(
    { align: 'center', baseline: 'alphabetic', fontSize: 13, fontWeight: 600 },
    { x: pixels('x'), y: pixels('yMark'), text: { field: 'mark', type: 'nominal' } },
    [MARKED, { calculate: 'datum.bottom - 6', as: 'yMark' }],
  );
}
