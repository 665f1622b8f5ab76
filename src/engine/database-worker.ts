import type { WasmSource } from './wasm-source';

/** An address that is never asked of a network: inside the worker it stands for the bytes sent by message. */
const SENT_BYTES = 'https://sent-by-message.invalid/duckdb.wasm';

/**
 * Runs in the worker before DuckDB's own script. The first message may carry the module's bytes; then the worker's
 * `fetch` answers one made-up address from them, because a worker of a double-clicked file can fetch nothing.
 */
const TAKE_BYTES = `addEventListener('message', (event) => {
  if (!event.data || !event.data.databaseBytes) return;
  event.stopImmediatePropagation();
  const bytes = event.data.databaseBytes;
  const fetchFromServer = self.fetch;
  self.fetch = (asked, options) => String(asked.url || asked) === ${JSON.stringify(SENT_BYTES)}
    ? Promise.resolve(new Response(bytes, { headers: { 'content-type': 'application/wasm' } }))
    : fetchFromServer.call(self, asked, options);
});
`;

/**
 * Starts DuckDB's worker from a `blob:`, so that it inherits the page's content security policy and can reach
 * nothing that the page cannot. Gives the worker with the address of its module as the worker must be told it.
 */
export async function databaseWorker(source: WasmSource): Promise<{ worker: Worker; module: string }> {
  // As text in a chunk of its own: it works from a server and from one file, and delays no first paint.
  const { default: script } = await import('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?raw');
  const withoutMap = script.replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n');
  const address = URL.createObjectURL(new Blob([TAKE_BYTES, withoutMap], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  if ('address' in source) return { worker, module: source.address };
  worker.postMessage({ databaseBytes: source.bytes });
  return { worker, module: SENT_BYTES };
}
