import type { ColumnChart } from './chart';
import { columnSpec, pixels } from './column-layout';
import { INK, LADDER, LADDER_TEXT, MARK, PAPER, RULE, SOFT, TEXT_SIZE } from './tokens';

/** One step of a row's ladder. share: in 100, unrounded; label: the number as the table words it. */
export interface LadderPart {
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly share: number;
  readonly label: string;
  /** The outcome under discussion: its number is bold. */
  readonly strong?: boolean;
  /** The number that the sentence speaks of: on yellow. */
  readonly mark?: boolean;
}

/** `row` is the id of the table row. Shares need not add to 100: what is missing stays white. */
export interface LadderRow {
  readonly row: string;
  readonly parts: readonly LadderPart[];
  /** Where some of it may not be seen, the word for it: what is left of the bar is hatched, so that nobody reads a nought. */
  readonly unseen?: string;
}

const BAR = 30;

/** Bars of 100 for every row, from the lightest outcome to the heaviest. Rows without parts stay empty. */
export function ladderChart(rows: readonly LadderRow[]): ColumnChart {
  return {
    kind: 'column',
    layout: { head: 0, row: 41, strip: 34, share: 100, least: 440 },
    spec: columnSpec({
      transform: [
        { calculate: 'datum.from / 100 * width', as: 'left' },
        { calculate: 'datum.to / 100 * width', as: 'right' },
        { calculate: '(datum.left + datum.right) / 2', as: 'centre' },
        // Before a room rows may be set closer than a bar is high.
        { calculate: `min(${BAR / 2}, (datum.bottom - datum.top) / 2 - 1)`, as: 'half' },
        { calculate: 'datum.middle - datum.half', as: 'barTop' },
        { calculate: 'datum.middle + datum.half', as: 'barBottom' },
      ],
      layer: [steps(), hatching(), outline(), markGround(), labels(false), labels(true), unseenWord()],
    }),
    values: rows.flatMap(ladderValues),
  };
}

function ladderValues({ row, parts, unseen }: LadderRow): ColumnChart['values'] {
  let from = 0;
  const shown = parts
    .filter(({ share }) => share > 0)
    .map(({ step, share, label, strong = false, mark = false }) => {
      const start = from;
      from += share;
      return {
        key: `${row} ${String(step)}`,
        row,
        step,
        from: start,
        to: from,
        label,
        strong: strong || mark,
        mark,
        first: start === 0,
        unseen: '',
      };
    });
  if (unseen === undefined) return shown;
  return [...shown, { key: `${row} unseen`, row, from, to: 100, first: from === 0, unseen, strong: null }];
}

function steps(): object {
  return {
    transform: [{ filter: `datum.unseen === ''` }],
    mark: { type: 'rect', stroke: PAPER, strokeWidth: 2 },
    encoding: {
      key: { field: 'key' },
      x: pixels('left'),
      x2: { field: 'right' },
      y: pixels('barTop'),
      y2: { field: 'barBottom' },
      fill: { field: 'step', type: 'ordinal', scale: { domain: [1, 2, 3, 4, 5, 6, 7], range: LADDER }, legend: null },
    },
  };
}

function hatching(): object {
  return {
    transform: [
      { filter: `datum.unseen !== ''` },
      { calculate: 'sequence(datum.left + 4, datum.right - 10, 9)', as: 'hatches' },
      { flatten: ['hatches'], as: ['hatch'] },
    ],
    mark: { type: 'rule', x2Offset: 8, stroke: SOFT, strokeWidth: 1 },
    encoding: { x: pixels('hatch'), x2: { field: 'hatch' }, y: pixels('barBottom'), y2: { field: 'barTop' } },
  };
}

/** Over the hatching, where it is wide enough to be read; the table says it always. */
function unseenWord(): object {
  return {
    transform: [{ filter: `datum.unseen !== '' && datum.right - datum.left >= 20 + 9 * length(datum.unseen)` }],
    mark: { type: 'text', baseline: 'middle', fontSize: TEXT_SIZE, fill: INK, stroke: PAPER, strokeWidth: 6 },
    encoding: { x: pixels('centre'), y: pixels('middle'), text: { field: 'unseen', type: 'nominal' } },
  };
}

function outline(): object {
  return {
    transform: [{ filter: 'datum.first' }, { calculate: '0.5', as: 'start' }, { calculate: 'width - 0.5', as: 'end' }],
    mark: { type: 'rect', fill: null, stroke: RULE, strokeWidth: 1 },
    encoding: {
      key: { field: 'row' },
      x: pixels('start'),
      x2: { field: 'end' },
      y: pixels('barTop'),
      y2: { field: 'barBottom' },
    },
  };
}

/** A number is drawn only where its step is wide enough to hold it; the table always has it. */
const FITS = 'datum.right - datum.left >= 10 + 9 * length(datum.label)';

function markGround(): object {
  return {
    transform: [
      { filter: `datum.mark && ${FITS}` },
      { calculate: 'datum.centre - 8 - 4.6 * length(datum.label)', as: 'groundLeft' },
      { calculate: 'datum.centre + 8 + 4.6 * length(datum.label)', as: 'groundRight' },
      { calculate: 'datum.middle - min(12, datum.half)', as: 'groundTop' },
      { calculate: 'datum.middle + min(12, datum.half)', as: 'groundBottom' },
    ],
    mark: { type: 'rect', fill: MARK },
    encoding: {
      x: pixels('groundLeft'),
      x2: { field: 'groundRight' },
      y: pixels('groundTop'),
      y2: { field: 'groundBottom' },
    },
  };
}

function labels(strong: boolean): object {
  return {
    transform: [
      { filter: `datum.strong === ${String(strong)} && ${FITS}` },
      { calculate: 'datum.middle + 0.5', as: 'line' },
      { calculate: 'datum.mark ? 1 : datum.step', as: 'ground' },
    ],
    mark: {
      type: 'text',
      baseline: 'middle',
      fontSize: strong ? 18 : TEXT_SIZE,
      fontWeight: strong ? 700 : 400,
    },
    encoding: {
      x: pixels('centre'),
      y: pixels('line'),
      text: { field: 'label', type: 'nominal' },
      color: {
        field: 'ground',
        type: 'ordinal',
        scale: { domain: [1, 2, 3, 4, 5, 6, 7], range: LADDER_TEXT },
        legend: null,
      },
    },
  };
}
