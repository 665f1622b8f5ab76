import type { Failure } from '../../vocabulary/failure';

/** `declared`: the reader said so while opening it; else the file does. */
export const syntheticBesideReal = (file: string, declared: boolean): Failure => ({
  what: declared
    ? 'You said on opening that the file is synthetic, and a real extract is open.'
    : 'The file says that it is synthetic, and a real extract is open.',
  file,
  found: declared ? '“No, synthetic data” chosen on opening' : 'synthetic = true in the file’s metadata',
  expected: 'a real extract, because real and synthetic numbers never share a figure',
  remedy: 'Reload the page to look at synthetic data, or open the real file.',
});
