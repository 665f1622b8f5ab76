import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { withExportsOf } from './wasm-exports.ts';

/** As `src/engine/wasm-source.ts` asks for it. */
const ASKED = '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
const [MODULE, SCRIPT] = ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'];

/**
 * Puts DuckDB into the build without the 75,000 names by which extensions that are loaded into it would find its
 * functions: the policy lets none be loaded. Its script makes an entry for each name when an engine starts, so without
 * them an engine starts sooner, takes less memory and weighs less.
 * @param root the folder of node_modules
 */
export function engine(root: string): Plugin {
  const folder = join(root, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist');
  return {
    name: 'engine',
    apply: 'build',
    enforce: 'pre',
    resolveId: (asked) => (asked === ASKED ? `\0${ASKED}` : null),
    async load(id) {
      if (id !== `\0${ASKED}`) return null;
      const file = join(folder, MODULE);
      const source = withExportsOf(await readFile(file), await readFile(join(folder, SCRIPT), 'utf8'));
      const asset = this.emitFile({ type: 'asset', name: MODULE, originalFileName: file, source });
      return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
    },
  };
}
