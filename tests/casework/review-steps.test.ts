import { describe, expect, it } from 'vitest';
import type { Stepped } from '../../src/casework/review/refused';
import * as steps from '../../src/casework/review/review-steps';
import { shippedSheets } from '../../src/casework/review/shipped';
import { type CaseReview, emptyReview, JOINT } from '../../src/casework/review/view';

const [sheet] = shippedSheets('oocd');
const [FIRST, SECOND, THIRD] = ['2026-11-28T10:00:00.000Z', '2026-11-28T10:01:00.000Z', '2026-11-28T10:02:00.000Z'];
const saying = (reviewer: string, at = FIRST, blindPass = true): steps.Saying => ({ reviewer, sheet, blindPass, at });

function taken(result: Stepped<CaseReview>): CaseReview {
  if (!result.ok) throw new Error(result.why);
  return result.value;
}

describe('two passes', () => {
  it('keep both verdicts and the answers before, where they are changed after the reveal', () => {
    let review = taken(steps.answered(emptyReview('H-1'), saying('ann'), 'met', 'no'));
    review = taken(steps.judged(review, saying('ann'), 'inappropriate'));
    review = taken(steps.revealed(review, saying('ann', SECOND)));
    review = taken(steps.answered(review, saying('ann', THIRD), 'met', 'yes'));
    review = taken(steps.judged(review, saying('ann', THIRD), 'with_observations'));
    expect(review.views['ann']).toEqual({
      ...{
        answers: { met: 'yes' },
        answersBefore: { met: 'no' },
        verdict: 'with_observations',
        before: 'inappropriate',
      },
      ...{ blind: true, revealed: SECOND, note: '', sheet: 1, at: THIRD },
    });
    expect(steps.revealed(review, saying('ann', THIRD))).toEqual({ ok: false, why: 'already revealed' });
  });

  it('refuse what is asked after the reveal before it', () => {
    const asked = steps.answered(emptyReview('H-1'), saying(JOINT), 'needs_met', 'yes');
    expect(asked).toEqual({ ok: false, why: 'only after the reveal' });
    const open = taken(steps.revealed(emptyReview('H-1'), saying(JOINT)));
    expect(taken(steps.answered(open, saying(JOINT), 'needs_met', 'yes')).views[JOINT]?.blind).toBe(false);
  });

  it('show the case to all who look on: who has no verdict by then is not blind', () => {
    let review = taken(steps.judged(emptyReview('H-1'), saying('ann'), 'appropriate'));
    review = taken(steps.noted(review, saying('bea'), 'late'));
    review = taken(steps.revealed(review, saying('ann', SECOND)));
    review = taken(steps.judged(review, saying('cyd', THIRD), 'appropriate'));
    const blind = Object.entries(review.views).map(([who, view]) => [who, view.blind, view.before]);
    expect(blind).toEqual([
      ['ann', true, 'appropriate'],
      ['bea', false, null],
      ['cyd', false, null],
    ]);
  });

  it('turned off by the chair, give views that are recorded as not blind', () => {
    const review = taken(steps.judged(emptyReview('H-1'), saying(JOINT, FIRST, false), 'appropriate'));
    expect(review.views[JOINT]).toMatchObject({ blind: false, revealed: FIRST, before: null, verdict: 'appropriate' });
    const begun = taken(steps.judged(emptyReview('H-2'), saying(JOINT), 'appropriate'));
    const after = taken(steps.judged(begun, saying(JOINT, SECOND, false), 'inappropriate'));
    expect(after.views[JOINT]).toMatchObject({ blind: true, before: 'appropriate', verdict: 'inappropriate' });
    expect(after.revealed).toBe(SECOND);
  });
});

describe('a member with an interest', () => {
  it('gives no view, and one that was given is kept apart with the time', () => {
    const judged = taken(steps.judged(emptyReview('H-1'), saying('ann'), 'appropriate'));
    const recused = taken(steps.interestDeclared(judged, 'ann', 'Knows the family.', SECOND));
    expect(recused.views).toEqual({});
    expect(recused.apart).toEqual([{ member: 'ann', at: SECOND, view: judged.views['ann'] }]);
    expect(recused.interests).toEqual([{ member: 'ann', why: 'Knows the family.', at: SECOND, withdrawn: null }]);
    for (const step of [
      steps.judged(recused, saying('ann'), 'appropriate'),
      steps.answered(recused, saying('ann'), 'met', 'yes'),
      steps.noted(recused, saying('ann'), 'x'),
      steps.revealed(recused, saying('ann')),
    ]) {
      expect(step).toEqual({ ok: false, why: 'recused' });
    }
    expect(taken(steps.judged(recused, saying('bea'), 'appropriate')).views['bea']?.verdict).toBe('appropriate');
  });

  it('may speak again after a mistake was taken back, and what was apart stays there', () => {
    const judged = taken(steps.judged(emptyReview('H-1'), saying('ann'), 'appropriate'));
    const recused = taken(steps.interestDeclared(judged, 'ann', '', SECOND));
    const back = taken(steps.interestWithdrawn(recused, 'ann', THIRD));
    const again = taken(steps.judged(back, saying('ann', THIRD), 'inappropriate'));
    expect([again.apart.length, again.views['ann']?.verdict]).toEqual([1, 'inappropriate']);
  });
});

it('nothing is answered that the sheet does not ask or offer', () => {
  const none = emptyReview('H-1');
  expect(steps.answered(none, saying(JOINT), 'threshold', 'yes')).toEqual({ ok: false, why: 'no such question' });
  const only = { ...sheet, questions: sheet.questions.map((one) => ({ ...one, answers: ['yes' as const] })) };
  const asked = steps.answered(none, { ...saying(JOINT), sheet: only }, 'met', 'no');
  expect(asked).toEqual({ ok: false, why: 'no such answer' });
  expect(steps.noted(none, saying(JOINT), 'x'.repeat(20_001))).toEqual({ ok: false, why: 'too long' });
});
