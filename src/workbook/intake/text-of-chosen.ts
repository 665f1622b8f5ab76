import { isFolder, unreadableBy, unreadableFile } from '../../engine/file-refusals';
import { failureInWords } from '../../vocabulary/failure';
import type { ChosenFile } from '../view/intake-view';

/** The text of a file that the reader chose, or why it cannot be read; of one that is larger than any of its kind, none. */
export async function textOfChosen(
  { file, problem }: ChosenFile,
  largest: number,
): Promise<{ readonly text: string } | { readonly why: string }> {
  if (problem === 'folder') return { why: failureInWords(isFolder(file.name)) };
  if (problem) return { why: failureInWords(unreadableFile(file.name, problem)) };
  try {
    return { text: file.size > largest ? '' : await file.text() };
  } catch (thrown) {
    return { why: failureInWords(unreadableFile(file.name, unreadableBy(thrown) ?? 'unreadable')) };
  }
}
