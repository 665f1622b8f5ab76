import { describe, expect, it } from 'vitest';
import { EXTRACT_KINDS } from '../../src/dataset/kinds/extracts';
import * as edit from '../../src/casework/review/edit-sheet';
import type { Stepped } from '../../src/casework/review/refused';
import type { ReviewSheet } from '../../src/casework/review/sheet';
import { shippedSheets } from '../../src/casework/review/shipped';

const asked = (sheet: ReviewSheet) => sheet.questions.map(({ pass, words }) => `${pass}: ${words}`);
const [OOCD] = shippedSheets('oocd');

function edited(result: Stepped<ReviewSheet>): ReviewSheet {
  if (!result.ok) throw new Error(result.why);
  return result.value;
}

describe('the shipped sheets', () => {
  it('ask what panels ask, first blind, then after the reveal', () => {
    expect(asked(OOCD)).toEqual([
      'blind: Was the disposal appropriate and proportionate?',
      'blind: Was it the least onerous that would do?',
      'blind: Was the child assessed before the decision?',
      'blind: Was the child met before the decision?',
      'blind: Was the recommendation followed, or was it said why not?',
      'after: Were ethnicity and cultural needs talked about?',
      'after: Were those needs met?',
      'after: Was any experience of discrimination explored?',
    ]);
    expect(asked(shippedSheets('kcpo')[0])).toEqual([
      'blind: Was the threshold for referral met?',
      'blind: Was the number of conditions right for this child?',
      'blind: Were the conditions of the right type?',
      'blind: Did the conditions include a positive intervention?',
      'blind: Does the record say who was consulted?',
      'after: Did the conditions take account of cultural needs?',
    ]);
    expect(asked(shippedSheets('remand')[0]).slice(0, 3)).toEqual([
      'blind: Was the bail information sufficient?',
      'blind: Did it offer a robust alternative to remand?',
      'blind: Was suitable accommodation found or offered?',
    ]);
    expect(OOCD.verdicts.map(({ words }) => words)).toEqual([
      'Appropriate and consistent',
      'Appropriate, with observations',
      'Inappropriate',
      'Panel cannot agree',
    ]);
  });

  it('say of separations that the establishment must confirm the questions', () => {
    expect(shippedSheets('rule49')[0].caution).toBe(
      'No published source lists what to ask of a separation. Have the establishment confirm these questions before they are used.',
    );
  });

  it('are there for every kind, with ids that are unique, and hide ethnicity and religion', () => {
    for (const kind of EXTRACT_KINDS) {
      const [sheet] = shippedSheets(kind);
      const ids = sheet.questions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(sheet.hidden).toEqual(['ethnicity', 'ethnicity_source', 'ethnicity_observed', 'religion']);
    }
  });

  it('count as inspectors do: not applicable leaves the base', () => {
    const rules = EXTRACT_KINDS.flatMap((kind) => shippedSheets(kind)[0].questions).map(({ inBase }) => inBase);
    const inspected = { yes: true, no: true, other: true, not_applicable: false, not_clear: true };
    expect(new Set(rules.map((rule) => JSON.stringify(rule)))).toEqual(new Set([JSON.stringify(inspected)]));
  });
});

describe('a sheet that a panel edits', () => {
  it('takes questions more and fewer, in other words, places and rules', () => {
    let sheet = edited(edit.questionAdded(OOCD, edit.newQuestion('victim', 'Was the victim heard?', 'blind')));
    sheet = edited(edit.questionMoved(sheet, 'victim', 1));
    sheet = edited(edit.questionChanged(sheet, 'met', { words: 'Did anyone meet the child?', pass: 'after' }));
    sheet = edited(edit.questionRemoved(sheet, 'assessed'));
    sheet = edited(edit.ruleChanged(sheet, 'victim', 'other', false));
    expect(asked(sheet).slice(0, 4)).toEqual([
      'blind: Was the disposal appropriate and proportionate?',
      'blind: Was the victim heard?',
      'blind: Was it the least onerous that would do?',
      'after: Did anyone meet the child?',
    ]);
    expect(sheet.questions.find(({ id }) => id === 'victim')?.inBase.other).toBe(false);
  });

  it('refuses what would lose an answer or be no question', () => {
    const again = edit.newQuestion('met', 'Again?', 'blind');
    expect(edit.questionAdded(OOCD, again)).toEqual({ ok: false, why: 'already there' });
    const once = edit.newQuestion('old', 'Again?', 'blind');
    expect(edit.questionAdded(OOCD, once, ['old'])).toEqual({ ok: false, why: 'already there' });
    const named = edit.newQuestion('__proto__', 'x', 'blind');
    expect(edit.questionAdded(OOCD, named)).toEqual({ ok: false, why: 'no such question' });
    expect(edit.questionChanged(OOCD, 'met', { answers: [] })).toEqual({ ok: false, why: 'no such answer' });
    expect(edit.questionRemoved(OOCD, 'none')).toEqual({ ok: false, why: 'no such question' });
    expect(edit.titleChanged(OOCD, 'x'.repeat(501))).toEqual({ ok: false, why: 'too long' });
  });
});
