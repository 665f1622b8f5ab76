/** What in a document does not fit: where it stands, what was found, what was expected. Thrown while it is read. */
export class Misfit extends Error {
  override readonly name = 'Misfit';

  constructor(
    /** In words, short enough for a sentence. */
    readonly found: string,
    readonly expected: string,
    /** The way to it, outermost first. */
    readonly path: readonly string[] = [],
  ) {
    super(`${path.join(', ')}: expected ${expected}`);
  }
}

const SHOWN = 60;

/** A value that does not fit. */
export function misfit(found: unknown, expected: string): Misfit {
  return new Misfit(inWords(found), expected);
}

function inWords(found: unknown): string {
  if (typeof found === 'string') return `"${found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found}"`;
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === 'object' && found !== null) return 'an object';
  if (typeof found === 'number' || typeof found === 'boolean') return String(found);
  return found === null ? 'null' : 'nothing';
}

/** Reads a part of a value, and puts the name of the part before the place of whatever does not fit in it. */
export function within<Thing>(name: string, read: () => Thing): Thing {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof Misfit)) throw fault;
    throw new Misfit(fault.found, fault.expected, [name, ...fault.path]);
  }
}
