import { openBook } from './sheet-book';
import { SheetChoice } from './sheet-source';
import type { OpenFile } from './table-worker-answers';

/** A workbook with the sheets of it that may be read. Throws NotATable. */
export const openSheet: OpenFile = async (file, name, soFar) => {
  const book = await openBook(file, name, () => soFar(0));
  const choice = new SheetChoice(book, name, file.size);
  return { of: (sheet) => [choice.source(sheet)], sheets: choice.facts(), from1904: book.from1904 };
};
