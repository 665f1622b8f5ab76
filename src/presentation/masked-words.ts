import type { PresentedFigure } from './figure';

/** "5 or fewer". */
export const fewInWords = (atMost: number): string => `${atMost} or fewer`;

/** Stands wherever others look on. */
export function maskedNote(atMost: number): string {
  return `Counts of ${fewInWords(atMost)}, groups all alike and what depends on them are masked. Masking is not protection: a filmed or public meeting needs a protected pack.`;
}

/** Said in place of cautions about a file that rest on few of its rows. */
export function maskedCautions(atMost: number): string {
  return `A caution about ${fewInWords(atMost)} rows of this file is masked here; the quality report says it.`;
}

/** A figure that says nothing where others look on, because what it shows cannot be told apart from what is masked. */
export function maskedFigure(
  { id, section, asks, uses, number }: Pick<PresentedFigure, 'id' | 'section' | 'asks' | 'uses' | 'number'>,
  atMost: number,
): PresentedFigure {
  const why = `Masked: part of this figure counts ${fewInWords(atMost)}, or a group all alike`;
  return {
    ...{ id, section, asks, uses, number },
    ...{ finding: [why], caption: asks, columns: [], rows: [], chart: null },
    ...{ base: '', unknowns: '', source: '', idle: true },
    unavailable:
      'The whole figure is masked, because the rest of it would tell what is small. Your own screen shows it.',
    reading: { sayAloud: `“${why}.”`, range: '', sum: '', takeCare: 'What is masked is not a nought.' },
  };
}
