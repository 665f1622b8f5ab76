import { measurable } from '../../src/counting/unreleased';
import type { FileNote } from '../../src/engine/engine';
import { type NoteWords, noteInWords } from '../../src/presentation/quality/words/file-notes';
import { isOfHidden, type Noted, rowsNoted } from '../../src/vocabulary/noted';

/** What a person reads of a note, with the rows it is about. */
export function notedWords(noted: Noted): NoteWords & { readonly rows: number; readonly beforeOpening?: true } {
  return {
    ...noteInWords(noted),
    rows: rowsNoted(noted),
    ...(isOfHidden(noted) ? { beforeOpening: true as const } : {}),
  };
}

/** What a person reads of the notes of a file. */
export const notesInWords = (notes: readonly FileNote[] = []): readonly ReturnType<typeof notedWords>[] =>
  notes.map((note) => notedWords(measurable(note)));
