/** A small static server for the built workbook: Node's own modules only, one folder, this computer only. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { SECURITY_HEADERS } from './policy.mjs';

const HOST = '127.0.0.1';
const compress = promisify(gzip);

/** Above this size a file goes out as it is: between two programs of one computer, unpacking costs more than it saves. */
const LARGEST_COMPRESSED = 4 * 1024 * 1024;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.parquet': 'application/vnd.apache.parquet',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const COMPRESSIBLE = /^text\/|json|javascript|svg|wasm/;

/** The file a request names inside the folder, or undefined where it names none or steps outside. */
function fileNamed(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://workbook').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(resolve(folder) + sep) ? file : undefined;
}

/** A link whose "#" was encoded on its way asks for a file of that name: where it leads instead, undefined for all else. */
function linkNamed(address) {
  const [, rest] = /^\/(?:index\.html)?%23(\/?[^\r\n]*)$/i.exec(address) ?? [];
  return rest === undefined ? undefined : `/#${rest}`;
}

/** Vite puts a hash of the content into every name under assets/, so such a file never changes. */
function caching(folder, file) {
  const hashed = file.startsWith(join(resolve(folder), 'assets') + sep) && /-[\w-]{8}\.\w+$/.test(file);
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Answers requests from one folder; compressed copies are made at the first request and kept in memory. */
function answering(folder, extraHeaders) {
  const compressed = new Map();

  function compressedCopy(file, version) {
    const key = `${file} ${version}`;
    if (!compressed.has(key)) compressed.set(key, readFile(file).then(compress));
    return compressed.get(key);
  }

  function refuse(response, status, sentence) {
    response.writeHead(status, { ...extraHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
  }

  return async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD.');
    const link = linkNamed(request.url ?? '/');
    if (link !== undefined) return response.writeHead(302, { ...extraHeaders, Location: link }).end();
    const file = fileNamed(folder, request.url ?? '/');
    const facts = file === undefined ? undefined : await stat(file).catch(() => undefined);
    if (file === undefined || !facts?.isFile()) return refuse(response, 404, 'There is no such file.');

    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const tag = `"${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}"`;
    const headers = { ...extraHeaders, 'Content-Type': type, 'Cache-Control': caching(folder, file), ETag: tag };
    if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();

    const mayCompress = COMPRESSIBLE.test(type) && facts.size <= LARGEST_COMPRESSED;
    if (mayCompress) headers.Vary = 'Accept-Encoding';
    if (mayCompress && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      const body = await compressedCopy(file, tag);
      response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': body.length });
      return response.end(request.method === 'HEAD' ? undefined : body);
    }
    response.writeHead(200, { ...headers, 'Content-Length': facts.size });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

function listening(server, port) {
  return new Promise((settle, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => settle(server.address().port));
  });
}

/**
 * Serves a folder on 127.0.0.1.
 * @param {{folder: string, port?: number, tries?: number, headers?: Record<string, string>}} options
 *   `port` 0 (the default) takes a free one; `tries` is how many ports, upwards from `port`, may be tried.
 * @returns the address, which ends in a slash, and a way to stop.
 */
export async function serve({ folder, port = 0, tries = 1, headers = SECURITY_HEADERS }) {
  const answer = answering(folder, headers);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const taken = await listening(server, port === 0 ? 0 : port + attempt);
      return { address: `http://${HOST}:${taken}/`, close: () => stopped(server) };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || attempt + 1 >= tries) throw error;
    }
  }
}

function stopped(server) {
  server.closeAllConnections();
  return new Promise((settle) => server.close(() => settle()));
}
