import { supplies } from '../supply/supplies';
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

// As text in a chunk of its own: it works from a server and from one file, and delays no first paint.
const workerScript = supplies.declare(ENGINE, () => import('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?raw'));

/**
 * DuckDB's worker from a `blob:`, so that it inherits the page's content security policy and can reach nothing that
 * the page cannot. It waits for `databaseModule` in its first message.
 */
export async function databaseWorker(): Promise<Worker> {
  const { default: script } = await workerScript.get();
  const withoutMap = script.replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n');
  const address = URL.createObjectURL(new Blob([TAKE_MODULE, withoutMap], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
