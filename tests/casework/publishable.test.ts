import { describe, expect, it } from 'vitest';
import { publishableOf } from '../../src/casework/conclude/publishable';
import type { FrameRow } from '../../src/casework/draw/frame';
import type { Answer, VerdictId } from '../../src/casework/review/sheet';
import { shippedSheets } from '../../src/casework/review/shipped';
import { emptyReview } from '../../src/casework/review/view';
import { measurable } from '../../src/counting/unreleased';
import { extractContract } from '../../src/dataset/kinds/extracts';
import type { Lattice } from '../../src/protecting/lattice';
import { targetsOf } from '../../src/protecting/primary';
import { FACTS, REQUEST } from './made-up';
import { drawOf } from './at-once';

const [SHEET] = shippedSheets('oocd');

interface Said {
  readonly verdict: VerdictId | null;
  readonly met?: Answer;
  readonly child?: string;
}

/** What may be published of cases of which so much was said; 100 more could have been drawn. */
function published(said: readonly Said[], threshold = 6) {
  const all = said.length + 100;
  const frame = Array.from({ length: all }, (_, at): FrameRow => {
    return { id: `case-${at}`, ethnicity: 'W1', borough: 'E09000014', unit: null, disposal: 'charge' };
  });
  const request = { ...REQUEST, by: null, size: { cases: said.length }, reserve: 0 };
  const made = drawOf(
    request,
    frame.map(({ id }) => ({ id, stratum: '' })),
    [],
    FACTS,
  );
  if (!made.ok) throw new Error(made.refusal.reason);
  const pairs = made.draw.cases.map(({ id }, at) => [id, said[at]] as const);
  const reviews = Object.fromEntries(
    pairs.map(([id, one]) => {
      const view = { verdict: one?.verdict ?? null, answers: one?.met ? { met: one.met } : {} };
      const rest = { before: null, answersBefore: null, blind: true, revealed: null, note: '', sheet: 1, at: '' };
      return [id, { ...emptyReview(id), views: { joint: { ...view, ...rest } } }];
    }),
  );
  const children = new Map(pairs.map(([id, one]) => [id, one?.child ?? id]));
  const concluding = { draw: made.draw, sheet: SHEET, reviews, frame, contract: extractContract('oocd'), columns: [] };
  return measurable(publishableOf(concluding, { threshold, children }));
}

const times = (count: number, said: Said): readonly Said[] => Array.from({ length: count }, () => said);
const verdicts = (good: number, observed: number, wrong: number, open = 0) => [
  ...times(good, { verdict: 'appropriate' }),
  ...times(observed, { verdict: 'with_observations' }),
  ...times(wrong, { verdict: 'inappropriate' }),
  ...times(open, { verdict: 'cannot_agree' }),
];

describe('the verdicts', () => {
  it('are told each where each is of as many children as the threshold', () => {
    expect(published(verdicts(22, 10, 8))).toMatchObject({
      ...{ reviewed: 40, drawn: { n: 40, N: 140 }, counts: 'children' },
      verdicts: {
        how: 'each',
        counts: { appropriate: 22, with_observations: 10, inappropriate: 8, cannot_agree: 0 },
      },
    });
  });

  it('are told together where one is few or none, and withheld where that is not enough', () => {
    expect(published(verdicts(22, 3, 15)).verdicts).toEqual({ how: 'together', good: 25, other: 15 });
    expect(published(verdicts(22, 10, 7, 1)).verdicts).toEqual({ how: 'together', good: 32, other: 8 });
    expect(published(verdicts(30, 8, 2)).verdicts).toBe(null);
    // That all were found appropriate says it of every child.
    expect(published(verdicts(30, 10, 0)).verdicts).toBe(null);
  });

  it('follow the threshold that is set', () => {
    expect(published(verdicts(22, 10, 8), 10).verdicts).toBe(null);
    expect(published(verdicts(3, 3, 3), 3).verdicts).toMatchObject({ how: 'each' });
  });

  it('count children and not cases: ten decisions on one child are few', () => {
    const one = times(10, { verdict: 'inappropriate', child: 'the same' });
    expect(published([...verdicts(20, 10, 0), ...one]).verdicts).toBe(null);
    expect(published(times(40, { verdict: 'appropriate', child: 'the same' })).reviewed).toBe(null);
  });
});

describe('the questions', () => {
  const asked = (yes: number, no: number, out: number, unanswered = 0) => {
    const answers: readonly Said[] = [
      ...times(yes, { verdict: 'appropriate', met: 'yes' }),
      ...times(no, { verdict: 'appropriate', met: 'no' }),
      ...times(out, { verdict: 'appropriate', met: 'not_applicable' }),
      ...times(unanswered, { verdict: 'appropriate' }),
    ];
    return published(answers).questions;
  };

  it('are told where yes and the rest are many, and so are those outside the base', () => {
    expect(asked(30, 10, 0)).toEqual([
      { words: 'Was the child met before the decision?', told: { yes: 30, base: 40 } },
    ]);
    expect(asked(20, 10, 8)[0]?.told).toEqual({ yes: 20, base: 30 });
    expect(asked(28, 10, 2)[0]?.told).toBe(null);
    expect(asked(28, 10, 0, 2)[0]?.told).toBe(null);
    expect(asked(38, 2, 0)[0]?.told).toBe(null);
    expect(asked(40, 0, 0)[0]?.told).toBe(null);
  });
});

it('tells of a question and its base what a protected pack publishes, and nothing else', () => {
  // One table of a base, those with the outcome and those without; the pack protects none of the three.
  const lattice = { triples: [{ base: 0, with: 1, without: 2 }] } as unknown as Lattice;
  for (let yes = 0; yes <= 14; yes += 1) {
    for (let no = 1; no <= 14; no += 1) {
      const counted = Int32Array.from([yes + no, yes, no]);
      const targets = targetsOf(
        lattice,
        { atoms: counted, events: counted, children: counted, namesChildren: true },
        { threshold: 6, zeros: 'published' },
      );
      const [question] = published([
        ...times(yes, { verdict: 'appropriate', met: 'yes' }),
        ...times(no, { verdict: 'inappropriate', met: 'no' }),
      ]).questions;
      expect((question?.told ?? null) !== null, `${yes} yes, ${no} no`).toBe(targets.length === 0);
    }
  }
});
