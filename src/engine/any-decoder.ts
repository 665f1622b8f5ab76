import { refusal } from '../vocabulary/failure';
import type { Decoder } from './engine';
import { formatOf } from './file-format';
import { formatRefusal } from './format-refusals';
import { whyUnreadable } from './parquet-refusals';
import { tellingChanges } from './still-readable';

/** A decoder for each format that can be read. */
export interface Decoders {
  readonly parquet: Decoder;
  readonly text: Decoder;
  readonly spreadsheet: Decoder;
}

/** One decoder that looks at a file and hands it to the one of its format, or refuses it with what to do. */
export function anyDecoder(decoders: Decoders): Decoder {
  return tellingChanges({
    async open(file, name, told) {
      try {
        const format = await formatOf(file, name);
        if (format === 'parquet' || format === 'text' || format === 'spreadsheet') {
          return await decoders[format].open(file, name, told);
        }
        return refusal(formatRefusal(format, name));
      } catch (thrown) {
        const unreadable = whyUnreadable(thrown, name);
        if (!unreadable) throw thrown;
        return refusal(unreadable);
      }
    },
  });
}
