import type { Failure } from '../vocabulary/failure';

export const CANCELLED: Failure = {
  what: 'Opening the file was cancelled.',
  remedy: 'Open it again when you need it.',
};

export const syntheticBesideReal = (file: string): Failure => ({
  what: 'The file says that it is synthetic, and a real extract is open.',
  file,
  found: 'synthetic = true in the file’s metadata',
  expected: 'a real extract, because real and synthetic numbers never share a figure',
  remedy: 'Reload the page to look at synthetic data, or open the real file.',
});

export const NO_ENGINE: Failure = {
  what: 'The engine that reads extracts could not be fetched from where the workbook is served.',
  remedy: 'Connect to it again for a moment, then open the file once more. The file itself needs no connection.',
};
