import { type Failure, type Outcome, refusal, success } from '../../src/vocabulary/failure';
import { listOf } from '../../src/dataset/values/recognise';

/** Keys that the workbook understands; others of a file are about that file and not about the extract. */
const UNDERSTOOD = [
  ...['extract_kind', 'supplier', 'drawn', 'date_drawn', 'period_from', 'period_to', 'date_basis'],
  ...['ethnicity_code_set', 'synthetic', 'data_status', 'status', 'borough_basis', 'protective_marking', 'marking'],
  'withheld_mark',
];

/** Keys on which files that are read together must agree, since the rows could not be told apart afterwards. */
const MUST_AGREE = ['extract_kind', 'ethnicity_code_set', 'borough_basis', 'date_basis'];
const YES = ['true', 'yes', '1', 'synthetic'];

/** What several files say of themselves, as one: the earliest first day, the latest last, every supplier. */
export function mergedMetadata(files: readonly ReadonlyMap<string, string>[]): Outcome<ReadonlyMap<string, string>> {
  const merged = new Map<string, string>();
  for (const key of UNDERSTOOD) {
    const said = [...new Set(files.flatMap((file) => file.get(key)?.trim() || []))].sort();
    if (said.length > 1 && MUST_AGREE.includes(key)) return refusal(disagreement(key, said));
    const value = oneOf(key, said);
    if (value !== undefined) merged.set(key, value);
  }
  return withDays(merged, files);
}

function oneOf(key: string, said: readonly string[]): string | undefined {
  // One synthetic file among many makes the extract synthetic: it must never pass for real.
  if (key === 'synthetic')
    return said.length === 0 ? undefined : String(said.some((word) => YES.includes(word.toLowerCase())));
  if (key === 'period_from') return said[0];
  if (['period_to', 'drawn', 'date_drawn'].includes(key)) return said.at(-1);
  return said.length === 0 ? undefined : said.join('; ');
}

/** A period declared by some of the files is not declared for all of them. */
function withDays(
  merged: Map<string, string>,
  files: readonly ReadonlyMap<string, string>[],
): Outcome<ReadonlyMap<string, string>> {
  if (files.some((file) => !file.has('period_from') || !file.has('period_to'))) {
    merged.delete('period_from');
    merged.delete('period_to');
  }
  return success(merged);
}

const disagreement = (key: string, said: readonly string[]): Failure => ({
  what: 'The files say different things of themselves, so their rows cannot stand in one extract.',
  found: `${key} ${listOf(said.map((word) => `"${word}"`))}`,
  remedy: 'Build one extract of each, or correct the metadata of the files.',
});
