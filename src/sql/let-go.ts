/**
 * Gives the memory behind arrays back at once: the collector counts neither them nor their size when it decides to
 * come. Nothing may read them afterwards. Does nothing where the browser cannot.
 */
export function letGo(arrays: Iterable<ArrayBufferView>): void {
  for (const buffer of new Set(Array.from(arrays, (array) => array.buffer))) {
    if (buffer instanceof ArrayBuffer && 'transfer' in buffer && typeof buffer.transfer === 'function') {
      if (!('detached' in buffer && buffer.detached)) buffer.transfer(0);
    }
  }
}
