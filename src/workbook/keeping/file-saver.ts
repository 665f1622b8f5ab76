import { FileAutosave, type WritableFile } from '../../keeping/file-autosave';
import { sealedFiles } from '../../keeping/sealed-file';

/**
 * Saves a document into a file as it changes, sealed where a passphrase is given.
 * @param write the document as the text of a file
 * @param told whether each save was written
 */
export async function fileSaver<Doc>(
  named: WritableFile,
  passphrase: string | null,
  write: (document: Doc) => string,
  told: (saved: boolean) => void,
) {
  const sealing = passphrase === null ? null : await sealedFiles(passphrase);
  const saver = new FileAutosave(named, told);
  return {
    save: (document: Doc) => saver.save(() => (sealing ? sealing(write(document)) : write(document))),
    settled: () => saver.settled(),
  };
}
