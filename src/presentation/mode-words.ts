import { fewInWords, maskedNote } from './masked-words';

/** The modes as they are named on the screen and on paper, and what each means. */
export const MODE_WORDS = {
  analyst: {
    name: 'Analyst mode',
    short: 'Analyst',
    means:
      'For you, on this device. Every number is exact, on the screen, while presenting, on paper and in what is saved.',
  },
  panel: {
    name: 'Panel mode',
    short: 'Panel',
    means:
      'For a closed meeting. Your own screen is exact. Small counts and what depends on them are masked while presenting, on paper and in figures that are saved. Records are not saved, and values of a file stand behind a button.',
  },
} as const;

/** The dialog in which a mode is chosen. */
export const CHOOSE_MODE = {
  title: 'Who may see what',
  legend: 'Mode of this page',
  atMost: 'Masked while others look on',
  how: 'The mode stands as long as this page is open. A link made in Panel mode opens in it; no link opens in Analyst mode a page that stands in Panel mode.',
  no: 'Masking is not protection. Numbers of other choices can be subtracted from each other. A meeting that is filmed or public needs a protected pack.',
  close: 'Close',
} as const;

/** "5 or fewer". */
export const atMostInWords = (atMost: number): string =>
  `${fewInWords(atMost)}, and all or none of a group; other noughts stay`;

/** "Panel mode: 5 or fewer masked", for the top of every page of paper and of every figure that is presented. */
export function modeNamed(mode: keyof typeof MODE_WORDS, atMost: number): string {
  const { name } = MODE_WORDS[mode];
  return mode === 'panel' ? `${name}: ${fewInWords(atMost)} masked` : name;
}

/** The same for what is saved, with what masking is not: it stands alone wherever it goes. */
export const modeWithCaution = (mode: keyof typeof MODE_WORDS, atMost: number): string =>
  mode === 'panel' ? `${MODE_WORDS.panel.name}. ${maskedNote(atMost)}` : MODE_WORDS.analyst.name;

/** In place of what is not for others. */
export const NOT_FOR_OTHERS = {
  values: 'Values of this file are not on the screen in Panel mode until you ask for them.',
  show: 'Show the values of this file',
  blank: 'Hide the values of this file',
  paper: 'What stands here is not printed in Panel mode.',
  copy: 'Lists and copies are saved in Analyst mode only.',
  bands: 'This file has a quality report that must be read before these numbers are quoted.',
} as const;
