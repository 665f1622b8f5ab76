/** The engine of the build without the names that nothing asks for. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withExportsOf } from '../../.ci/packaging/wasm-exports';

const require = createRequire(import.meta.url);
const text = (word: string) => [word.length, ...Buffer.from(word)];
const section = (id: number, content: readonly number[]) => [id, content.length, ...content];
const I32 = 0x7f;

/** Three functions that answer 1, 2 and 3, exported under four names; one import of each sort but a tag. */
const MODULE = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 0, 1, I32]),
  ...section(2, [
    ...[4, ...text('env'), ...text('asked'), 0, 0],
    ...[...text('env'), ...text('table'), 1, 0x70, 1, 1, 5],
    ...[...text('env'), ...text('memory'), 2, 0, 1],
    ...[...text('GOT.func'), ...text('by_name'), 3, I32, 1],
  ]),
  ...section(3, [3, 0, 0, 0]),
  ...section(7, [
    ...[4, ...text('run'), 0, 1],
    ...[...text('nobody'), 0, 2],
    ...[...text('by_name'), 0, 3],
    ...[...text('running'), 0, 3],
  ]),
  ...section(10, [3, ...[1, 2, 3].flatMap((answer) => [4, 0, 0x41, answer, 0x0b])]),
]);

const given = {
  env: {
    asked: () => 0,
    table: new WebAssembly.Table({ element: 'anyfunc', initial: 1, maximum: 5 }),
    memory: new WebAssembly.Memory({ initial: 1 }),
  },
  'GOT.func': { by_name: new WebAssembly.Global({ value: 'i32', mutable: true }) },
};

describe('the exports of the engine', () => {
  it('are those that its script or the module itself names; the rest of it runs as before', async () => {
    const module = await WebAssembly.compile(Uint8Array.from(withExportsOf(MODULE, 'Module["_run"]()')));
    expect(WebAssembly.Module.exports(module).map(({ name }) => name)).toEqual(['run', 'by_name']);
    const { exports } = await WebAssembly.instantiate(module, given);
    const { run, by_name } = exports as Readonly<Record<string, () => number>>;
    const answers = [run?.(), by_name?.()];
    expect(answers).toEqual([1, 3]);
  });

  it('are all kept where the script names all, byte by byte', () => {
    const whole = withExportsOf(MODULE, 'run nobody by_name running');
    expect(Buffer.from(whole).equals(MODULE)).toBe(true);
  });

  it('of DuckDB are what its script has in hand, and a quarter of its bytes go with the others', async () => {
    const at = (name: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);
    const [module, script] = [await readFile(at('duckdb-eh.wasm')), await readFile(at('duckdb-browser-eh.worker.js'))];
    const less = Uint8Array.from(withExportsOf(module, script.toString()));
    expect(less.length / module.length).toBeLessThan(0.8);
    const names = WebAssembly.Module.exports(await WebAssembly.compile(less)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['duckdb_web_open', 'malloc', 'main', '__wasm_apply_data_relocs']));
    expect(names.length).toBeLessThan(300);
  });

  it('are not looked for in what is no module, or one that was cut', () => {
    expect(() => withExportsOf(Uint8Array.of(1, 2, 3), '')).toThrow('The engine is no WebAssembly module.');
    expect(() => withExportsOf(MODULE.subarray(0, -1), '')).toThrow('The engine is a WebAssembly module that was cut.');
  });
});
