import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerTo, examplesIn } from './worked-examples';

const folder = new URL('../../src/statistics/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

async function everyFunction(): Promise<Record<string, unknown>> {
  const functions: Record<string, unknown> = {};
  for (const file of files) {
    const loaded: unknown = await import(`../../src/statistics/${file.replace('.ts', '')}.ts`);
    if (typeof loaded === 'object') Object.assign(functions, loaded);
  }
  return functions;
}

describe('the worked examples of the doc comments', () => {
  it.each(files)('%s gives what its comment says', async (file) => {
    const functions = await everyFunction();
    const source = readFileSync(new URL(file, folder), 'utf8');
    const examples = examplesIn(source);
    expect(examples.length).toBe([...source.matchAll(/^export function /gm)].length);
    for (const { call, printed } of examples) expect(answerTo(call, functions), call).toBe(printed);
  });

  it.each(files)('%s imports nothing from outside its room', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    for (const [, from] of source.matchAll(/from '([^']+)'/g)) expect(from).toMatch(/^\.\/[a-z-]+$/);
  });
});
