import type { Draw } from '../../casework/draw/draw';
import type { FrameRow } from '../../casework/draw/frame';
import type { CaseworkFile } from '../../casework/file/casework-file';
import { leftOutOf } from '../../casework/file/left-out';
import { readAddress } from '../../selection/address';
import { knownParts } from '../../selection/known';
import type { OpenExtract } from '../extracts/open-extract';
import { frameRowsOf } from './frame';

/** The cases that a draw was made from: those of its selection, without those that had been reviewed by then. */
export async function frameOfDraw(
  extract: OpenExtract,
  file: CaseworkFile,
  { certificate, excluded }: Draw,
): Promise<readonly FrameRow[]> {
  const { selection } = readAddress(certificate.selection.address, knownParts()).view;
  const rows = await frameRowsOf(extract, selection);
  const before = new Set(excluded ?? leftOutOf(certificate, file, new Set(rows.map(({ id }) => id))) ?? file.earlier);
  return rows.filter(({ id }) => !before.has(id));
}
