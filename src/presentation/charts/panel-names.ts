import { pixels } from './column-layout';
import { INK } from './tokens';

/** Pixels of a letter of a name before a room, where letters are largest. */
const LETTER = 8.6;
/** Letters of a line at most, from roomy to narrow. */
const WRAPPED = [Infinity, 18, 12, 8] as const;
/** From one line to the next, in pixels. */
const LINE = 16;

/** One line of a name, and how many stand below it. */
interface NameLine {
  readonly text: string;
  readonly below: number;
}

/** A name in as many lines as it needs where its panel is narrow: the drawing takes the first setting that fits. */
export interface PanelName {
  readonly letters: number;
  readonly lines: readonly NameLine[];
}

/** The settings of a name, from one line to one for nearly every word. */
export function panelName(label: string): readonly PanelName[] {
  return WRAPPED.map((most) => {
    const lines = linesOf(label, most);
    return {
      letters: Math.max(...lines.map(({ length }) => length)),
      lines: lines.map((text, at) => ({ text, below: lines.length - 1 - at })),
    };
  });
}

/** Pixels that the names need above one line each, where panels are as narrow as beside other columns. */
export function roomForNames(labels: readonly string[]): number {
  return LINE * Math.max(0, ...labels.map((label) => linesOf(label, WRAPPED[2]).length - 1));
}

/** Words one after another, parted after hyphens too; a word longer than a line has one of its own. */
function linesOf(label: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of wordsOf(label)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}${word}`.trimEnd().length <= most) lines[lines.length - 1] = `${last}${word}`;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

/** Each word with the space or hyphen that ends it. */
function wordsOf(label: string): readonly string[] {
  const words = [''];
  for (const letter of label) {
    words.push(`${words.pop() ?? ''}${letter}`);
    if (letter === ' ' || letter === '-') words.push('');
  }
  return words.filter(Boolean);
}

/** The names over their panels, in the heading of the column; the parameter `panelNames` holds the settings of each. */
export function panelNames(): object {
  const setting = (at: number) => `panelNames[datum.panel][${at}]`;
  const fits = (at: number) => `${setting(at)}.letters * ${LETTER} <= datum.panelRight - datum.panelLeft`;
  return {
    transform: [
      { filter: `datum.form === 'head'` },
      {
        calculate: `(${fits(0)} ? ${setting(0)} : ${fits(1)} ? ${setting(1)} : ${fits(2)} ? ${setting(2)} : ${setting(3)}).lines`,
        as: 'lines',
      },
      { flatten: ['lines'], as: ['nameLine'] },
      { calculate: `datum.bottom - 30 - ${LINE} * datum.nameLine.below`, as: 'yName' },
      { calculate: 'datum.nameLine.text', as: 'nameWords' },
    ],
    mark: {
      ...{ type: 'text', align: 'left', baseline: 'alphabetic', fill: INK, fontWeight: 600 },
      // A word wider than its panel ends in dots, and not over the next name.
      limit: { expr: 'datum.panelRight - datum.panelLeft + 8' },
    },
    encoding: { x: pixels('panelLeft'), y: pixels('yName'), text: { field: 'nameWords', type: 'nominal' } },
  };
}
