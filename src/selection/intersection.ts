import type { Crossing } from './selection';

/** The columns, beside ethnicity, that each crossing needs. */
export const INTERSECTION_COLUMNS: Readonly<Record<Crossing, readonly string[]>> = {
  age_sex: ['age', 'sex'],
  care_status: ['care_status'],
  send: ['send'],
  area: ['borough', 'age'],
};

/** The crossings that a file can answer, in order. */
export function intersectionsOffered(supplied: readonly string[]): readonly Crossing[] {
  const present = (column: string) =>
    supplied.includes(column) || (column === 'age' && supplied.includes('age_band')) || column === 'ethnicity';
  return (['age_sex', 'care_status', 'send', 'area'] as const).filter((one) =>
    INTERSECTION_COLUMNS[one].every(present),
  );
}

/** The crossing asked for, or the first that the file can answer. */
export function intersectionOf(supplied: readonly string[], wanted: Crossing): Crossing {
  const offered = intersectionsOffered(supplied);
  return offered.includes(wanted) ? wanted : (offered[0] ?? wanted);
}
