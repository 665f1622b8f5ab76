/** Casework as files of the reader's own: what an earlier one leaves out of later draws. */
import { expect, it } from 'vitest';
import { giveVerdict } from '../../src/casework/file/case-steps';
import { type CaseworkFile, reviewedBefore } from '../../src/casework/file/casework-file';
import { writeCasework } from '../../src/casework/file/write-casework';
import { CaseworkFiles } from '../../src/workbook/cases/casework-files';
import { CaseworkHeld } from '../../src/workbook/cases/casework-held.svelte';
import { AT, madeUp, taken } from '../casework/random-steps';

const lastYear = (file: CaseworkFile) => new File([writeCasework(file)], 'last.casework.json');

it('leaves the cases of an earlier file out of later draws, and says how many', async () => {
  const held = new CaseworkHeld(
    () => undefined,
    () => false,
  );
  held.file = madeUp(2, 'this year');
  const files = new CaseworkFiles(held, { extract: () => null });
  const earlier = madeUp(3, 'last year');
  expect(await files.leaveOut(lastYear(earlier))).toBe('Nothing was said of a case in that file: no case is left out.');
  const caseId = earlier.draws[0]?.cases[1]?.id ?? '';
  const reviewed = taken(giveVerdict(earlier, { caseId, reviewer: 'joint', at: AT }, 'appropriate'));
  expect(await files.leaveOut(lastYear(reviewed))).toBe('1 case of last.casework.json will not be drawn again.');
  expect(reviewedBefore(held.file)).toEqual([caseId]);
  expect(await files.leaveOut(new File(['{}'], 'x.json'))).toMatch(
    /^The file is not a whole casework file\. File: x\.json\./,
  );
});
