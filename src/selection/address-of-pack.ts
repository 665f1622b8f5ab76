import type { ChosenInPack } from './selection';

type PackPart = keyof ChosenInPack;

export const PACK_PARTS: readonly PackPart[] = ['question', 'area', 'age', 'period'];

/** What ids of a pack look like: an address is read before the pack is, so their form alone can be checked. */
const FORMS: Readonly<Record<PackPart, RegExp>> = {
  question: /^[a-z0-9_]{1,40}\/[a-z0-9_]{1,60}\/[a-z0-9_]{1,60}$/,
  area: /^[a-z_]{1,40}\/.{1,80}$/s,
  age: /^(all|\d\d-\d\d)$/,
  period: /^20\d\d-\d\d( [HQ][1-4])?$/,
};

/** What "pack.age=10-14" chooses; null where it is none of a pack's. */
export function chosenInPack(part: string, value: string): ChosenInPack | null {
  const known = PACK_PARTS.find((one) => one === part);
  return known && FORMS[known].test(value) ? { [known]: value } : null;
}
