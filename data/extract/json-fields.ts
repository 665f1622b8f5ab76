import { type Failure, type Outcome, refusal, success } from '../../src/vocabulary/failure';
import { listOf } from '../../src/dataset/values/recognise';

/** A JSON object whose fields are not yet known. */
export type Fields = Readonly<Record<string, unknown>>;

/** Thrown inside the reading of a config and turned into a refusal at its edge, so that each field reads in one line. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.what);
  }
}

/** Runs a reading; what it refused comes back as a refusal that names the file. */
export function refusing<Value>(file: string, read: () => Value): Outcome<Value> {
  try {
    return success(read());
  } catch (fault) {
    if (fault instanceof Refused) return refusal({ file, ...fault.failure });
    throw fault;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as the config shows it, short enough for a sentence. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Refuses any key that is not known, by name: a misspelt key would otherwise be passed over in silence. */
export function onlyKeys(fields: Fields, known: readonly string[], where: string): void {
  const strange = Object.keys(fields).find((key) => !known.includes(key));
  if (strange === undefined) return;
  throw new Refused({
    what: `${where} has a key that this command does not know.`,
    found: `"${strange}"`,
    expected: listOf(known),
    remedy: 'Correct its spelling, or take it out.',
  });
}

export function wrong(key: string, found: unknown, expected: string, remedy = 'Correct it in the config.'): Refused {
  return new Refused({
    what: `"${key}" is not as it should be.`,
    found: found === undefined ? 'nothing' : shown(found),
    expected,
    remedy,
  });
}

/** A text of at least one letter; undefined where the key is absent. */
export function textField(fields: Fields, key: string, expected = 'a text'): string | undefined {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.trim() === '') throw wrong(key, value, expected);
  return value;
}

/** One text or a list of texts, as a list; undefined where the key is absent. */
export function textsField(fields: Fields, key: string, expected: string): readonly string[] | undefined {
  const value = fields[key];
  if (value === undefined) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
  if (texts.length === 0 || texts.length < list.length) throw wrong(key, value, expected);
  return texts;
}

/** A whole number from `least` on; undefined where the key is absent. */
export function wholeField(fields: Fields, key: string, least: number): number | undefined {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    throw wrong(key, value, `a whole number, ${least} or more`);
  return value;
}

/** Yes or no; undefined where the key is absent. */
export function yesField(fields: Fields, key: string): boolean | undefined {
  const value = fields[key];
  if (value !== undefined && typeof value !== 'boolean') throw wrong(key, value, 'true or false');
  return value;
}

/** One of some words; undefined where the key is absent. */
export function choiceField<Word extends string>(
  fields: Fields,
  key: string,
  words: readonly Word[],
): Word | undefined {
  const value = fields[key];
  if (value === undefined) return undefined;
  const word = words.find((one) => one === value);
  if (word === undefined) throw wrong(key, value, listOf(words));
  return word;
}

/** An object; undefined where the key is absent. */
export function fieldsField(fields: Fields, key: string, expected = 'an object'): Fields | undefined {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (!isFields(value)) throw wrong(key, value, expected);
  return value;
}

/** What a key must give where it may not be absent. */
export function needed<Value>(value: Value | undefined, key: string, expected: string): Value {
  if (value === undefined)
    throw new Refused({
      what: `The config does not say "${key}".`,
      expected,
      remedy: 'Add it; data/EXTRACT.md describes every key.',
    });
  return value;
}
