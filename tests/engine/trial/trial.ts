import { startDecoder } from '../../../src/engine/decoder';
import { startEngine } from '../../../src/engine/duckdb';
import { servedSources } from '../../../src/engine/wasm-source';
import { sql } from '../../../src/sql/statement';
import { readOne } from '../../../src/sql/rows';
import { trialLoad } from './trial-load';

// A page of its own that runs the engine under the shipped policy; `drive.mjs` reads what it logs.
const log = (line: string): void => {
  const pre = document.querySelector('#log');
  if (pre) pre.textContent += `${line}\n`;
};

const began = performance.now();
const lap = (what: string, from: number): void => log(`${what}: ${Math.round(performance.now() - from)} ms`);

document.addEventListener('securitypolicyviolation', (event) =>
  log(`VIOLATION ${event.violatedDirective} ${event.blockedURI}`),
);

async function bytesOf(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

async function run(): Promise<void> {
  const sources = servedSources();
  const decoder = startDecoder(sources.decoder);
  const engine = await startEngine(sources.database);
  lap('engine started', began);
  const answer = readOne(await engine.query(sql`select ${'; drop table x'} as said, 1 as one`), {
    said: { type: 'text' },
    one: { type: 'number' },
  });
  log(`bound: ${JSON.stringify(answer)}`);
  const asks = [
    sql`select * from read_csv('https://example.com/x.csv')`,
    sql`install parquet`,
    sql`load parquet`,
    sql`SET enable_external_access = true`,
  ];
  for (const ask of asks)
    await engine.query(ask).then(
      () => log(`OPEN ${ask.text}`),
      (e: unknown) => log(`shut: ${String(e).split('\n')[0]?.slice(0, 90)}`),
    );
  await engine.terminate();
  if ('address' in sources.database) {
    const from = performance.now();
    const byMessage = await startEngine({ bytes: await bytesOf(sources.database.address) });
    lap('engine by message', from);
    await byMessage.terminate();
  }
  for (let turn = 0; turn < (location.search ? 0 : 10); turn++) {
    const from = performance.now();
    const again = await startEngine(sources.database);
    if (turn % 3 === 0) lap(`start ${turn}`, from);
    await again.terminate();
  }
  log('cycles done');
  document.querySelector<HTMLInputElement>('#file')?.addEventListener('change', ({ target }) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    // With ?late the driver changes the file between its choice and its opening.
    const wait = location.search.includes('late') ? 1500 : 0;
    if (file)
      void new Promise((go) => setTimeout(go, wait))
        .then(() => trialLoad(file, decoder, sources.database, log))
        .then(
          () => log('LOADED'),
          (e: unknown) => log(`THROWN ${String(e)}`),
        );
  });
  log('READY');
}

run().catch((fault: unknown) => log(`THROWN ${String(fault)}`));
