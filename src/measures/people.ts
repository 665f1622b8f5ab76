import { BROAD_GROUPS } from '../vocabulary/ethnicity';

/**
 * People of some ethnicity codes, out of a population by code. Null where the population gives broad groups only and
 * the codes are a part of one, and for "group within not given": it does not say how many they are, which is not none.
 */
export function peopleOf(people: ReadonlyMap<string, number>, codes: readonly string[]): number | null {
  const wanted = new Set(codes);
  let sum = codes.reduce((total, code) => total + (people.get(code) ?? 0), 0);
  for (const { id, members, alone } of BROAD_GROUPS) {
    if (wanted.has(alone) && !members.every((code) => wanted.has(code))) return null;
    const broad = people.get(id);
    if (broad === undefined) continue;
    const inside = members.filter((code) => wanted.has(code)).length;
    if (inside > 0 && inside < members.length) return null;
    if (inside) sum += broad;
  }
  return sum;
}
