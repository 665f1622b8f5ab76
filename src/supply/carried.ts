/** Letters that are turned into bytes at a time: whole groups of eight, few enough that the page stays alive. */
const PIECE = 8 * 32_768;

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
 * A file of the build that the page carries within itself, as the single file carries all of them: gzip as letters, in
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

function bytesOf(letters: string): ReadableStream<BufferSource> {
  let place = 0;
  return new ReadableStream<BufferSource>({
    pull(stream) {
      if (place >= letters.length) return stream.close();
      stream.enqueue(fromLetters(letters.slice(place, (place += PIECE))));
    },
  });
}

/** Bytes of which each letter holds seven bits, as `.ci/packaging/letters.ts` writes them; its eighth says nothing. */
export function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((letters.length * 7) / 8));
  let [held, bits] = [0, 0];
  for (let place = 0, at = 0; place < letters.length; place += 1) {
    held = (held << 7) | (letters.charCodeAt(place) & 0x7f);
    bits += 7;
    if (bits < 8) continue;
    bits -= 8;
    // An element takes the last eight bits of what is put into it.
    bytes[at] = held >>> bits;
    at += 1;
  }
  return bytes;
}
