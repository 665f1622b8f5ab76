/** A pack says little of itself: what has more letters was not written by a builder. */
export const LONGEST = 200;

/** An object of JSON of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** A text as short as a builder writes it. */
export const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
/** A whole number from nought. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
/** One of a closed list. */
export const isIn = (value: unknown, known: ReadonlySet<string>): value is string =>
  typeof value === 'string' && known.has(value);

/** A list of at least one, each as it should be. */
export function listOf(value: unknown, isOne: (one: unknown) => boolean, most: number): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= most && value.every(isOne);
}
