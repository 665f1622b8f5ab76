/** What in a mapping file does not fit: where it stands, what was found, what was expected. Thrown while it is checked. */
export class Misfit extends Error {
  override readonly name = 'Misfit';
  readonly found: string;

  constructor(
    readonly where: string,
    found: unknown,
    readonly expected: string,
  ) {
    super(`${where} does not fit`);
    this.found = typeof found === 'string' ? shortened(found) : described(found);
  }
}

const shortened = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** The fields of an object, by their own names only. */
export function recordIn(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Misfit(where, value, 'an object with named fields');
  }
  return Object.fromEntries(Object.entries(value));
}

/** Text that is there, though it may be empty. */
export function textIn(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new Misfit(where, value, 'text');
  return value;
}

/** Items of a list. */
export function listIn(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Misfit(where, value, 'a list');
  return value;
}

/** Refuses a field that nobody reads: a slip of the pen would otherwise be lost without a word. */
export function onlyKnown(fields: Readonly<Record<string, unknown>>, known: readonly string[], where: string): void {
  const strange = Object.keys(fields).find((name) => !known.includes(name));
  if (strange !== undefined) throw new Misfit(where, `a field ${strange}`, `only ${known.join(', ')}`);
}
