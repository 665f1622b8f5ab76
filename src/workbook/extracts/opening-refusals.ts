import type { Failure } from '../../vocabulary/failure';

export const syntheticBesideReal = (file: string): Failure => ({
  what: 'The file says that it is synthetic, and a real extract is open.',
  file,
  found: 'synthetic = true in the file’s metadata',
  expected: 'a real extract, because real and synthetic numbers never share a figure',
  remedy: 'Reload the page to look at synthetic data, or open the real file.',
});
