import type { Part } from '../selection/selection';

const YOUNGEST = 10;
const OLDEST = 17;

/** An age from which to which, with the boxes that make it up. */
export interface AgeRange {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly place: string;
  readonly codes: readonly string[];
  readonly boxes: number;
  readonly wholeOnly: true;
}

/** "Under 14", "15 and over", "11 to 13": the single years of children taken together, which have no box of their own. */
export function ageRanges(part: Part): readonly AgeRange[] {
  const own = part.groups.map(({ codes }) => codes.join(' '));
  const years = Array.from({ length: OLDEST - YOUNGEST + 1 }, (_, step) => YOUNGEST + step);
  return years
    .flatMap((from) => years.filter((to) => to > from).map((to) => rangeOf(part, from, to)))
    .filter(({ codes, boxes }) => codes.length === boxes && !own.includes(codes.join(' ')));
}

function rangeOf(part: Part, from: number, to: number): AgeRange {
  const wanted = Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
  const codes = wanted.filter((code) => part.choices.some((choice) => choice.code === code));
  const names = [
    `${from} to ${to}`,
    `ages ${from} to ${to}`,
    `between ${from} and ${to}`,
    ...(from === YOUNGEST ? [`under ${to + 1}`, `${to} and under`, `younger than ${to + 1}`, `up to ${to}`] : []),
    ...(to === OLDEST ? [`${from} and over`, `over ${from - 1}`, `older than ${from - 1}`] : []),
  ];
  return {
    id: `tick age ${from} ${to}`,
    ...{ name: `Ages ${from} to ${to}`, names, place: part.legend, codes, boxes: wanted.length, wholeOnly: true },
  };
}
