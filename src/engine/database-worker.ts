import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { supplies } from '../supply/supplies';
import { workerScript } from '../supply/worker-script';
import { ENGINE } from './database-module';

/** An address that is never asked of a network: inside the worker it stands for the module sent by message. */
export const SENT_MODULE = 'https://sent-by-message.invalid/duckdb.wasm';

/**
 * Runs in the worker before DuckDB's own script. The first message carries the compiled module; from then on the
 * worker's `fetch` answers the made-up address, and what it answers is instantiated from the module.
 */
const TAKE_MODULE = `addEventListener('message', (event) => {
  if (!event.data || !event.data.databaseModule) return;
  event.stopImmediatePropagation();
  const module = event.data.databaseModule;
  const fetchFromServer = self.fetch;
  self.fetch = (asked, options) => String(asked.url || asked) === ${JSON.stringify(SENT_MODULE)}
    ? Promise.resolve(new Response('', { headers: { 'content-type': 'application/wasm' } }))
    : fetchFromServer.call(self, asked, options);
  WebAssembly.instantiateStreaming = async (source, imports) =>
    ({ module, instance: await WebAssembly.instantiate(module, imports) });
});
`;

const startWorker = supplies.declare(ENGINE, () => workerScript(script, { ahead: TAKE_MODULE }));

/**
 * DuckDB's worker, which can reach nothing that the page cannot. It waits for `databaseModule` in its first message.
 */
export async function databaseWorker(): Promise<Worker> {
  return (await startWorker.get())();
}
