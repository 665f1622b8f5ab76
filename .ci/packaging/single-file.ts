import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import { filePolicy } from '../policy.mjs';
import { LICENCES } from './inside.ts';
import { letters } from './letters.ts';
import { asScript, pageOfOneFile } from './page.ts';

/** The name under which the workbook goes from hand to hand. */
export const SINGLE_FILE = 'scrutiny-workbook.html';

/**
 * Writes, beside the served build and of its very files, the workbook as one HTML file that opens with a double click:
 * its scripts joined into one, every other file packed inside it.
 */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle);
      const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
      if (entry === undefined) throw new Error('The build has no entry, of which the single file is made.');
      const named = files.map(({ fileName }) => fileName);
      const one = (ending: string) => named.filter((name) => name.endsWith(ending));
      const read = (name: string) => readFile(join(dir, name));
      // A script that is a file of its own, and no part of the module, is that of a worker.
      const workers = files.filter(({ type, fileName }) => type === 'asset' && fileName.endsWith('.js'));
      // The licences go wherever the file goes.
      const carried = [LICENCES, ...one('.wasm'), ...one('.parquet'), ...workers.map(({ fileName }) => fileName)];
      const page = pageOfOneFile({
        page: await readFile(join(dir, 'index.html'), 'utf8'),
        watch: asScript(await readFile(join(import.meta.dirname, 'damaged.js'), 'utf8')),
        script: asScript(await joined(join(dir, entry.fileName))),
        style: await styleOf(one('.css'), read),
        files: await Promise.all(carried.map(async (name) => ({ name, packed: packed(await read(name)) }))),
        policy: (scripts, styles) => filePolicy(scripts.map(hashed), styles.map(hashed)),
      });
      await writeFile(join(dir, SINGLE_FILE), page);
    },
  };
}

/** All scripts of the build as one module, in which each still runs when it is first asked for. */
async function joined(entry: string): Promise<string> {
  const bundle = await rolldown({ input: entry, logLevel: 'silent' });
  const { output } = await bundle.generate({
    format: 'esm',
    codeSplitting: false,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await bundle.close();
  if (output.length !== 1) throw new Error(`The scripts were joined into ${output.length} files, not one.`);
  return output[0].code;
}

/** The style sheet with its typeface inside, which is drawn with the first line. */
async function styleOf(sheets: readonly string[], read: (name: string) => Promise<Buffer>): Promise<string> {
  const sheet = (await Promise.all(sheets.map((name) => read(name)))).join('\n');
  const asked = [...sheet.matchAll(/url\(\.\/([^)"']+\.woff2)\)/g)];
  const faces = await Promise.all(asked.map(async ([, name = '']) => read(`assets/${name}`)));
  return asked.reduce(
    (styled, [url], at) => styled.replace(url, `url(data:font/woff2;base64,${faces[at]?.toString('base64') ?? ''})`),
    sheet,
  );
}

const packed = (bytes: Buffer): string => letters(gzipSync(bytes, { level: 9 }));
const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
