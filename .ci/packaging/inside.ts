import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licencesOf, type PackageInside } from './licences.ts';

/** Beside index.html, and inside the single file. */
export const LICENCES = 'licences.txt';

/** What Vite and Rolldown write into a build by themselves. */
const WRITTEN_BY: readonly (readonly [RegExp, string])[] = [
  [/^\0?vite\//, 'vite'],
  [/^\0?rolldown\//, 'rolldown'],
];

/** The licences of all packages of which something is in the build, in the order of their names. */
export interface Inside {
  /** For the build of the page: writes licences.txt. */
  readonly page: Plugin;
  /** For the build of each worker, which is done before. */
  readonly worker: () => Plugin;
}

/**
 * Notes of which packages lines or files get into the build, and writes their licences beside it: what is inside is what
 * counts, not what is installed.
 * @param root the folder of node_modules
 */
export function inside(root: string): Inside {
  const folders = new Set<string>();
  const note = (id: string): void => {
    const folder = folderOf(id, root);
    if (folder !== null) folders.add(folder);
  };
  const generateBundle: Plugin['generateBundle'] = (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset') file.originalFileNames.forEach(note);
      else for (const [id, { renderedLength }] of Object.entries(file.modules)) if (renderedLength > 0) note(id);
    }
  };
  return {
    worker: () => ({ name: 'inside-worker', generateBundle }),
    page: {
      name: 'inside',
      apply: 'build',
      async generateBundle(...given) {
        await Reflect.apply(generateBundle, this, given);
        const packages = [...folders].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1));
        this.emitFile({ type: 'asset', fileName: LICENCES, source: licencesOf(packages) });
      },
    },
  };
}

/** "…/node_modules/@duckdb/duckdb-wasm/dist/x.wasm?url" -> the folder of the package; null for what is our own. */
function folderOf(id: string, root: string): string | null {
  const written = WRITTEN_BY.find(([begin]) => begin.test(id));
  if (written) return join(root, 'node_modules', written[1]);
  const [, within] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
  const at = id.replaceAll('\\', '/').lastIndexOf('node_modules/');
  return within === undefined ? null : join(root, relativeToRoot(id.slice(0, at)), 'node_modules', within);
}

/** Nested packages stand in the node_modules of another: what lies between the first and the last of these. */
function relativeToRoot(before: string): string {
  const at = before.replaceAll('\\', '/').indexOf('node_modules/');
  return at === -1 ? '' : before.slice(at);
}

function packageIn(folder: string): PackageInside {
  const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  const repository = told['repository'] as string | { readonly url?: string } | undefined;
  const texts = existsSync(folder) ? readdirSync(folder).filter((name) => /^(licen[cs]e|notice)/i.test(name)) : [];
  return {
    name: word(told['name']),
    version: word(told['version']),
    licence: word(told['license']),
    from: word(told['homepage']) || word(typeof repository === 'string' ? repository : repository?.url),
    texts: texts.sort().map((name) => ownPart(readFileSync(join(folder, name), 'utf8'))),
  };
}

/** A build tool lists what it is bundled with itself, none of which it writes into what it builds. */
const ownPart = (text: string): string => text.replace(/^# Licenses of bundled dependencies[\s\S]*/m, '');
