import { join, literal, type Statement, sql } from '../../sql/statement';

/**
 * Text of an ethnicity with the codes of another version put into those of ours: O1 of 16+1 becomes A4, Chinese.
 * `reads` is code in the file -> our code, where they differ.
 */
export function inOurCodes(raw: Statement, reads: Readonly<Record<string, string>> = {}): Statement {
  const differing = Object.entries(reads);
  if (differing.length === 0) return raw;
  const cases = differing.map(([code, ours]) => sql`when ${literal(code)} then ${literal(ours)}`);
  return sql`case upper(trim(${raw})) ${join(cases, ' ')} else ${raw} end`;
}
