/** What no figure uses leaves the room: every method is reached from the page or from a worker. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url).pathname;
const ENDINGS = ['', '.ts', '.svelte', '.svelte.ts'];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)].flatMap(([, to = '']) => {
    const base = join(dirname(file), to);
    const found = ENDINGS.map((ending) => base + ending).find((path) => existsSync(path) && statSync(path).isFile());
    return found ? [found] : [];
  });
}

function reachedFrom(starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...importsOf(file));
  }
  return reached;
}

const sources = filesBelow(SRC).filter((file) => /\.(ts|svelte)$/.test(file));
const reached = reachedFrom(sources.filter((file) => /(\/main\.ts|\.worker\.ts)$/.test(file)));
const texts = new Map([...reached].map((file) => [file, readFileSync(file, 'utf8')]));
/** Without comments: an example in one is no use of a method. */
const codeOf = (file: string) => (texts.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('the methods of statistics', () => {
  const methods = sources.filter((file) => file.startsWith(join(SRC, 'statistics')));

  it.each(methods.map((file) => [file.slice(SRC.length), file] as const))('%s is used by a figure', (_, file) => {
    expect(reached.has(file)).toBe(true);
    const own = codeOf(file);
    for (const [, name = ''] of own.matchAll(/^export (?:function|const) (\w+)/gm)) {
      const asWord = new RegExp(`\\b${name}\\b`, 'g');
      const elsewhere = [...texts.keys()].some((other) => other !== file && asWord.test(codeOf(other)));
      expect(elsewhere || (own.match(asWord) ?? []).length > 1, name).toBe(true);
    }
  });
});
