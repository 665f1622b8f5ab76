import { BROAD_GROUPS } from '../vocabulary/ethnicity';

/**
 * People of some ethnicity codes, out of a population by code. Null where the population gives broad groups only and
 * the codes are a part of one, for "group within not given", and where all that is known of them was withheld (NaN): it
 * does not say how many they are, which is not none.
 */
export function peopleOf(people: ReadonlyMap<string, number>, codes: readonly string[]): number | null {
  const wanted = new Set(codes);
  const amounts = codes.map((code) => people.get(code) ?? 0);
  for (const { id, members, alone } of BROAD_GROUPS) {
    if (wanted.has(alone) && !members.every((code) => wanted.has(code))) return null;
    const broad = people.get(id);
    if (broad === undefined) continue;
    const inside = members.filter((code) => wanted.has(code)).length;
    if (inside > 0 && inside < members.length) return null;
    if (inside) amounts.push(broad);
  }
  const known = amounts.filter((amount) => !Number.isNaN(amount));
  const sum = known.reduce((total, amount) => total + amount, 0);
  return sum === 0 && known.length < amounts.length ? null : sum;
}
