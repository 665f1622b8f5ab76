import { capital, dayInWords, whole } from '../../vocabulary/written';
import { maskedCount } from '../../disclosure/mask';
import { provisionalInBrief, statusInWords } from '../../presentation/status-words';
import type { OpenExtract } from './open-extract';
import type { ExtractLine } from '../view/workbook-view';

/** One open extract as the list of extracts shows it; a file of `masked` rows or fewer does not say how many. */
export function extractLine({ kind, dataset, contract, sources }: OpenExtract, masked = 0): ExtractLine {
  const { metadata } = dataset;
  const coverage = dataset.coverage ? `${dayInWords(dataset.coverage.from)} to ${dayInWords(dataset.coverage.to)}` : '';
  const status = statusInWords(dataset);
  return {
    kind,
    label: contract.label,
    file: dataset.file,
    fingerprint: dataset.fingerprint,
    synthetic: metadata.synthetic,
    own: sources.length > 0,
    rows: `${whole(maskedCount(dataset.rows, masked))}${dataset.form === 'counted' ? ' counted rows' : ''}`,
    children: dataset.children === null ? 'not supplied' : whole(maskedCount(dataset.children, masked)),
    coverage: coverage || 'no dates',
    // Its own sheet says of which months.
    status: capital(provisionalInBrief(dataset)) || status || 'not said',
    about: `${dataset.file}. ${coverage || 'It gives no dates'}. ${status || 'It does not say whether its numbers are final.'}`,
  };
}
