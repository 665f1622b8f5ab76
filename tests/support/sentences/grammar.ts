/**
 * Patterns of sentences as a person reads them, turned into expressions that find them. "n" is a number, [group] a slot,
 * {words} may be left out, {this|that} is one of the two, {; [group]}… stands any number of times.
 */

/** A slot: what the page says of it, and the expression of what may stand there. */
export interface Slot {
  readonly says: string;
  readonly form: string;
}

export type Slots = Readonly<Record<string, Slot>>;

interface Read {
  readonly form: string;
  readonly rest: string;
}

const NUMBER = String.raw`(?:(?:under |at least )?\d[\d,]*(?:\.\d+)?)`;
export const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The expression of a whole sentence; its last stop, and the quotation marks of what is said aloud, may be missing. */
export function sentenceForm(pattern: string, slots: Slots): RegExp {
  const whole = pattern.endsWith('.') ? pattern.slice(0, -1) : pattern;
  return new RegExp(`^“?(?:${formOf(whole, slots)})[.]?”?$`, 'iu');
}

/** The expression of a pattern or of a part of one, which may be this|that without brackets. */
export function formOf(pattern: string, slots: Slots): string {
  const { ways, rest } = readWays(pattern, slots);
  if (rest !== '') throw new Error(`A bracket is closed that was never opened: ${pattern}`);
  return ways.join('|');
}

/** Reads ways parted by "|" as far as a bracket that closes, or to the end. */
function readWays(pattern: string, slots: Slots): { readonly ways: readonly string[]; readonly rest: string } {
  const ways = [''];
  let rest = pattern;
  while (rest !== '' && !rest.startsWith('}')) {
    if (rest.startsWith('|')) {
      ways.push('');
      rest = rest.slice(1);
      continue;
    }
    const next = rest.startsWith('{') ? choice(rest.slice(1), slots) : piece(rest, slots);
    ways[ways.length - 1] += next.form;
    rest = next.rest;
  }
  return { ways, rest };
}

function choice(inside: string, slots: Slots): Read {
  const { ways, rest } = readWays(inside, slots);
  if (rest === '') throw new Error(`A bracket is not closed: {${inside}`);
  const many = rest.startsWith('}…');
  const times = many ? '*' : ways.length === 1 ? '?' : '';
  return { form: `(?:${ways.join('|')})${times}`, rest: rest.slice(many ? 2 : 1) };
}

/** A slot, a number, or words as they stand. */
function piece(rest: string, slots: Slots): Read {
  const [, name] = /^\[([^\]]+)\]/.exec(rest) ?? [];
  if (name !== undefined) return { form: slotForm(name, slots), rest: rest.slice(name.length + 2) };
  const [words = ''] = /^(?:[\p{L}\d]+|[^[{|}])/u.exec(rest) ?? [];
  return { form: words === 'n' ? NUMBER : escaped(words), rest: rest.slice(words.length) };
}

function slotForm(name: string, slots: Slots): string {
  const slot = slots[name];
  if (!slot) throw new Error(`There is no slot [${name}].`);
  return `(?:${slot.form})`;
}
