import { expect, it } from 'vitest';
import { certificateView } from '../../src/workbook/cases/certificate-view';
import { FACTS, REQUEST } from '../casework/made-up';
import { drawOf } from '../casework/at-once';

/** The certificate of so many drawn of 40: 34 of one group and 6 of another. */
function certificate(by: 'ethnicity' | null, cases: number) {
  const candidates = Array.from({ length: 40 }, (_, at) => ({
    id: `case-${at}`,
    stratum: by === null ? '' : at < 34 ? 'white' : 'black',
  }));
  const made = drawOf({ ...REQUEST, by, size: { cases } }, candidates, [], FACTS);
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.draw.certificate;
}

it('is printed in Panel mode only where it holds no count that is masked before others', () => {
  expect(certificateView({ certificate: certificate(null, 20), setAside: [] }, 5).onPaper).toBe(true);
  // Two of the six of a group.
  expect(certificateView({ certificate: certificate('ethnicity', 14), setAside: [] }, 5).onPaper).toBe(false);
  expect(certificateView({ certificate: certificate('ethnicity', 14), setAside: [] }, 0).onPaper).toBe(true);
  // Three are left of forty.
  expect(certificateView({ certificate: certificate(null, 37), setAside: [] }, 5).onPaper).toBe(false);
});
