import type { Certificate } from '../../casework/draw/certificate';
import { extractContract } from '../../dataset/kinds/extracts';
import { certificateLines } from '../../presentation/cases/certificate-words';
import { stratumChoice, stratumHeading } from '../../presentation/cases/draw-words';
import { dayOf } from '../../vocabulary/day';
import { lowerFirst, whole } from '../../vocabulary/written';
import type { CertificateView } from '../view/draw-view';

/** A certificate as it is shown and printed, and the file that it is saved as. */
export function certificateView(certificate: Certificate): CertificateView {
  const { kind, by, strata, sample, time } = certificate;
  const unit = extractContract(kind).unit.one;
  return {
    lines: certificateLines(certificate, by ? lowerFirst(stratumChoice(by, unit)) : ''),
    heading: stratumHeading(by, unit),
    strata: strata.map(({ label, size, drawn }) => ({ label, size: whole(size), drawn: whole(drawn) })),
    name: `certificate-${kind}-${dayOf(time)}-${sample.slice(0, 8)}.json`.replaceAll('_', '-'),
    text: `${JSON.stringify(certificate, null, 2)}\n`,
  };
}
