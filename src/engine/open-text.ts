import type { OpenFile } from './table-worker-answers';
import { encodingsOf } from './text-encoding';
import { TextSource } from './text-source';

/** A text in each encoding that it may be in, the likeliest first. */
export const openText: OpenFile = async (file, name) => {
  const encodings = await encodingsOf(file);
  return { of: () => encodings.map((encoding) => new TextSource(file, name, encoding)) };
};
