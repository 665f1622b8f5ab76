import type { PlannedPower, Power } from '../../casework/draw/power';
import { inHundred } from '../numbers';
import { whole } from '../../vocabulary/written';

const MEANS = '“Seen” means: in four of five such draws, with a false alarm in one of twenty.';

/** How many cases it takes to see a difference in verdicts, and what the draw as asked for could show: one sentence each. */
export function powerInWords({ assumed, needed, planned }: Power): readonly string[] {
  return [
    ...needed.map(({ difference, each }) => neededInWords(assumed, difference, each)),
    ...(planned ? [plannedInWords(planned, assumed)] : []),
    MEANS,
  ];
}

function neededInWords(assumed: number, difference: number, each: number): string {
  return `To see ${inHundred(assumed)} in 100 found appropriate in one group and ${inHundred(assumed - difference)} in another, ${whole(each)} cases of each are needed.`;
}

function plannedInWords({ groups: [one, other], seen }: PlannedPower, assumed: number): string {
  const drawn = `With ${casesOf(one)} and ${casesOf(other)}`;
  return seen === null
    ? `${drawn}, not even ${inHundred(assumed)} in 100 beside none at all would be seen.`
    : `${drawn}, no difference below ${inHundred(seen)} in 100 would be seen.`;
}

/** "12 White cases", "1 Black case". */
const casesOf = ({ label, cases }: PlannedPower['groups'][number]): string =>
  `${whole(cases)} ${label} ${cases === 1 ? 'case' : 'cases'}`;
