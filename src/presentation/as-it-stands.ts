import { ratio } from './numbers';

/** A ratio among the alike beside the same as it stands; where both print the same, that is said and not printed twice. */
export const besideAsItStands = (alike: number, before: number): string =>
  ratio(alike) === ratio(before) ? 'just as it stands' : `against ${ratio(before)} as it stands`;
