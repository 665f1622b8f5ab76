import { type Outcome, refusal } from '../vocabulary/failure';
import type { Decoder, TableFile, TableReading } from './engine';
import { unreadableBy, unreadableFile } from './file-refusals';

/**
 * The same decoder, which asks of every file that it refuses whether the browser still reads it. A file that another
 * program wrote meanwhile fails in as many ways as there are moments, a fall of the decoder among them; the reader is
 * told the cause, not the moment.
 */
export function tellingChanges(decoder: Decoder): Decoder {
  return {
    async open(file, name, told) {
      const opened = await decoder.open(file, name, told);
      if (opened.ok) return { ...opened, value: watched(opened.value, file) };
      return told?.stop?.aborted ? opened : causeOf(opened, file, name);
    },
  };
}

function watched(table: TableFile, file: Blob): TableFile {
  const { onSheet } = table;
  const other = onSheet && {
    onSheet: async (sheet: string): Promise<Outcome<TableFile>> => {
      const opened = await onSheet(sheet);
      return opened.ok ? { ...opened, value: watched(opened.value, file) } : causeOf(opened, file, table.name);
    },
  };
  return { ...table, read: (columns) => watchedReading(table.read(columns), file, table.name), ...other };
}

const watchedReading = (reading: TableReading, file: Blob, name: string): TableReading => ({
  async next() {
    const batch = await reading.next();
    return batch.ok ? batch : causeOf(batch, file, name);
  },
});

/** One byte of the file is read: the browser refuses it where the file is another than the one chosen. */
async function causeOf<Value>(refused: Outcome<Value>, file: Blob, name: string): Promise<Outcome<Value>> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return refused;
  } catch (thrown) {
    return refusal(unreadableFile(name, unreadableBy(thrown) ?? 'unreadable'));
  }
}
