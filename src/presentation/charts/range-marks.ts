import { pixels } from './column-layout';
import { around, barEdge, barGround, halo, openEnd, runsOn } from './range-bars';
import { ticksFlattened } from './range-axis';
import { HAIR, INK, SOFT } from './tokens';

/**
 * What one row (or one row of one panel) shows. Numbers are in the unit of the axis.
 * estimate: the bar is the range of the comparison (comparison value plus the interval of the difference, or the
 * interval of the ratio); `clear` when neither difference nor ratio touches the line. An end may lie off the scale
 * (or be Infinity): that end of the bar is then left open, with an arrow. point: an estimate without a range.
 * comparator: the group compared with. unknown: ethnicity not known. bounds: all the ways unknowns could fall.
 * withheld, masked: hatching, and the word. few: the words, where there are too few to speak of. absent: the words, where nothing was supplied. nothing: an empty row.
 */
export type RangeShape =
  | {
      readonly form: 'estimate';
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
      readonly clear: boolean;
    }
  | { readonly form: 'point' | 'comparator' | 'unknown'; readonly value: number }
  | { readonly form: 'bounds'; readonly lower: number; readonly upper: number }
  | { readonly form: 'withheld' | 'masked' | 'few' | 'absent' | 'nothing' };

/** Everything at its place in pixels: xLine, xValue, xLower, xUpper, panelLeft, panelRight come from the transform. */
export function rangeLayers(scale: 'linear' | 'log', line: 'dashed' | 'solid'): readonly object[] {
  return [
    gridlines(scale),
    comparisonLine(line),
    hatching(),
    barGround(),
    halo(),
    barEdge(),
    openEnd('xLower', 'offLow'),
    openEnd('xUpper', 'offHigh'),
    bracket(),
    bracketEnd('xLower', 'offLow'),
    bracketEnd('xUpper', 'offHigh'),
    runsOn('xLower', 'offLow'),
    runsOn('xUpper', 'offHigh'),
    upright(`datum.form === 'estimate' || datum.form === 'point'`, 4, 10),
    upright(`datum.form === 'comparator'`, 6, 13),
    upright(`datum.form === 'unknown'`, 2, 8),
    word('withheld', 'withheld', INK),
    word('masked', '[masked]', INK),
    word('few', 'too few', SOFT),
    word('absent', 'not supplied', SOFT, 84),
  ];
}

function gridlines(scale: 'linear' | 'log'): object {
  return {
    transform: [{ filter: `datum.form !== 'head'` }, ...ticksFlattened(scale)],
    mark: { type: 'rule', stroke: HAIR, strokeWidth: 1 },
    encoding: { x: pixels('xTick'), y: pixels('top'), y2: { field: 'bottom' } },
  };
}

/** Pixels that “too few” and “withheld” take. */
const FEW_WORDS = 58;

function comparisonLine(line: 'dashed' | 'solid'): object {
  return {
    // Not through words: in a narrow panel they reach as far as the line.
    transform: [
      {
        filter: `datum.form !== 'head' && isValid(datum.line) && (datum.form !== 'few' && datum.form !== 'withheld' || datum.xLine - datum.panelLeft > ${FEW_WORDS})`,
      },
    ],
    mark: {
      type: 'rule',
      stroke: INK,
      strokeWidth: line === 'solid' ? 2.5 : 2,
      ...(line === 'dashed' ? { strokeDash: [3, 3] } : {}),
    },
    encoding: { x: pixels('xLine'), y: pixels('top'), y2: { field: 'bottom' } },
  };
}

function bracket(): object {
  return {
    transform: [{ filter: `datum.form === 'bounds'` }],
    mark: { type: 'rule', stroke: INK, strokeWidth: 2 },
    encoding: { x: pixels('xLower'), x2: { field: 'xUpper' }, y: pixels('middle') },
  };
}

function bracketEnd(field: string, off: string): object {
  return {
    transform: [{ filter: `datum.form === 'bounds' && !datum.${off}` }],
    mark: { type: 'rule', ...around(6).mark, stroke: INK, strokeWidth: 2 },
    encoding: { x: pixels(field), ...around(6).place },
  };
}

function upright(filter: string, strokeWidth: number, half: number): object {
  return {
    transform: [{ filter: `(${filter}) && datum.xValue >= datum.panelLeft && datum.xValue <= datum.panelRight` }],
    mark: { type: 'rule', ...around(half).mark, stroke: INK, strokeWidth },
    encoding: { x: pixels('xValue'), ...around(half).place },
  };
}

function hatching(): object {
  return {
    transform: [
      { filter: `datum.form === 'withheld' || datum.form === 'masked'` },
      { flatten: ['hatches'], as: ['xHatch'] },
    ],
    mark: { type: 'rule', ...around(-7).mark, x2Offset: 12, stroke: SOFT, strokeWidth: 1 },
    encoding: { x: pixels('xHatch'), x2: { field: 'xHatch' }, ...around(-7).place },
  };
}

/** Words in place of a drawing, in panels of so many pixels at least. */
function word(form: 'withheld' | 'masked' | 'few' | 'absent', text: string, fill: string, least = 0): object {
  return {
    transform: [{ filter: `datum.form === '${form}' && datum.panelRight - datum.panelLeft >= ${least}` }],
    mark: { type: 'text', text, align: 'left', baseline: 'middle', fill },
    encoding: { x: pixels('panelLeft'), y: pixels('middle') },
  };
}
