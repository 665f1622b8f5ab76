/** The scripts of the build, and what each needs before it can run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../../../.ci/prepare.mjs';

/** A script and all that it imports before it can run. */
export function withImports(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(join(DIST, 'assets', file), 'utf8');
  for (const [, imported = ''] of text.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
    withImports(imported, known);
  }
  return known;
}
