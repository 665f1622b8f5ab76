import type { Certificate } from '../../casework/draw/certificate';
import { checkedInTurns, type Rechecked } from '../../casework/draw/check';
import { hashOfIds } from '../../casework/draw/rank';
import type { CaseworkFile } from '../../casework/file/casework-file';
import { reviewedBefore } from '../../casework/file/casework-file';
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
  if (!certificate || !open) return { finding: CERTIFICATE.none, differences: [] };
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
  return { finding: findingOf(same, differences), differences: differences.map(differenceInWords) };
}

function findingOf(same: boolean, differences: Rechecked['differences']): string {
  if (same) return differences.length ? CERTIFICATE.same : CERTIFICATE.allSame;
  return differences.some(({ what }) => what === 'refused') ? CERTIFICATE.refused : CERTIFICATE.other;
}

/** What had been reviewed when a certificate was made: the cases of this record that give the hash it states. */
export function leftOutOf(certificate: Certificate, file: CaseworkFile, held: ReadonlySet<string>): readonly string[] {
  const all = reviewedBefore(file);
  const since = new Set(
    file.draws
      .filter((draw) => draw.certificate.time >= certificate.time)
      .flatMap(({ cases }) => cases.map(({ id }) => id)),
  );
  const written = file.draws.flatMap(({ excluded }) => (excluded ? [excluded] : []));
  const possible = [...written, file.earlier, all.filter((id) => !since.has(id)), all, []];
  const isThat = (ids: readonly string[]): boolean =>
    hashOfIds(
      certificate.seed,
      ids.filter((id) => held.has(id)),
    ) === certificate.excluded.hash;
  return possible.find(isThat) ?? file.earlier;
}
