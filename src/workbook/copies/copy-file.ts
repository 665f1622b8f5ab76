import type { Contents } from '../../copying/contents';
import { type CopyFacts, copyText } from '../../copying/copy-text';
import { sha256, sha256OfText } from '../../copying/digest';
import { withExtracts } from '../../copying/page-text';
import { savedInWords } from '../../presentation/copy-words';
import type { FileToSave, SavedInWords } from '../view/copy-view';

/** What stands in the name of a copy, by what it lets its readers see. */
const HOLDS: Readonly<Record<CopyFacts['mode'], string>> = { analyst: 'extracts', pack: 'pack' };

/**
 * A copy as a file, and what is said of it once it is saved.
 * @param template the single file with nothing in it; throws where it has no room
 */
export async function copyFile(
  template: string,
  contents: Contents,
  facts: Omit<CopyFacts, 'template'>,
  passphrase: string | null,
): Promise<{ readonly file: FileToSave; readonly saved: SavedInWords }> {
  const within = await copyText(contents, { ...facts, template: await sha256OfText([template]) }, passphrase);
  const file = new Blob([...withExtracts(template, within)], { type: 'text/html' });
  const name = `scrutiny-workbook-with-${HOLDS[facts.mode]}-${facts.made}.html`;
  const saved = { words: savedInWords(name, file.size), sha256: await sha256(await file.arrayBuffer()) };
  return { file: { name, file }, saved };
}
