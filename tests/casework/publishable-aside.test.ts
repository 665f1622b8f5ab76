/** What the public is told of cases that were put aside and of those that stood in: never few, and nothing that gives few away. */
import { expect, it } from 'vitest';
import { publishableOf } from '../../src/casework/conclude/publishable';
import type { FrameRow } from '../../src/casework/draw/frame';
import type { SetAside } from '../../src/casework/draw/set-aside';
import { shippedSheets } from '../../src/casework/review/shipped';
import { emptyReview } from '../../src/casework/review/view';
import { measurable } from '../../src/counting/unreleased';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { FACTS, REQUEST } from './made-up';
import { drawOf } from './at-once';
import { AT } from './random-steps';

const DRAWN = 40;

/** Of forty drawn of a hundred and forty so many were put aside, so many stood in, and all but so many were reviewed. */
function published(aside: number, standIns: number, unread: number, children?: ReadonlyMap<string, string>) {
  const frame = Array.from({ length: DRAWN + 100 }, (_, at): FrameRow => {
    return { id: `case-${at}`, ethnicity: 'W1', borough: 'E09000014', unit: null, disposal: 'charge' };
  });
  const made = drawOf(
    { ...REQUEST, by: null, size: { cases: DRAWN }, reserve: standIns },
    frame.map(({ id }) => ({ id, stratum: '' })),
    [],
    FACTS,
  );
  if (!made.ok) throw new Error(made.refusal.reason);
  const ids = made.draw.cases.map(({ id }) => id);
  const setAside = ids.slice(0, aside).map((caseId, at): SetAside => {
    const standIn = at < standIns ? (ids[DRAWN + at] ?? null) : null;
    return { caseId, why: 'no_file', note: '', at: AT, standIn, withdrawn: null };
  });
  const given = { verdict: 'appropriate', before: null, answers: {}, answersBefore: null } as const;
  const view = { ...given, blind: true, revealed: null, note: '', sheet: 1, at: AT };
  const under = ids.slice(aside);
  const reviews = Object.fromEntries(
    under.slice(unread).map((id) => [id, { ...emptyReview(id), views: { joint: view } }]),
  );
  const concluding = {
    ...{ draw: { ...made.draw, setAside }, sheet: shippedSheets('oocd')[0], reviews, frame, columns: [] },
    contract: extractContract('oocd'),
  };
  return measurable(publishableOf(concluding, { threshold: 6, children: children ?? null }));
}

it('is nothing where each case could be reviewed', () => {
  expect(published(0, 0, 0)).toMatchObject({ reviewed: 40, drawn: { n: 40, N: 140 }, aside: null });
});

it('is how many, and how many stood in, where neither is few', () => {
  expect(published(8, 8, 0)).toMatchObject({ reviewed: 40, drawn: { n: 40 }, aside: { cases: 8, standIns: 8 } });
  expect(published(14, 7, 0)).toMatchObject({ reviewed: 33, drawn: { n: 40 }, aside: { cases: 14, standIns: 7 } });
});

it('is that there are some, where there are few', () => {
  const some = { cases: null, standIns: null };
  expect(published(2, 2, 0)).toMatchObject({ reviewed: 40, drawn: { n: 40 }, aside: some });
  // Of eight none stood in for two: with the number reviewed that would be told.
  expect(published(8, 6, 0)).toMatchObject({ reviewed: 38, drawn: null, aside: some });
  // Eight cases of one child are few.
  const one = new Map(Array.from({ length: 140 }, (_, at) => [`case-${at}`, at < 100 ? 'the same' : `child ${at}`]));
  expect(published(8, 8, 0, one).aside).not.toEqual({ cases: 8, standIns: 8 });
});

it('never leaves few between any of the numbers that it tells', () => {
  let told = 0;
  for (let aside = 0; aside <= 16; aside += 1) {
    for (let standIns = 0; standIns <= aside; standIns += 1) {
      for (const unread of [0, 1, 5, 6, 7]) {
        const { reviewed, drawn, aside: out } = published(aside, standIns, unread);
        if (!drawn || reviewed === null) continue;
        const { n, N } = drawn;
        const [cases, stood] = out ? [out.cases, out.standIns] : [0, 0];
        const sums = [N - n, n - reviewed];
        if (cases !== null && stood !== null) {
          told += Number(cases > 0);
          sums.push(cases, stood, cases - stood, n - cases + stood - reviewed);
        }
        for (const sum of sums) {
          expect(sum === 0 || sum >= 6, `${aside} aside, ${standIns} stood in, ${unread} unread: ${sums.join()}`).toBe(
            true,
          );
        }
      }
    }
  }
  expect(told).toBeGreaterThan(20);
});
