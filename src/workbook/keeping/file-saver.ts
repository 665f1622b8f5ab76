import { FileAutosave, type FileSaved, type WritableFile } from '../../keeping/file-autosave';
import type { Sealing } from '../../keeping/sealed-file';

/** A file that a document is saved into. */
export interface SavedInto {
  readonly file: WritableFile;
  /** What stands in it and may be replaced; null where all may. */
  readonly stands: string | null;
  readonly sealing: Sealing | null;
}

/**
 * Saves a document into a file as it changes, sealed where that is asked for.
 * @param write the document as the text of a file
 * @param told what became of each save
 */
export function fileSaver<Doc>(
  { file, stands, sealing }: SavedInto,
  write: (document: Doc) => string,
  told: (saved: FileSaved) => void,
) {
  const saver = new FileAutosave(file, told, stands);
  return {
    save: (document: Doc) => saver.save(() => (sealing ? sealing(write(document)) : write(document))),
    settled: () => saver.settled(),
    /** Whether the file is as it was opened; null where it cannot be read any more. */
    isAsOpened: () => saver.isAsKnown().catch(() => null),
  };
}
