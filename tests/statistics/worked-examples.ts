import { runInNewContext } from 'node:vm';

/** One `@example` of a doc comment: the call, and the answer printed under it. */
export interface WorkedExample {
  readonly call: string;
  readonly printed: string;
}

/** Reads every worked example out of a source file. */
export function examplesIn(source: string): readonly WorkedExample[] {
  return [...source.matchAll(/@example\n \* (.+)\n \* \/\/ (.+)\n/g)].map(([, call = '', printed = '']) => ({
    call,
    printed,
  }));
}

/** Runs a call with the given functions in scope and prints its answer as the docs do. */
export function answerTo(call: string, functions: Readonly<Record<string, unknown>>): string {
  return printed(runInNewContext(call, { ...functions }));
}

function printed(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${printed(each)}`)
    .join(', ')} }`;
}
