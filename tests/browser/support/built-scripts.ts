/** The scripts of the build, and what each needs before it can run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../../../.ci/prepare.mjs';

const ASSETS = join(DIST, 'assets');

/** A script and all that it imports before it can run. */
export function withImports(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(join(ASSETS, file), 'utf8');
  for (const [, imported = ''] of text.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
    withImports(imported, known);
  }
  return known;
}

/** The scripts of the build of this name. A component's drops `.svelte` of its name, a module's with runes keeps it. */
export const scriptsOf = (base: string): readonly string[] =>
  readdirSync(ASSETS).filter((file) => [base, `${base}.svelte`].includes(file.slice(0, -'-12345678.js'.length)));

/** The scripts that run with the page, before a reader asks for anything. */
export const scriptsOfPage = (): ReadonlySet<string> =>
  new Set([...scriptsOf('index'), ...scriptsOf('App')].flatMap((file) => [...withImports(file)]));

/** By the name of what is fetched, the script that declares it. Names that the build puts together are left out. */
export const declaredIn = (): readonly (readonly [name: string, script: string])[] =>
  readdirSync(ASSETS)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      [...readFileSync(join(ASSETS, file), 'utf8').matchAll(/\.declare\(["'`]([^"'`]+)["'`]/g)].map(
        ([, name = '']) => [name, file] as const,
      ),
    );
