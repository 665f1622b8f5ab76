import { sha256OfText } from '../../copying/digest';
import { isCopy } from '../../copying/own-page';
import { askBeforePack, GO_TO_PACK, packInCopy, packNotCarried } from '../../presentation/pack-mode-words';
import { openPack } from '../../protecting/open-pack';
import { readAddress, writeAddress } from '../../selection/address';
import { startAgain } from '../../selection/change';
import type { Failure } from '../../vocabulary/failure';
import { heldByPage } from './before-leaving';
import type { OpeningLine } from './openings.svelte';
import { goWithPack } from './pack-door';

/** What the sum of a pack is made with, as its builder made it. */
export const digestOfPack = (text: string): Promise<string> => sha256OfText([text]);

/**
 * A pack was chosen in a page that may hold records: it is checked, and after a question the page is loaded anew with
 * it and without them. Gives why it is not opened; null where it goes, or the reader stays.
 */
export async function packArrives(file: File, line: Pick<OpeningLine, 'ask'>): Promise<Failure | null> {
  if (isCopy()) return packInCopy(file.name);
  const bytes = await file.arrayBuffer();
  const opened = await openPack(file.name, bytes, digestOfPack);
  if (!opened.ok) return opened.failure;
  const choice = await line.ask({
    words: askBeforePack(file.name, heldByPage()),
    choices: [{ id: 'go', label: GO_TO_PACK }],
  });
  if (choice === null || goWithPack({ name: file.name, bytes }, addressOnPack())) return null;
  return packNotCarried(file.name);
}

/** What the address says of a pack that it was made on, and nothing else of it; empty where it was made on none. */
function addressOnPack(): string {
  const { sheet, page = '', selection, pack } = readAddress(location.hash, {}).view;
  if (!pack) return '';
  const { comparator, outcomes, bases, inPack = {} } = selection;
  return writeAddress({
    sheet,
    page,
    selection: { ...startAgain(), comparator, outcomes, bases, inPack },
    extracts: {},
    pack,
  });
}
