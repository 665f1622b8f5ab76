/** The yellow and the bars of a figure beside its words: neither says more than they do. */
import { plain, type PresentedFigure, type TableRow } from '../../src/presentation/figure';
import type { Fault } from './sentence-checks';

/** Faults of the marks of a figure: a number on yellow, or a filled bar, where the words say too few or chance. */
export function markingFaults(sheet: string, figure: PresentedFigure): readonly Fault[] {
  const text = plain(figure.finding);
  return [...yellowOfFew(figure, text), ...filledInDoubt(figure)].map((why) => ({
    where: `${sheet} ${figure.id}`,
    ...{ text, why },
  }));
}

const TOLD = /\b(more|less) (likely|often)\b|\b(over|under)-represented\b|could be chance|no gap|rose|fell/i;

/** Where counts alone are said, no number stands on yellow. */
function yellowOfFew({ rows, counts }: PresentedFigure, text: string): readonly string[] {
  if (!/too few to tell/i.test(text) || TOLD.test(text)) return [];
  const marked = [...rows, ...(counts?.rows ?? [])].filter((row) => Object.values(row.cells).some(({ mark }) => mark));
  return marked.map(({ id }) => `yellow in ${id}, where too few are to tell`);
}

/** A filled bar is one whose row says more or less. */
function filledInDoubt({ chart, rows, counts }: PresentedFigure): readonly string[] {
  if (chart?.kind !== 'column') return [];
  const words = wordsById([...rows, ...(counts?.rows ?? [])]);
  const filled = chart.values.filter(({ clear, form }) => clear === true && form === 'estimate');
  return filled.flatMap(({ row }) => {
    const said = words.get(row) ?? words.get(`counts-${row}`);
    return said === undefined || /^(more|less|fewer|over|under)\b/.test(said)
      ? []
      : [`the bar of ${row} is filled, its row says “${said}”`];
  });
}

function wordsById(rows: readonly TableRow[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(({ id, cells }) => (cells.words?.text ? [[id, cells.words.text] as const] : [])));
}
