import { extractContract, type ExtractKind, EXTRACTS } from '../dataset/kinds/extracts';

/** Whether an extract has an outcome of this id: another extract's is not known to it. */
export const isOutcomeOf = (kind: ExtractKind, id: string): boolean =>
  extractContract(kind).outcomes.some((outcome) => outcome.id === id);

/** Whether some outcome of an extract may be counted out of a base of this id. */
export const isBaseOf = (kind: ExtractKind, id: string): boolean =>
  extractContract(kind).outcomes.some(({ base, otherBases = [] }) =>
    [base, ...otherBases].some((one) => one.id === id),
  );

/** Every column that some extract has and that may be held the same, by its name. */
export const KNOWN_COLUMNS: ReadonlySet<string> = new Set(
  EXTRACTS.flatMap(({ columns }) => columns.map(({ name }) => name)),
);
