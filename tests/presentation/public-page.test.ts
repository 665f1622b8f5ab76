import { expect, it } from 'vitest';
import type { Conclusion } from '../../src/casework/conclude/conclusion';
import type { VerdictId } from '../../src/casework/review/sheet';
import { release } from '../../src/disclosure/release';
import { publicPage } from '../../src/presentation/cases/public-page';

const NOTHING = { of: null, how: 'weighted', why: null } as const;

function page(counts: Readonly<Record<VerdictId, number>>, yes: { events: number; atRisk: number; leftOut: number }) {
  const reviewed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const share = { events: yes.events, atRisk: yes.atRisk, ...NOTHING };
  const conclusion = {
    progress: { drawn: 40, reviewed, open: 0, cannotAgree: counts.cannot_agree, blind: reviewed, changed: 0 },
    certificate: { N: 307, n: 40, by: null, strata: [] },
    all: { counts },
    questions: [{ question: { id: 'met', words: 'Was the child met?' }, yes: share, leftOut: yes.leftOut }],
  } as unknown as Conclusion;
  return publicPage(release(conclusion, 'analyst'), 'decisions', 5);
}

const verdicts = (appropriate: number, observed: number, inappropriate: number, open: number) => ({
  ...{ appropriate, with_observations: observed, inappropriate, cannot_agree: open },
});

it('gives totals of which no part is few', () => {
  expect(page(verdicts(22, 10, 8, 0), { events: 30, atRisk: 40, leftOut: 0 })).toMatchObject({
    said: [
      '40 of 307 decisions were drawn at random, and the panel reviewed 40 of them.',
      'It found 22 appropriate and consistent, 10 appropriate with observations and 8 inappropriate; on 0 it could not agree.',
    ],
    questions: ['Was the child met? Yes in 30 of 40.'],
  });
});

it('takes verdicts together where one is few, and leaves them out where that is not enough', () => {
  expect(page(verdicts(22, 3, 15, 0), { events: 30, atRisk: 40, leftOut: 0 }).said[1]).toBe(
    'It found 25 appropriate, with or without observations; 15 it did not.',
  );
  const few = page(verdicts(30, 8, 2, 0), { events: 38, atRisk: 40, leftOut: 0 });
  expect(few.said).toEqual(['40 of 307 decisions were drawn at random, and the panel reviewed 40 of them.']);
  expect(few.questions).toEqual([]);
  expect(few.leftOut.slice(1)).toEqual([
    'The verdicts are left out: some stand on 5 cases or fewer.',
    'One question is left out, being of 5 cases or fewer in part.',
  ]);
});

it('leaves out a question whose answers outside the base are few', () => {
  expect(page(verdicts(22, 10, 8, 0), { events: 20, atRisk: 38, leftOut: 2 }).questions).toEqual([]);
});

it('says nothing of a review of few cases', () => {
  expect(page(verdicts(3, 0, 0, 0), { events: 3, atRisk: 3, leftOut: 0 })).toEqual({
    ...{ said: [], questions: [] },
    leftOut: ['Everything: the panel has reviewed 5 cases or fewer, and of so few nothing may be published.'],
  });
});
