import type { Draw } from '../../casework/draw/draw';
import { standing } from '../../casework/draw/set-aside';
import { extractContract } from '../../dataset/kinds/extracts';
import { certificateLines } from '../../presentation/cases/certificate-words';
import { stratumChoice, stratumHeading } from '../../presentation/cases/draw-words';
import { SET_ASIDE, setAsideOnCertificate } from '../../presentation/cases/set-aside-words';
import { dayOf } from '../../vocabulary/day';
import { lowerFirst, whole } from '../../vocabulary/written';
import type { CertificateView } from '../view/draw-view';

/**
 * A certificate as it is shown and printed, and the file that it is saved as. @param few counts from 1 to this are not for
 * paper that others may see; nought where all are
 */
export function certificateView(draw: Pick<Draw, 'certificate' | 'setAside'>, few: number): CertificateView {
  const { certificate } = draw;
  const { kind, by, strata, sample, time, N, n, excluded } = certificate;
  const groups = strata.flatMap(({ size, drawn }) => [size, drawn, size - drawn]);
  const counts = [N, n, N - n, excluded.count, standing(draw).length, ...groups];
  const unit = extractContract(kind).unit.one;
  return {
    lines: [
      ...certificateLines(certificate, by ? lowerFirst(stratumChoice(by, unit)) : ''),
      [SET_ASIDE.onCertificate, setAsideOnCertificate(standing(draw))],
    ],
    heading: stratumHeading(by, unit),
    onPaper: counts.every((count) => count === 0 || count > few),
    strata: strata.map(({ label, size, drawn }) => ({ label, size: whole(size), drawn: whole(drawn) })),
    name: `certificate-${kind}-${dayOf(time)}-${sample.slice(0, 8)}.json`.replaceAll('_', '-'),
    text: `${JSON.stringify(certificate, null, 2)}\n`,
  };
}
