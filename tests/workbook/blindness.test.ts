/** Who judged a case blind: recorded member by member, and said where the screen was shown to the room before a verdict. */
import { describe, expect, it } from 'vitest';
import { declareInterest, giveVerdict, reveal } from '../../src/casework/file/case-steps';
import { activeDraw, type CaseworkFile, reviewOf } from '../../src/casework/file/casework-file';
import { setBlindPass } from '../../src/casework/file/file-steps';
import { JOINT } from '../../src/casework/review/view';
import { blindnessOf } from '../../src/workbook/cases/review-seen';
import { AT, later, madeUp, taken } from '../casework/random-steps';

const caseId = madeUp(3).draws[0]?.cases[0]?.id ?? '';
const judged = (file: CaseworkFile, reviewer: string, seconds = 0) =>
  taken(giveVerdict(file, { caseId, reviewer, at: later(seconds) }, 'appropriate'));
const shown = (file: CaseworkFile, reviewer: string) => taken(reveal(file, { caseId, reviewer, at: AT }));

function said(file: CaseworkFile, reviewer: string): string {
  const draw = activeDraw(file);
  if (!draw) throw new Error('A draw is in use.');
  return blindnessOf({ file, draw, at: 0, reviewer });
}

const blind = (file: CaseworkFile) =>
  Object.fromEntries(Object.entries(reviewOf(file, caseId).views).map(([id, view]) => [id, view.blind]));

const NOT_BLIND =
  'The case was shown on this screen on 28 November 2026 at 10:00, before this view had a verdict. So it counts as not blind.';

describe('of two members', () => {
  it('both who judged before the case was shown are blind, and nothing need be said', () => {
    const both = shown(judged(judged(madeUp(3), 'ann'), 'bea', 1), 'bea');
    expect(blind(both)).toEqual({ ann: true, bea: true });
    expect([said(both, 'ann'), said(both, 'bea')]).toEqual(['', '']);
  });

  it('the one who judges after it was shown is not, and it is said before and after', () => {
    const one = judged(madeUp(3), 'ann');
    expect(said(one, 'ann')).toBe(
      'No verdict yet from Bea <i>. Once the case is shown, a verdict of theirs is not blind.',
    );
    const open = shown(one, 'ann');
    expect([said(open, 'ann'), said(open, 'bea'), said(open, JOINT)]).toEqual(['', NOT_BLIND, NOT_BLIND]);
    const later = judged(open, 'bea', 5);
    expect(blind(later)).toEqual({ ann: true, bea: false });
    expect(said(later, 'bea')).toBe(NOT_BLIND);
  });

  it('one who had begun and not judged is not blind either', () => {
    const begun = taken(giveVerdict(judged(madeUp(3), 'bea'), { caseId, reviewer: 'bea', at: AT }, null));
    expect(blind(shown(judged(begun, 'ann'), 'ann'))).toEqual({ ann: true, bea: false });
  });

  it('one with an interest is waited for by nobody', () => {
    const out = taken(declareInterest(judged(madeUp(3), 'ann'), { caseId, member: 'bea', at: AT }, 'knows him'));
    expect([said(out, 'ann'), said(out, 'bea')]).toEqual(['', '']);
  });
});

it('of a panel that speaks jointly nothing is said of members, and nothing of blindness where the chair turned it off', () => {
  expect(said(judged(madeUp(3), JOINT), JOINT)).toBe('');
  expect(said(setBlindPass(madeUp(3), false), 'ann')).toBe('');
});
