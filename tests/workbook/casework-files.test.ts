/** Casework as files of the reader's own: opened after its draws were made again, sealed, and left out of later draws. */
import { expect, it } from 'vitest';
import { giveVerdict } from '../../src/casework/file/case-steps';
import { type CaseworkFile, reviewedBefore } from '../../src/casework/file/casework-file';
import { writeCasework } from '../../src/casework/file/write-casework';
import { CaseworkFiles } from '../../src/workbook/cases/casework-files.svelte';
import { CaseworkHeld } from '../../src/workbook/cases/casework-held.svelte';
import { AT, madeUp, taken } from '../casework/random-steps';

const PASSPHRASE = 'correct horse battery staple';
const chosen = (text: string, name: string) => ({ file: new File([text], name), handle: null });
const lastYear = (file: CaseworkFile) => chosen(writeCasework(file), 'last.casework.json');

/** Files over casework in sight, of no extract. */
function filesOver(file: CaseworkFile, kept = true) {
  const held = new CaseworkHeld(
    () => undefined,
    () => false,
  );
  held.file = file;
  const saved: string[] = [];
  const keeping = {
    unkept: kept ? [] : [file],
    inFile: (_: CaseworkFile, name: string) => void saved.push(name),
    cameFrom: () => undefined,
  };
  const integrity = { checked: 'own', look: async () => undefined } as const;
  return { held, saved, files: new CaseworkFiles(held, { extract: () => null }, keeping, integrity) };
}

it('leaves the cases of an earlier file out of later draws, and says how many', async () => {
  const { held, files } = filesOver(madeUp(2, 'this year'));
  const earlier = madeUp(3, 'last year');
  expect(await files.leaveOut(lastYear(earlier))).toBe('Nothing was said of a case in that file: no case is left out.');
  const caseId = earlier.draws[0]?.cases[1]?.id ?? '';
  const reviewed = taken(giveVerdict(earlier, { caseId, reviewer: 'joint', at: AT }, 'appropriate'));
  expect(await files.leaveOut(lastYear(reviewed))).toBe('1 case of last.casework.json will not be drawn again.');
  expect(reviewedBefore(held.file ?? earlier)).toEqual([caseId]);
  expect(await files.leaveOut(chosen('{}', 'x.json'))).toMatch(
    /^The file is not a whole casework file\. File: x\.json\./,
  );
});

it('opens a file over what is neither kept nor saved on being asked twice, each file by its name', async () => {
  const { held, files } = filesOver(madeUp(2, 'this year'), false);
  const [one, other] = ['one.json', 'other.json'].map((name) => chosen('{}', name));
  const gone = (name: string) =>
    `The casework under review is neither kept nor saved, and would be gone. Save it first, or choose ${name} again to open it all the same.`;
  const open = (file = chosen('', '')) => files.open(file);
  expect([await open(one), await open(other), await open(one)]).toEqual(
    ['one.json', 'other.json', 'one.json'].map(gone),
  );
  expect(await open(one)).toMatch(/^The file is not a whole casework file\./);
  held.file = { ...madeUp(2), draws: [], active: null, reviews: {} };
  expect(await open(other)).toMatch(/^The file is not a whole casework file\./);
});

it('is saved under a passphrase, says nothing without it, and is opened by it alone', async () => {
  const earlier = madeUp(3, 'last year');
  const caseId = earlier.draws[0]?.cases[1]?.id ?? '';
  const reviewed = taken(giveVerdict(earlier, { caseId, reviewer: 'joint', at: AT }, 'appropriate'));
  const last = filesOver(reviewed);
  const saved = await last.files.save(PASSPHRASE);
  expect(last.saved).toEqual(['oocd-2026-11-28.casework.json']);
  expect(saved?.text).not.toContain('appropriate');
  expect(Object.keys(JSON.parse(saved?.text ?? '') as object)).toEqual(['opening', 'sealed']);

  const { files } = filesOver(madeUp(2, 'this year'));
  const sealed = chosen(saved?.text ?? '', 'sealed.casework.json');
  expect([await files.leaveOut(sealed), files.asking]).toEqual(['', 'sealed.casework.json']);
  expect(await files.unseal('another one altogether')).toBe('It does not open by this passphrase.');
  expect(files.asking).toBe('sealed.casework.json');
  expect(await files.unseal(PASSPHRASE)).toBe('1 case of sealed.casework.json will not be drawn again.');
  expect(files.asking).toBe('');
  const changed = (saved?.text ?? '').replace(/"sealed":"...../, '"sealed":"AAAAA');
  await files.leaveOut(chosen(changed, 'changed.json'));
  expect(await files.unseal(PASSPHRASE)).toBe('It does not open by this passphrase.');
});
