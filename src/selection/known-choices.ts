import { EXTRACTS } from '../dataset/extracts';

const outcomes = EXTRACTS.flatMap((contract) => contract.outcomes);
const bases = outcomes.flatMap(({ base, otherBases = [] }) => [base, ...otherBases]);

/** Every outcome that some extract has, every base, and every column that may be held the same: by their ids. */
export const KNOWN_OUTCOMES: ReadonlySet<string> = new Set(outcomes.map(({ id }) => id));
export const KNOWN_BASES: ReadonlySet<string> = new Set(bases.map(({ id }) => id));
export const KNOWN_COLUMNS: ReadonlySet<string> = new Set(
  EXTRACTS.flatMap(({ columns }) => columns.map(({ name }) => name)),
);
