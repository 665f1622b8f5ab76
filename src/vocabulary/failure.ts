/** A refusal that a person can act on. Every part is a plain sentence or a name; nothing is only logged. */
export interface Failure {
  /** What happened, subject first: "The file is not Parquet." */
  readonly what: string;
  /** The file, where one is to blame. */
  readonly file?: string;
  /** The column, where one is to blame. */
  readonly column?: string;
  /** What was found there. */
  readonly found?: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** What to do next. */
  readonly remedy: string;
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Wraps a value that was got without a refusal. */
export function success<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** Wraps a refusal. */
export function refusal<Value>(failure: Failure): Outcome<Value> {
  return { ok: false, failure };
}

/** The reader stopped the opening of a file, told by its name where it is known. */
export function openingCancelled(file?: string): Failure {
  const which = file === undefined ? {} : { file };
  return { what: 'Opening the file was cancelled.', ...which, remedy: 'Open it again when you need it.' };
}

/** The failure as one paragraph: what happened, to which file and column, what was found and expected, what to do. */
export function failureInWords(failure: Failure): string {
  const place = [failure.file && `File: ${failure.file}.`, failure.column && `Column: ${failure.column}.`];
  const facts = [failure.found && `Found: ${failure.found}.`, failure.expected && `Expected: ${failure.expected}.`];
  return [failure.what, ...place, ...facts, failure.remedy].filter(Boolean).join(' ');
}
