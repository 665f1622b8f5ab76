import { fetched } from './attempts.js';

const nested = new Worker(new URL('./nested-worker.js', import.meta.url), { type: 'module' });
nested.onerror = () => postMessage({ nestedWorker: 'failed' });
nested.onmessage = async ({ data }) => postMessage({ workerFetch: await fetched('worker'), nestedFetch: data });
