/** Tries what the policy must refuse, from the page itself, and writes the outcomes into <output> as JSON. */
import { elsewhere, fetched, outcome } from './attempts.js';

/** The smallest WebAssembly module: its magic number and version. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

function loaded(element, address) {
  return new Promise((settle) => {
    element.onload = element.onerror = settle;
    element.src = address;
    document.body.append(element);
  });
}

function answered(worker) {
  return new Promise((settle) => {
    worker.onmessage = ({ data }) => settle(data);
    worker.onerror = () => settle({ worker: 'failed' });
  });
}

function connected(address) {
  return new Promise((settle) => {
    const socket = new WebSocket(address);
    socket.onopen = socket.onerror = settle;
  });
}

const outcomes = {
  fetch: await fetched('page'),
  evaluation: await outcome(() => (0, eval)('1')),
  compilation: await outcome(() => WebAssembly.compile(EMPTY_MODULE)),
  ...(await answered(new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }))),
};
await loaded(new Image(), `http://${elsewhere('image')}`);
await loaded(document.createElement('script'), `http://${elsewhere('script')}`);
await outcome(() => connected(`ws://${elsewhere('socket')}`));
await outcome(() => navigator.sendBeacon(`http://${elsewhere('beacon')}`));
document.querySelector('output').textContent = JSON.stringify(outcomes);
