import { expect, it } from 'vitest';
import { contrastIn } from '../../src/casework/review/contrast';
import type { Answer, ReviewSheet, VerdictId } from '../../src/casework/review/sheet';
import { shippedSheets } from '../../src/casework/review/shipped';
import { contrastInWords } from '../../src/presentation/cases/review-words';

const [OOCD] = shippedSheets('oocd');
const [KCPO] = shippedSheets('kcpo');

const found = (answers: Readonly<Record<string, Answer>>, verdict: VerdictId | null, sheet: ReviewSheet = OOCD) =>
  contrastIn({ answers, verdict }, sheet);

it('remarks on a disposal that is said to be proportionate and judged inappropriate, and the other way round', () => {
  expect(found({ proportionate: 'yes', met: 'no' }, 'inappropriate')).toEqual({
    ...{ question: 'proportionate', answer: 'yes', verdict: 'inappropriate' },
  });
  expect(found({ proportionate: 'no' }, 'appropriate')?.answer).toBe('no');
  expect(contrastInWords(1, 'Yes', 'Inappropriate')).toBe(
    'Question 1 is answered “Yes”, and the verdict is “Inappropriate”. If both are meant, say why in the note.',
  );
});

it('remarks on a case of which all is answered with yes and the verdict is inappropriate, on any sheet', () => {
  expect(found({ threshold: 'yes', positive: 'yes' }, 'inappropriate', KCPO)?.question).toBe(null);
  expect(found({ threshold: 'yes', positive: 'no' }, 'inappropriate', KCPO)).toBe(null);
  expect(contrastInWords(null, 'Yes', 'Inappropriate')).toMatch(/^Every answer so far is “Yes”, and the verdict is/);
});

it('says nothing where a panel may well mean both, has given no verdict, or has reworded the question', () => {
  expect(found({ proportionate: 'no' }, 'with_observations')).toBe(null);
  expect(found({ proportionate: 'yes' }, null)).toBe(null);
  expect(found({}, 'inappropriate')).toBe(null);
  const [first, ...others] = OOCD.questions;
  if (!first) throw new Error('The sheet has no question.');
  const reworded = { ...OOCD, questions: [{ ...first, words: 'Was it too harsh?' }, ...others] };
  expect(found({ proportionate: 'no' }, 'appropriate', reworded)).toBe(null);
});
