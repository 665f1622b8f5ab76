/** A panel edits its review sheet: a draft until it is taken, and what was said stays with what was asked. */
import { expect, it } from 'vitest';
import { answer } from '../../src/casework/file/case-steps';
import { CaseworkHeld } from '../../src/workbook/cases/casework-held.svelte';
import { SheetDesk } from '../../src/workbook/cases/sheet-desk.svelte';
import { AT, madeUp } from '../casework/random-steps';

function desk(locked = false) {
  const held = new CaseworkHeld(
    () => undefined,
    () => locked,
  );
  held.file = madeUp(3);
  return { held, sheet: new SheetDesk(held) };
}

it('adds, rewords, moves and removes questions, changes rules, and counts only what is taken', () => {
  const { held, sheet } = desk();
  const caseId = held.file?.draws[0]?.cases[0]?.id ?? '';
  held.take((file) => answer(file, { caseId, reviewer: 'joint', at: AT }, 'met', 'no'));
  expect(sheet.add(' Was the victim heard? ')).toBe(true);
  sheet.reword('met', 'Did anyone meet the child?');
  sheet.setPass('met', 'after');
  sheet.setRule('met', 'other', false);
  sheet.move('own_1', -1);
  sheet.remove('assessed');
  sheet.retitle('Ours');
  expect([held.file?.sheet.version, sheet.changed, held.file?.sheet.questions.length]).toEqual([1, true, 8]);
  expect(sheet.take()).toBe(true);
  expect([sheet.changed, held.file?.sheet.version, held.file?.sheet.title]).toEqual([false, 2, 'Ours']);
  expect(held.file?.sheet.questions.slice(-2).map(({ words }) => words)).toEqual([
    'Was the victim heard?',
    'Was any experience of discrimination explored?',
  ]);
  expect(held.file?.sheets.map(({ version }) => version)).toEqual([1]);
  expect(held.file?.reviews[caseId]?.views['joint']?.answers).toEqual({ met: 'no' });
  sheet.remove('own_1');
  sheet.add('Another?');
  expect(sheet.questions.at(-1)?.id).toBe('own_2');
});

it('leaves the sheet as it was, says what was refused, and changes nothing where another tab writes', () => {
  const { held, sheet } = desk();
  sheet.reword('met', 'x'.repeat(501));
  expect([sheet.refused.length > 0, sheet.changed]).toEqual([true, false]);
  sheet.remove('met');
  sheet.begin();
  expect([sheet.changed, sheet.questions.length]).toEqual([false, 8]);
  expect(sheet.take()).toBe(false);
  const reading = desk(true);
  reading.sheet.remove('met');
  expect([reading.sheet.take(), reading.held.file?.sheet.questions.length]).toEqual([false, 8]);
  expect(held.file?.sheet.version).toBe(1);
});
