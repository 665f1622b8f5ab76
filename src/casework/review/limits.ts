/** What a casework file may hold at most: no panel comes near, and no hostile file costs more than a moment. */
export const LIMITS = {
  /** Letters of a whole file. */
  file: 40_000_000,
  /** Letters of an identifier. */
  id: 300,
  /** Letters of a question, a title or a name. */
  words: 500,
  /** Letters of one note or of a declared interest. */
  note: 20_000,
  questions: 60,
  columns: 300,
  members: 60,
  /** Declarations of interest in one case. */
  interests: 200,
  draws: 500,
  /** Cases of one draw, and reviews of a file. */
  cases: 50_000,
  /** Cases that were reviewed before. */
  earlier: 500_000,
  strata: 5_000,
  /** Sheets under which answers were given before this one. */
  sheets: 100,
} as const;

/** Names that JavaScript gives a meaning of its own: no case, member or question may be called so. */
const NAMES_OF_THE_LANGUAGE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a text may be an identifier: there, not too long, and without a meaning in JavaScript. */
export function isPlainId(id: string): boolean {
  return id.length > 0 && id.length <= LIMITS.id && !NAMES_OF_THE_LANGUAGE.has(id);
}
