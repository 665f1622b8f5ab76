import type { Certificate } from '../../casework/draw/certificate';
import type { Difference, Given } from '../../casework/draw/difference';
import { extractContract } from '../../dataset/kinds/extracts';
import { whole } from '../../vocabulary/written';
import { listed } from '../numbers';
import { refusedDraw } from './refusal-words';
import { momentInWords } from './moments';

/** What stands around a certificate, and around the check of one. */
export const CERTIFICATE = {
  title: 'Certificate of the draw',
  what: 'With this and the file, anyone draws the same cases again: rank the record_id of each case by the SHA-256 of the seed, a line break and the record_id, in hexadecimal, and take the first of each group.',
  save: 'Save the certificate',
  print: 'Print it',
  notPrinted:
    'This certificate holds small counts and is not printed in Panel mode. Save it, or print it in Analyst mode.',
  close: 'Close',
  check: 'Check a certificate',
  checkWhat: 'Opens a certificate that was saved before, and draws again from the file that is open.',
  choose: 'Open a certificate',
  same: 'The same cases are drawn.',
  sameCases: 'The same cases are drawn, but not all is as the certificate says.',
  allSame: 'The same cases are drawn, and all that the certificate says is as it was.',
  other: 'Other cases are drawn than those of the certificate.',
  untold:
    'Whether it draws the same cases cannot be told here: open the casework of the draw first, or leave out the cases of the earlier file.',
  noReserve:
    'It is of a form that states no hash of the reserve, so a list of its reserve cannot be checked by it alone.',
  refused: 'No cases can be drawn as the certificate says.',
  differs: 'What differs',
  newer:
    'This certificate says that it was made by a newer workbook. Check it in that one: nothing of it was checked here.',
  none: 'This file is no certificate of a draw, or it was changed by hand.',
  strata: 'Group by group',
  group: 'Group',
  cases: 'Cases',
  drawn: 'Drawn',
} as const;

/** A line of a certificate: what it says, and it. */
export type CertificateLine = readonly [label: string, said: string];

/** What a certificate states, line by line; its strata stand in a table of their own. */
export function certificateLines(certificate: Certificate, by: string): readonly CertificateLine[] {
  const { kind, N, n, seed, selection, source, excluded, frame, sample, time, version, reserve } = certificate;
  return [
    ['Drawn', `${whole(n)} of ${whole(N)} cases`],
    ['Records', extractContract(kind).label],
    ['Selection', selection.words],
    ['Address', selection.address],
    ['Seed', seed],
    ['How', howInWords(certificate, by)],
    ['In reserve', reserve === 0 ? 'none' : reserveInWords(certificate)],
    ['Known by', certificate.ids === 'record_id' ? 'record_id' : 'the file and the number of the row'],
    ['Reviewed before and left out', excluded.count === 0 ? 'none' : whole(excluded.count)],
    ['SHA-256 of the file', source],
    ['SHA-256 of all cases', frame],
    ['SHA-256 of the cases drawn', sample],
    ['SHA-256 of the cases in reserve', certificate.form === 1 ? NO_RESERVE : certificate.reserved],
    ['SHA-256 of the cases left out', excluded.hash],
    ['Made', momentInWords(time)],
    ['Version of the workbook', version],
  ];
}

const NO_RESERVE = 'not stated: this certificate is older than the line';

function howInWords({ by, allocation, atLeast }: Certificate, named: string): string {
  if (by === null) return 'from all cases alike';
  const shared = allocation === 'equal' ? 'as many of each group, as far as there are' : 'in proportion to the groups';
  return `${named}, ${shared}${atLeast > 0 ? `, at least ${whole(atLeast)} of each` : ''}`;
}

const reserveInWords = ({ by, reserve }: Certificate): string =>
  by === null ? `the next ${whole(reserve)}` : `the next ${whole(reserve)} of each group`;

const NAMED: Readonly<Record<'kind' | 'source' | 'selection' | 'version', string>> = {
  kind: 'The kind of records',
  source: 'The file (its SHA-256)',
  selection: 'The selection',
  version: 'The version of the workbook',
};

/** One thing that is otherwise than a certificate says, as a sentence. */
export function differenceInWords(difference: Difference): string {
  switch (difference.what) {
    case 'kind':
    case 'source':
    case 'selection':
    case 'version':
      return `${NAMED[difference.what]} was “${difference.was}” and is “${difference.is}”.`;
    case 'frame':
      return `The cases that can be drawn are others, or the seed is: ${whole(difference.was)} then, ${whole(difference.is)} now.`;
    case 'excluded':
      return `The cases reviewed before are others: ${whole(difference.was)} then, ${whole(difference.is)} now.`;
    case 'stratum':
      return `${difference.label}: ${givenInWords(difference.was)} then, ${givenInWords(difference.is)} now.`;
    case 'sample':
      return 'Other cases are drawn.';
    case 'sums':
      return 'The numbers of the certificate do not add up: it was changed by hand.';
    case 'certificate':
      return 'The certificate is not the one that was made at the draw.';
    case 'request':
      return 'The certificate says otherwise than what was asked for.';
    case 'list':
      return 'The list of cases is not the one that the certificate states.';
    case 'reserve':
      return 'The cases in reserve are not those that the certificate states.';
    case 'not told':
      return notToldInWords(difference.excluded);
    case 'left out':
      return 'The list of cases left out is not the one that the certificate states.';
    case 'stand-ins':
      return 'Cases that stand in for others are not the next of the reserve.';
    case 'cases':
      return placesInWords(difference.at);
    case 'refused':
      return refusedDraw(difference.refusal).words;
  }
}

function notToldInWords(excluded: number): string {
  const [cases, were] = excluded === 1 ? ['case', 'was'] : ['cases', 'were'];
  return `${whole(excluded)} ${cases} reviewed before ${were} left out of the draw, and nothing here says which, so it cannot be made again.`;
}

const PLACES = 3;

/** "Case 4 of the list is not the one that is drawn." */
function placesInWords(at: readonly number[]): string {
  const first = at.slice(0, PLACES).map((place) => whole(place + 1));
  const more = at.length - first.length;
  if (at.length === 1) return `Case ${first.join('')} of the list is not the one that is drawn.`;
  return `Cases ${listed(more > 0 ? [...first, `${whole(more)} more`] : first)} of the list are not those that are drawn.`;
}

const givenInWords = ({ size, drawn }: Given): string => `${whole(drawn)} drawn of ${whole(size)}`;
