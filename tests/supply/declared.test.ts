/** Whatever is fetched after the first lines of the page is declared as a supply: it is fetched early, named and tried again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../.ci/prepare.mjs';

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(ROOT, 'src', file), 'utf8') }));

/** Places of a word in the code, comments left aside. */
function places(text: string, word: RegExp): readonly number[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, (comment) => ' '.repeat(comment.length));
  return [...code.matchAll(word)].map(({ index }) => index);
}

it('no script is imported late but in a declaration', () => {
  const undeclared = sources.flatMap(({ file, text }) =>
    places(text, /\bimport\(/g)
      .filter((place) => !/\.declare\([^;]*$/.test(text.slice(0, place)))
      .map(() => file),
  );
  expect(undeclared).toEqual([]);
  expect(sources.filter(({ text }) => places(text, /\bimport\(/g).length > 0).map(({ file }) => file)).not.toEqual([]);
});

it('nothing is fetched but by the one function that supplies use', () => {
  const fetching = sources.filter(
    ({ text }) => places(text, /(?<![\w.#])fetch\(|XMLHttpRequest|EventSource/g).length > 0,
  );
  expect(fetching.map(({ file }) => file)).toEqual(['supply/fetched.ts']);
  const using = sources.flatMap(({ file, text }) =>
    places(text, /(?<![\w.])fetched\((?!address: string)/g)
      .filter((place) => !/\.declare\([^;]*$|\.declare\([\s\S]*async \(\) => \{[\s\S]*$/.test(text.slice(0, place)))
      .map(() => file),
  );
  // Modules are compiled while they come, scripts become workers or are imported: whoever asks for those declares it.
  expect(using).toEqual(['engine/wasm-source.ts', 'supply/script-files.ts', 'supply/worker-script.ts']);
  const starting = sources.flatMap(({ file, text }) =>
    places(text, /(?<![\w.])workerScript\((?!\n)/g)
      .filter((place) => !/\.declare\([^;]*$/.test(text.slice(0, place)))
      .map(() => file),
  );
  expect(starting).toEqual([]);
});
