import { isWritable, namedFile, writableFile } from '../../keeping/file-autosave';
import type { FileHandle } from '../../keeping/file-handles';
import { type Sealing, sealedFiles } from '../../keeping/sealed-file';
import { NO_FILE_NAMED, NOT_GONE_ON } from '../../presentation/keeping-words';
import { today } from '../../vocabulary/day';
import { now } from '../kept/kept-words';
import type { DocumentPlaces } from './document-places.svelte';
import { fileSaver, type SavedInto } from './file-saver';
import type { KeptAs } from './kept-as';
import { placeInFile } from './kept-place';

/** A file as a document was opened from it. */
export interface OpenedFile {
  readonly name: string;
  /** All that stood in it. */
  readonly text: string;
  /** By which it can be written; null where the browser gave none. */
  readonly handle: FileHandle | null;
  /** How it is sealed again, where it was sealed. */
  readonly sealing: Sealing | null;
}

/** The files of the reader's own that documents are saved into as they are typed. */
export class DocumentFiles<Doc> {
  /** Files from which documents were opened and that were not written since, by the id of the document. */
  #opened = $state.raw<Readonly<Record<string, OpenedFile>>>({});

  /** @param newest the document of that id as it stands at this moment */
  constructor(
    private readonly as: Pick<KeptAs<Doc>, 'kind' | 'file'>,
    private readonly places: DocumentPlaces<Doc>,
    private readonly newest: (id: string) => Doc | null,
  ) {}

  /** A document comes from a file: it stands there, and no more where a document of its id was kept. */
  opened(document: Doc, from: OpenedFile): void {
    const id = this.as.kind.idOf(document);
    this.places.leave(id);
    this.#opened = { ...this.#opened, [id]: from };
  }

  /** Name of the file that a document can be saved on into; empty where there is none. */
  goesOnInto(id: string): string {
    const from = this.#opened[id];
    return from?.handle && isWritable(from.handle) ? from.name : '';
  }

  /** Saves a document on into the file that it was opened from. Gives why not, in a sentence; empty where it is done. */
  async goOn(document: Doc): Promise<string> {
    const from = this.#opened[this.as.kind.idOf(document)];
    if (!from?.handle) return NO_FILE_NAMED;
    const file = await writableFile(from.handle);
    if (!file) return NOT_GONE_ON.refused(from.name);
    return this.#into(document, { file, stands: from.text, sealing: from.sealing });
  }

  /** Saves a document into a file that the reader names. Gives why not, in a sentence; empty where it is done. */
  async keep(document: Doc, passphrase: string | null): Promise<string> {
    const { file: as } = this.as;
    const file = await namedFile(as.name(document, today()), as.is);
    if (!file) return NO_FILE_NAMED;
    const sealing = passphrase === null ? null : await sealedFiles(passphrase);
    return this.#into(document, { file, stands: null, sealing });
  }

  /** From here on the document is saved there and no other is; what was typed until then is written first. */
  async #into(document: Doc, into: SavedInto): Promise<string> {
    const { file } = into;
    const id = this.as.kind.idOf(document);
    const saver = fileSaver<Doc>(into, this.as.file.write, (saved) => {
      if (this.places.of(id).file === file) this.places.became(id, saved, now());
    });
    const others = await this.places.savedInto(file);
    const isAsOpened = await saver.isAsOpened();
    if (!isAsOpened) return isAsOpened === null ? NOT_GONE_ON.gone(file.name) : NOT_GONE_ON.changed(file.name);
    for (const other of others) this.places.leave(other);
    this.places.put(id, placeInFile<Doc>(file, saver));
    this.#opened = Object.fromEntries(Object.entries(this.#opened).filter(([one]) => one !== id));
    saver.save(this.newest(id) ?? document);
    await saver.settled();
    return '';
  }
}
