/** Letters of base64 that are turned into bytes at a time: whole groups of four, few enough that the page stays alive. */
const PIECE = 4 * 65_536;

/** By the ending of a file's name, what a server would say it is. */
const TYPES: Readonly<Record<string, string>> = { wasm: 'application/wasm' };

/** True where the page carries the whole build within itself, and has nothing to ask for. */
export function carriesAll(): boolean {
  return typeof document !== 'undefined' && document.querySelector('script[data-file]') !== null;
}

/**
 * Resolves once the first lines of the page have been drawn, so that nothing is unpacked before; at once where the page
 * is out of sight, and draws nothing.
 */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') return resolve();
    // The next frame is drawn when its turn is over.
    requestAnimationFrame(() => setTimeout(resolve));
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}

/**
 * A file of the build that the page carries within itself, as the single file carries all of them: gzip in base64, in
 * an inert script that is named after the file. Unpacked as it is read. Null where the page carries no such file.
 */
export function carried(address: string): Response | null {
  const name = address.slice(address.lastIndexOf('/') + 1);
  const holder = document.querySelector(`script[data-file="${CSS.escape(name)}"]`);
  if (holder === null) return null;
  const packed = bytesOf(holder.textContent ?? '');
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return new Response(packed.pipeThrough(new DecompressionStream('gzip')), { headers: { 'content-type': type } });
}

function bytesOf(base64: string): ReadableStream<BufferSource> {
  let place = 0;
  return new ReadableStream<BufferSource>({
    pull(stream) {
      if (place >= base64.length) return stream.close();
      stream.enqueue(decoded(base64.slice(place, (place += PIECE))));
    },
  });
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  return bytes;
}
