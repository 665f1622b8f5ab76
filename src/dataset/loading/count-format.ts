import type { Engine } from '../../engine/engine';
import { readNumbers } from '../../sql/rows';
import { identifier, sql } from '../../sql/statement';
import { type Failure, type Outcome, refusal, success } from '../../vocabulary/failure';
import type { CheckedFile } from './read-together';
import { evidenceStatement, formatTold, type NumberEvidence, type NumberFormat } from '../values/written-numbers';

/**
 * The files, each with how its counts are written, told from the whole of their column before any of them is stored:
 * "12.000" is twelve thousand beside "1.234", and twelve beside "12.5". Refused where nothing tells.
 */
export async function withCountFormats(
  engine: Engine,
  files: readonly CheckedFile[],
  staging: string,
): Promise<Outcome<readonly CheckedFile[]>> {
  const told: CheckedFile[] = [];
  for (const one of files) {
    const from = countAsText(one);
    const format = from === null ? success(undefined) : await formatIn(engine, one, from, staging);
    if (!format.ok) return format;
    told.push(format.value ? { ...one, structure: { ...one.structure, counts: format.value } } : one);
  }
  return success(told);
}

/** The column of the file that holds counts as text; null where it has none. */
function countAsText({ file, structure, counted }: CheckedFile): string | null {
  if (counted === undefined || structure.types.get('count') !== 'text') return null;
  return file.facts.columns.find(({ name }) => name === counted)?.type === 'text' ? counted : null;
}

async function formatIn(
  engine: Engine,
  { file }: CheckedFile,
  from: string,
  staging: string,
): Promise<Outcome<NumberFormat | undefined>> {
  const seen = new Map<string, number>();
  const reading = file.read([from]);
  for (;;) {
    const batch = await reading.next();
    if (!batch.ok) return batch;
    if (!batch.value) break;
    await engine.insert(batch.value.ipc, staging, true);
    const found = readNumbers(await engine.query(evidenceStatement(identifier(from), identifier(staging))));
    for (const [name, is] of found) seen.set(name, Math.max(is, seen.get(name) ?? 0));
    await engine.query(sql`drop table ${identifier(staging)}`);
  }
  const has = (name: keyof NumberEvidence): boolean => (seen.get(name) ?? 0) > 0;
  const told = formatTold({
    english: has('english'),
    continental: has('continental'),
    oneComma: has('oneComma'),
    oneDot: has('oneDot'),
    oneDotNotWhole: has('oneDotNotWhole'),
    plainThousands: has('plainThousands'),
  });
  return told === 'not told' ? refusal(twoWays(file.name, from)) : success(told);
}

const twoWays = (file: string, column: string): Failure => ({
  what: 'The counts can be read in two ways: 12.000 may be twelve thousand, or twelve.',
  file,
  column,
  found: 'a full stop before three figures, and nothing in the column that tells what it means',
  expected: 'whole numbers such as 12000 or 12,000',
  remedy: 'Ask the supplier which it is, write the counts without a full stop, and open the file again.',
});
