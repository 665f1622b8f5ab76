import { describe, expect, it } from 'vitest';
import { INSPECTION_LINES } from '../../src/casework/conclude/inspection-lines';
import { membersAgree } from '../../src/casework/conclude/members-agree';
import { sampledShare } from '../../src/casework/conclude/sampled';
import { settledVerdict } from '../../src/casework/conclude/settled';
import type { DrawFacts } from '../../src/casework/draw/draw';
import { candidatesBy, type FrameRow, namedStrata, sizesBy } from '../../src/casework/draw/frame';
import type { DrawRequest } from '../../src/casework/draw/request';
import type { Answer, VerdictId } from '../../src/casework/review/sheet';
import { shippedSheets } from '../../src/casework/review/shipped';
import { type CaseReview, type CaseView, emptyReview } from '../../src/casework/review/view';
import { measurable } from '../../src/counting/unreleased';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { REFERENCE_FIGURES } from '../../data/reference/published-figures';
import { FACTS, REQUEST } from './made-up';
import { conclusionOf, drawOf } from './at-once';

const CONTRACT = extractContract('oocd');
const [SHEET] = shippedSheets('oocd');

const view = (verdict: VerdictId | null, more: Partial<CaseView> = {}): CaseView => ({
  ...{
    answers: {},
    verdict,
    before: null,
    answersBefore: null,
    blind: true,
    revealed: null,
    note: '',
    sheet: 1,
    at: '',
  },
  ...more,
});

const review = (caseId: string, views: Readonly<Record<string, CaseView>>): CaseReview => ({
  ...emptyReview(caseId),
  views,
});

/** 30 decisions: 20 of White and 10 of Black children, every other one a charge. */
const FRAME: readonly FrameRow[] = Array.from({ length: 30 }, (_, at) => ({
  ...{ id: `case-${at}`, ethnicity: at < 20 ? 'W1' : 'B1', borough: 'E09000014', unit: null },
  disposal: at % 2 === 0 ? 'charge' : 'triage',
}));

function concluded(
  request: Partial<DrawRequest>,
  verdictOf: (row: FrameRow) => VerdictId | null,
  answersOf: (row: FrameRow) => Readonly<Record<string, Answer>> = () => ({}),
) {
  const asked = { ...REQUEST, ...request };
  const facts: DrawFacts = {
    ...FACTS,
    strata: asked.by ? namedStrata(CONTRACT, asked.by, sizesBy(FRAME, asked.by).keys()) : [],
  };
  const made = drawOf(asked, candidatesBy(FRAME, asked.by), [], facts);
  if (!made.ok) throw new Error(made.refusal.reason);
  const { draw } = made;
  const rows = new Map(FRAME.map((row) => [row.id, row]));
  const reviews = Object.fromEntries(
    draw.cases.flatMap(({ id, place }) => {
      const row = rows.get(id);
      return row && place === 'drawn'
        ? [[id, review(id, { joint: view(verdictOf(row), { answers: answersOf(row) }) })] as const]
        : [];
    }),
  );
  const of = { draw, sheet: SHEET, reviews, frame: FRAME, contract: CONTRACT, columns: ['ethnicity'] as const };
  return measurable(conclusionOf(of));
}

describe('what is settled of a case', () => {
  it('is the joint view, else what all members say', () => {
    expect(settledVerdict(review('a', { joint: view('inappropriate'), m1: view('appropriate') })).said).toBe(
      'inappropriate',
    );
    expect(settledVerdict(review('a', { m1: view('appropriate'), m2: view('appropriate') }))).toEqual({
      said: 'appropriate',
      open: false,
    });
    expect(settledVerdict(review('a', { m1: view('appropriate'), m2: view('inappropriate') }))).toEqual({
      said: null,
      open: true,
    });
    expect(settledVerdict(review('a', { joint: view(null) }))).toEqual({ said: null, open: false });
  });

  it('is without a member who has an interest', () => {
    const interests = [{ member: 'm2', why: 'knows the child', at: '', withdrawn: null }];
    const found = { ...review('a', { m1: view('appropriate'), m2: view('inappropriate') }), interests };
    expect(settledVerdict(found)).toEqual({ said: 'appropriate', open: false });
  });
});

describe('a share of all cases', () => {
  const marked = (stratum: string, met: number, base: number, out = 0) => [
    ...Array.from({ length: base }, (_, at) => ({ stratum, inBase: true, met: at < met })),
    ...Array.from({ length: out }, () => ({ stratum, inBase: false, met: false })),
  ];

  it('weighs unequal strata by what they hold', () => {
    const sizes = new Map([
      ['a', 90],
      ['b', 10],
    ]);
    const share = sampledShare([...marked('a', 0, 10), ...marked('b', 10, 10)], sizes, false);
    expect(share).toMatchObject({ events: 10, atRisk: 20, how: 'weighted', why: null });
    expect(share.of?.estimate).toBeCloseTo(0.1, 12);
  });

  it('is none where a stratum has fewer than two and chances were unequal', () => {
    const sizes = new Map([
      ['a', 90],
      ['b', 10],
    ]);
    expect(sampledShare([...marked('a', 1, 10), ...marked('b', 1, 1)], sizes, false)).toEqual({
      ...{ events: 2, atRisk: 11, of: null, how: 'weighted', why: 'too few in a part' },
    });
    const alike = sampledShare([...marked('a', 1, 10), ...marked('b', 1, 1)], sizes, true);
    expect(alike).toMatchObject({ how: 'alike', why: null });
    expect(alike.of?.estimate).toBeCloseTo(2 / 11, 12);
  });

  it('is exact where all cases were reviewed, though the panel could not agree on one', () => {
    const share = sampledShare(marked('a', 3, 9, 1), new Map([['a', 10]]), true);
    expect(share).toMatchObject({ events: 3, atRisk: 9 });
    expect(share.of).toEqual({ estimate: 3 / 9, lower: 3 / 9, upper: 3 / 9 });
  });

  it('is none where nothing is in the base', () => {
    expect(sampledShare(marked('a', 0, 0, 2), new Map([['a', 10]]), true)).toMatchObject({ of: null, why: 'none' });
  });
});

describe('the conclusion of a review', () => {
  it('counts verdicts group by group, "cannot agree" outside the base', () => {
    const found = concluded({ by: 'ethnicity', allocation: 'equal', size: { cases: 12 } }, ({ id, ethnicity }) =>
      id === 'case-20' ? 'cannot_agree' : ethnicity === 'B1' ? 'inappropriate' : 'appropriate',
    );
    expect(found.sameFrame).toBe(true);
    const [black, white] = ['black', 'white'].map((name) => found.groups[0]?.groups.find((one) => one.name === name));
    const unsettled = black?.counts.cannot_agree ?? -1;
    expect(black).toMatchObject({ size: 10, reviewed: 6 });
    expect(black?.shares.inappropriate).toMatchObject({ events: 6 - unsettled, atRisk: 6 - unsettled, why: null });
    expect(white).toMatchObject({ size: 20, reviewed: 6, counts: { appropriate: 6 } });
    // Two thirds of the cases are of White children, though as many of each were reviewed.
    expect(found.all.shares.appropriate.of?.estimate).toBeCloseTo(
      unsettled === 0 ? 2 / 3 : 20 / (20 + 10 * (5 / 6)),
      12,
    );
    expect(found.progress).toMatchObject({ drawn: 12, reviewed: 12, open: 0, cannotAgree: unsettled, blind: 12 });
  });

  it('counts answers by the rule of their question, beside the published line', () => {
    const found = concluded(
      { by: null, size: { cases: 10 } },
      () => 'appropriate',
      ({ disposal }) => ({
        proportionate: 'yes',
        discrimination: disposal === 'charge' ? 'no' : 'not_applicable',
      }),
    );
    const [proportionate, discrimination] = ['proportionate', 'discrimination'].map((id) =>
      found.questions.find(({ question }) => question.id === id),
    );
    expect(proportionate).toMatchObject({ yes: { events: 10, atRisk: 10 }, leftOut: 0 });
    expect(proportionate?.lines.map(({ id }) => id)).toEqual(['appropriate']);
    const asked = discrimination?.counts.no ?? -1;
    expect(discrimination).toMatchObject({ yes: { events: 0, atRisk: asked }, leftOut: 10 - asked });
    expect(found.themes.map(({ question }) => question.id)).toEqual(['discrimination']);
    expect(found.otherLines.map(({ id }) => id)).toEqual(['well-informed']);
  });

  it('says where the cases are not those of the draw', () => {
    const made = drawOf({ ...REQUEST, by: null }, candidatesBy(FRAME, null), [], FACTS);
    if (!made.ok) throw new Error(made.refusal.reason);
    const of = { draw: made.draw, sheet: SHEET, reviews: {}, contract: CONTRACT, columns: [] };
    expect(measurable(conclusionOf({ ...of, frame: FRAME.slice(1) })).sameFrame).toBe(false);
  });
});

describe('agreement between members', () => {
  it('is told of cases that two or more gave a verdict on', () => {
    const two = [
      review('a', { m1: view('appropriate'), m2: view('appropriate') }),
      review('b', { m1: view('inappropriate'), m2: view('inappropriate') }),
      review('c', { m1: view('inappropriate'), m2: view('appropriate') }),
      review('d', { m1: view('inappropriate') }),
    ];
    expect(membersAgree(two)).toMatchObject({ members: 2, cases: 3, method: 'cohen', agreement: { ok: true } });
    const { agreement } = membersAgree(two) ?? {};
    expect(agreement?.ok && agreement.kappa).toBeCloseTo(0.4, 12);
    const three = [...two, review('e', { m2: view('appropriate'), m3: view('appropriate') })];
    expect(membersAgree(three)).toMatchObject({ members: 3, cases: 4, method: 'fleiss' });
    expect(membersAgree([review('a', { joint: view('appropriate'), m1: view('appropriate') })])).toBe(null);
  });
});

describe('the published lines', () => {
  it.each(INSPECTION_LINES.map((line) => [line.id, line] as const))(
    '%s is that of the reference figures',
    (id, line) => {
      const published = REFERENCE_FIGURES.find((one) => one.id === PUBLISHED[id]);
      expect(Math.round((100 * line.yes) / line.base)).toBe(published?.value);
      expect(published?.setting).toBe(`out-of-court cases, base ${line.base}`);
    },
  );

  const PUBLISHED: Readonly<Record<string, string>> = {
    appropriate: 'hmip-recommendation',
    'well-informed': 'hmip-well-informed',
    diversity: 'hmip-diversity',
    discrimination: 'hmip-discrimination',
  };
});
