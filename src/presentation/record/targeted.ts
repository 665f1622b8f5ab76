import type { LocalTarget } from '../../record/record';
import { type TargetLine, withTargetBlock, withTargetColumn } from '../charts/target-line';
import type { PresentedFigure, PresentedSheet } from '../figure';
import { dayTold } from './record-words';
import { inHundred, isDrawn } from './target-words';

/** A target of which a line can be drawn. */
type Drawn = LocalTarget & { readonly at: number };

/** The figures that show the chosen outcome in every 100 of each group, on an axis from nought. */
const ON_ITS_AXIS: readonly string[] = ['rates', 'time'];

/**
 * The sheet with the targets of its measure drawn where that measure is, each with its words.
 * @param measure address of the measure in sight
 */
export function targetedSheet(sheet: PresentedSheet, targets: readonly LocalTarget[], measure: string): PresentedSheet {
  const own = targets.filter((target): target is Drawn => isDrawn(target) && target.measure === measure);
  if (own.length === 0 || measure === '') return sheet;
  return { ...sheet, figures: sheet.figures.map((figure) => targetedFigure(figure, own)) };
}

function targetedFigure(figure: PresentedFigure, targets: readonly Drawn[]): PresentedFigure {
  const { chart, id, unavailable } = figure;
  if (!ON_ITS_AXIS.includes(id) || !chart || unavailable !== undefined) return figure;
  const lines = targets.map(({ at }, place): TargetLine => ({ at, label: nameOf(place, targets) }));
  const words = targets.map((target, place) => targetInWords(target, nameOf(place, targets)));
  return {
    ...figure,
    told: [figure.told ?? '', ...words, NOT_ASSESSED].join(' ').trim(),
    chart: chart.kind === 'column' ? withTargetColumn(chart, lines) : withTargetBlock(chart, lines),
  };
}

/** Nobody outside assesses a target, and a number near it may be chance. */
const NOT_ASSESSED = 'Whether it is met is not said here: a number can pass it by chance.';

const nameOf = (place: number, { length }: readonly unknown[]): string =>
  length === 1 ? 'target' : `target ${place + 1}`;

/** "Line of dashes and dots, target: 40 in 100. No more than 40 in 100 charged. Set by the board, by 31 March 2027." */
function targetInWords({ at, words, set, by }: Drawn, name: string): string {
  const own = words.trim() === '' ? '' : ` ${words.trim().replace(/[^.!?]$/, '$&.')}`;
  const whose = [set && `set by ${set.trim()}`, by && `to be met by ${dayTold(by)}`].filter(Boolean).join(', ');
  return `Line of dashes and dots, ${name}: ${inHundred(at)}${whose ? `, ${whose}` : ''}.${own}`;
}
