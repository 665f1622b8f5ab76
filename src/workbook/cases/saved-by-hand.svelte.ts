import type { CaseworkFile } from '../../casework/file/casework-file';
import { changedSinceSaved, savedByHand } from '../../presentation/cases/keeping-words';

/** Casework as it was last saved into a file by hand, or opened from one. */
interface Copy {
  readonly file: CaseworkFile;
  readonly name: string;
  readonly at: string;
}

/** Which casework stands in a file of the reader's own just as it is here. */
export class SavedByHand {
  /** By the id of the casework. */
  #copies = $state.raw<Readonly<Record<string, Copy>>>({});

  /** Casework was saved as, or opened from, a file. @param at ISO moment */
  note(file: CaseworkFile, name: string, at: string): void {
    this.#copies = { ...this.#copies, [file.id]: { file, name, at } };
  }

  /** Whether the casework stands in a file just as it is. */
  holds(file: CaseworkFile): boolean {
    return this.#copies[file.id]?.file === file;
  }

  /** Whether something would be missed of casework that is kept nowhere: a case was drawn, and no file has it as it is. */
  wouldMiss(file: CaseworkFile): boolean {
    return file.draws.length > 0 && !this.holds(file);
  }

  /** One quiet line on the file that it stands in; null where it stands in none. */
  status(file: CaseworkFile): string | null {
    const copy = this.#copies[file.id];
    if (!copy) return null;
    return copy.file === file ? savedByHand(copy.name, copy.at) : changedSinceSaved(copy.name, copy.at);
  }
}
