import type { CaseworkFile } from '../../casework/file/casework-file';
import { writeCasework } from '../../casework/file/write-casework';
import { FileAutosave, type WritableFile } from '../../keeping/file-autosave';
import { sealedFiles } from '../../keeping/sealed-file';

/** Saves casework into a file as it changes, sealed where a passphrase is given. @param told whether each save was written */
export async function fileSaver(named: WritableFile, passphrase: string | null, told: (saved: boolean) => void) {
  const sealing = passphrase === null ? null : await sealedFiles(passphrase);
  const saver = new FileAutosave(named, told);
  return {
    save: (file: CaseworkFile) => saver.save(() => (sealing ? sealing(writeCasework(file)) : writeCasework(file))),
    settled: () => saver.settled(),
  };
}
