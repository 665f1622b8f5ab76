import type { StratumColumn } from '../../casework/draw/request';
import type { Certificate } from '../../casework/draw/certificate';
import { whole } from '../../vocabulary/written';
import { momentInWords } from './moments';

/** What the page says on which a sample is drawn. */
export const DRAW = {
  title: 'Draw cases for a panel',
  what: 'Cases are drawn at random out of the selection above, by a seed that the panel chooses. Whoever has the same file and the same seed draws the same cases.',
  counted: 'This extract holds counts and no records, so no case can be drawn from it.',
  counting: 'The cases of the selection are being counted.',
  howMany: 'How many cases',
  number: 'A number of cases',
  cases: 'Cases to draw',
  part: 'A share of the selection',
  share: 'Cases out of each 100',
  how: 'How they are drawn',
  simple: 'From all cases alike',
  by: 'Drawn from',
  allocation: 'How many of each group',
  proportional: 'In proportion to its size',
  equal: 'As many of each, as far as there are',
  atLeast: 'At least, of each group',
  reserve: 'In reserve',
  reserveHint:
    'The next cases of the same draw, for one that turns out not to be reviewable. Of each group, where cases are drawn group by group.',
  seed: 'Seed',
  seedHint:
    'Any words or numbers that the panel agrees on before anybody sees a case: “Haringey, 3 June, lottery 4 11 23”. The workbook proposes none.',
  draw: 'Draw the cases',
  drawing: 'The cases are being ranked.',
  stop: 'Stop',
  power: 'How many are enough',
} as const;

/** What stands around the list of draws. */
export const DRAWS = {
  title: 'Every draw that was made',
  what: 'A draw stays in this list, used or not, so that nobody can try seeds until one suits.',
  none: 'None yet.',
  review: 'Review these cases',
  active: 'Under review.',
  used: 'Used before.',
  unused: 'Never used.',
} as const;

const BY: Readonly<Record<Exclude<StratumColumn, 'unit'>, string>> = {
  ethnicity: 'By ethnicity, group by group',
  disposal: 'By what was decided, group by group',
  borough: 'By borough, group by group',
};

/** "By ethnicity, group by group". @param unit what one of the extract's units is called: "establishment" */
export const stratumChoice = (by: StratumColumn, unit: string): string =>
  by === 'unit' ? `By ${unit}, group by group` : BY[by];

/** The strata of a column in a table: "Ethnicity". */
export const stratumHeading = (by: StratumColumn | null, unit: string): string =>
  by === null ? 'Cases' : { ...HEADINGS, unit: `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}` }[by];

const HEADINGS: Readonly<Record<Exclude<StratumColumn, 'unit'>, string>> = {
  ethnicity: 'Ethnicity',
  disposal: 'What was decided',
  borough: 'Borough',
};

/**
 * Of how many a sample is drawn: "386 decisions can be drawn: Haringey, ...". @param noun of so many: "decisions"
 * @param ofWhom the selection in words, with its stop
 */
export function frameInWords(frame: {
  readonly cases: number;
  readonly reviewed: number;
  readonly noun: string;
  readonly ofWhom: string;
}): string {
  const { cases, reviewed, noun, ofWhom } = frame;
  const can = cases === 0 ? `No ${noun} can be drawn` : `${whole(cases)} ${noun} can be drawn`;
  const before =
    reviewed === 0
      ? ''
      : ` ${whole(reviewed)} more ${reviewed === 1 ? 'was' : 'were'} reviewed before and ${reviewed === 1 ? 'is' : 'are'} left out.`;
  return `${can}: ${ofWhom}${before}`;
}

/** "40 of 386 decisions, drawn at random from all alike on 3 June 2026 at 14:32, seed “Haringey, 3 June”, sample 3f9a12b4." */
export function drawnInWords(
  { n, N, by, seed, time, sample }: Pick<Certificate, 'n' | 'N' | 'by' | 'seed' | 'time' | 'sample'>,
  noun: string,
): string {
  const how = by === null ? 'from all alike' : 'group by group';
  return `${whole(n)} of ${whole(N)} ${noun}, drawn at random ${how} on ${momentInWords(time)}, seed “${seed}”, sample ${sample.slice(0, 8)}.`;
}

/** "40 of 386 cases, seed “Haringey, 3 June”, drawn on 3 June 2026 at 14:32: London, all areas, ...". */
export function drawInWords({ n, N, seed, time, selection }: Certificate): string {
  return `${whole(n)} of ${whole(N)} cases, seed “${seed}”, drawn on ${momentInWords(time)}: ${selection.words}`;
}
