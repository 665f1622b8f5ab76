import { checkedInTurns, type Rechecked } from '../../casework/draw/check';
import { leftOutOf } from '../../casework/file/left-out';
import { readCertificate } from '../../casework/file/read-certificate';
import { CERTIFICATE, differenceInWords } from '../../presentation/cases/certificate-words';
import { readAddress } from '../../selection/address';
import { knownParts } from '../../selection/known';
import { ofWhomInWords } from '../../selection/words';
import type { CheckedView } from '../view/draw-view';
import type { DrawParts } from './draw-parts';
import { frameBy, frameRowsOf } from './frame';
import { givingWay } from './giving-way';

/**
 * Reads a certificate and draws again as it says: from the extract in sight, under the selection that it was made on.
 * What cannot be read is said, never thrown.
 */
export async function checkedFile(file: File, { extract, held }: DrawParts): Promise<CheckedView> {
  const certificate = readCertificate(await file.text());
  const open = extract();
  if (certificate === 'newer') return { finding: CERTIFICATE.newer, differences: [] };
  if (certificate === 'none' || !open) return { finding: CERTIFICATE.none, differences: [] };
  const { selection } = readAddress(certificate.selection.address, knownParts()).view;
  const [rows, own] = await Promise.all([frameRowsOf(open, selection), held.of(open)]);
  const { candidates, strata, ids } = frameBy(open, rows, certificate.by);
  const reviewed = leftOutOf(certificate, own, new Set(candidates.map(({ id }) => id)));
  const turns = checkedInTurns(certificate, candidates, reviewed, {
    ...{ kind: open.kind, ids, strata, source: own.source, version: __VERSION__ },
    selection: { ...certificate.selection, words: ofWhomInWords(open.parts, selection, 'chosen') },
  });
  const checked = await givingWay(turns);
  if (!checked) return { finding: CERTIFICATE.none, differences: [] };
  const { same, differences } = checked;
  const lacks = certificate.form === 1 ? ` ${CERTIFICATE.noReserve}` : '';
  return { finding: `${findingOf(same, differences)}${lacks}`, differences: differences.map(differenceInWords) };
}

function findingOf(same: boolean, differences: Rechecked['differences']): string {
  // A later version of the workbook draws the same cases: nothing was altered.
  if (same && differences.some(({ what }) => what !== 'version')) return CERTIFICATE.sameCases;
  if (same) return differences.length ? CERTIFICATE.same : CERTIFICATE.allSame;
  if (differences.some(({ what }) => what === 'not told')) return CERTIFICATE.untold;
  return differences.some(({ what }) => what === 'refused') ? CERTIFICATE.refused : CERTIFICATE.other;
}
