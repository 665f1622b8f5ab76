/**
 * The border of the computer: a proxy that a browser context must use for every address but this computer's own.
 * It writes down what was asked for and lets nothing through. Unlike the events of a page it cannot miss a request
 * made by a worker, by a worker's worker or by a preconnect.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Border {
  /** For Playwright's `proxy.server`. */
  readonly address: string;
  /** Every address that something tried to reach, in order. */
  readonly crossings: readonly string[];
  close(): Promise<void>;
}

/** Starts a border on a free port. */
export async function openBorder(): Promise<Border> {
  const crossings: string[] = [];
  const server = createServer((request, response) => {
    crossings.push(request.url ?? '(no address)');
    response.writeHead(403).end();
  });
  // How a browser asks a proxy for https: and wss: addresses.
  server.on('connect', (request, socket) => {
    crossings.push(`https://${request.url ?? '(no address)'}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, crossings, close: () => stopped(server) };
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((settle) => {
    server.close(() => {
      settle();
    });
  });
}
