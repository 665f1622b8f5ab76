import { changedSinceSaved, savedByHand } from '../../presentation/keeping-words';
import type { KeptAs } from './kept-as';

/** A document as it was last saved into a file by hand, or opened from one. */
interface Copy<Doc> {
  readonly document: Doc;
  readonly name: string;
  readonly at: string;
}

/** Which documents stand in a file of the reader's own just as they are here. */
export class SavedByHand<Doc> {
  /** By the id of the document. */
  #copies = $state.raw<Readonly<Record<string, Copy<Doc>>>>({});

  constructor(private readonly as: Pick<KeptAs<Doc>, 'kind' | 'begun'>) {}

  /** A document was saved as, or opened from, a file. @param at ISO moment */
  note(document: Doc, name: string, at: string): void {
    this.#copies = { ...this.#copies, [this.as.kind.idOf(document)]: { document, name, at } };
  }

  /** Whether something would be missed of a document that is kept nowhere: it was begun, and no file has it as it is. */
  wouldMiss(document: Doc): boolean {
    return this.as.begun(document) && this.#copyOf(document)?.document !== document;
  }

  /** One quiet line on the file that it stands in; null where it stands in none. */
  status(document: Doc): string | null {
    const copy = this.#copyOf(document);
    if (!copy) return null;
    return copy.document === document ? savedByHand(copy.name, copy.at) : changedSinceSaved(copy.name, copy.at);
  }

  #copyOf(document: Doc): Copy<Doc> | undefined {
    return this.#copies[this.as.kind.idOf(document)];
  }
}
