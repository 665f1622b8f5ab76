import { misfit, within } from './misfit';

/** Reads a value that may be anything, and throws a `Misfit` for whatever is not of its shape. */
export type Shape<Thing> = (value: unknown) => Thing;

/** What a shape reads. */
export type Of<Read> = Read extends Shape<infer Thing> ? Thing : never;

/** Names that JavaScript gives a meaning of its own: as keys of hostile JSON they could change what objects are. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Text of so many letters at most. */
export function text(most: number, least = 0): Shape<string> {
  return (value) => {
    if (typeof value !== 'string') throw misfit(value, 'text');
    if (value.length > most) throw misfit(value, `at most ${most} letters`);
    if (value.length < least) throw misfit(value, 'text that is not empty');
    return value;
  };
}

/** Text that names something: not empty, and without a meaning in JavaScript. */
export function identifier(most: number): Shape<string> {
  const named = text(most, 1);
  return (value) => {
    const id = named(value);
    if (REFUSED_KEYS.has(id)) throw misfit(id, 'a name that is no word of JavaScript');
    return id;
  };
}

/** One of a closed list. */
export function oneOf<const Code extends string | number>(codes: readonly Code[]): Shape<Code> {
  return (value) => {
    const found = codes.find((code) => code === value);
    if (found === undefined) throw misfit(value, codes.length === 1 ? String(codes[0]) : `one of ${codes.join(', ')}`);
    return found;
  };
}

/** A whole number from 0. */
export const count: Shape<number> = (value) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw misfit(value, 'a whole number');
  return value;
};

/** A number above 0 and at most 1. */
export const share: Shape<number> = (value) => {
  if (typeof value !== 'number' || !(value > 0 && value <= 1)) throw misfit(value, 'a share above 0 and at most 1');
  return value;
};

/** True or false. */
export const flag: Shape<boolean> = (value) => {
  if (typeof value !== 'boolean') throw misfit(value, 'true or false');
  return value;
};

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** An ISO moment in universal time: "2026-11-28T10:00:00.000Z". */
export const moment: Shape<string> = (value) => {
  const fits = typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value));
  if (!fits) throw misfit(value, 'a moment like 2026-11-28T10:00:00.000Z');
  return value;
};

/** SHA-256 in hexadecimal. */
export const sha256: Shape<string> = (value) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw misfit(value, 'a SHA-256 in hexadecimal');
  return value;
};

/** Either null or of the shape. */
export function orNull<Thing>(shape: Shape<Thing>): Shape<Thing | null> {
  return (value) => (value === null ? null : shape(value));
}

/** A list of so many things at most. */
export function listOf<Thing>(shape: Shape<Thing>, most: number): Shape<readonly Thing[]> {
  return (value) => {
    if (!Array.isArray(value)) throw misfit(value, 'a list');
    if (value.length > most) throw misfit(value, `a list of at most ${most}`);
    return value.map((one: unknown, place) => within(`item ${place + 1}`, () => shape(one)));
  };
}

/** An object of any names, so many at most, none of which has a meaning in JavaScript. */
export function recordOf<Thing>(
  name: Shape<string>,
  shape: Shape<Thing>,
  most: number,
): Shape<Readonly<Record<string, Thing>>> {
  return (value) => {
    const fields = Object.entries(objectIn(value));
    if (fields.length > most) throw misfit(value, `at most ${most} fields`);
    return Object.fromEntries(fields.map(([key, one]) => within(key, () => [name(key), shape(one)] as const)));
  };
}

/** An object of exactly these fields: a field more or less does not fit. */
export function fieldsOf<Thing extends object>(shapes: {
  readonly [Name in keyof Thing]: Shape<Thing[Name]>;
}): Shape<Thing> {
  const names = Object.keys(shapes) as (keyof Thing & string)[];
  const known = new Set<string>(names);
  return (value) => {
    const found = objectIn(value);
    for (const key of Object.keys(found)) if (!known.has(key)) throw misfit(key, `only ${names.join(', ')}`);
    const read = names.map((name) => within(name, () => [name, shapes[name](ownOf(found, name))] as const));
    return Object.fromEntries(read) as Thing;
  };
}

/** The first of two shapes that fits; what does not fit the second is said. */
export function either<One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> {
  return (value) => {
    try {
      return one(value);
    } catch {
      return other(value);
    }
  };
}

/** An object with named fields, which is no list. */
export function objectIn(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw misfit(value, 'an object');
  for (const key of Object.keys(value)) if (REFUSED_KEYS.has(key)) throw misfit(key, 'no word of JavaScript as a name');
  return value;
}

/** What an object holds itself under a name; undefined for what it has of its kind. */
export function ownOf(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
