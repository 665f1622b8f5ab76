import { describe, expect, it } from 'vitest';
import type { Conclusion } from '../../src/casework/conclude/conclusion';
import type { GroupVerdicts } from '../../src/casework/conclude/by-group';
import { INSPECTION_LINES } from '../../src/casework/conclude/inspection-lines';
import type { SampledShare } from '../../src/casework/conclude/sampled';
import { powerOf } from '../../src/casework/draw/power';
import { unreleased } from '../../src/counting/unreleased';
import { releaseFound } from '../../src/disclosure/release';
import {
  agreementInWords,
  answeredInWords,
  conclusionInWords,
  notReviewableInWords,
  lineInWords,
  LINES_CAUTION,
  themeInWords,
} from '../../src/presentation/cases/conclusion-words';
import { verdictTables } from '../../src/presentation/cases/conclusion-tables';
import { resultsPage } from '../../src/presentation/cases/results-page';
import { powerInWords } from '../../src/presentation/cases/power-words';
import { MOST_WORDS, wordsIn } from '../support/readable';
import { sentencesOf } from '../support/sentences/cut';

const share = (events: number, atRisk: number, more: Partial<SampledShare> = {}): SampledShare => {
  const estimate = events / atRisk;
  const of = { estimate, lower: estimate - 0.1, upper: estimate + 0.1 };
  return { events, atRisk, of, how: 'weighted', why: null, ...more };
};

const FEW: Partial<SampledShare> = { of: null, why: 'too few in a part' };

const group = (name: string, more: Partial<GroupVerdicts> = {}): GroupVerdicts => ({
  ...{ name, label: name, size: 120, reviewed: 34 },
  counts: { appropriate: 20, with_observations: 7, inappropriate: 6, cannot_agree: 1 },
  shares: { appropriate: share(20, 33), with_observations: share(7, 33), inappropriate: share(6, 33) },
  ...more,
});

const CONCLUSION: Conclusion = {
  progress: {
    drawn: 40,
    reviewed: 34,
    open: 2,
    cannotAgree: 1,
    blind: 30,
    changed: 3,
    notReviewable: 0,
    withoutStandIn: 0,
  },
  certificate: { N: 386, n: 40, by: 'ethnicity', strata: [] },
  ...{ sameFrame: true, questions: [], themes: [], agreement: null, otherLines: [] },
  all: group('all', { label: 'All cases' }),
  groups: [
    {
      column: 'ethnicity',
      groups: [
        group('black', {
          label: 'Black',
          reviewed: 4,
          shares: { ...group('').shares, inappropriate: share(1, 4, FEW) },
        }),
      ],
    },
  ],
};

const released = (more: Partial<Conclusion> = {}) => releaseFound(unreleased({ ...CONCLUSION, ...more }), 'analyst');

describe('what a review comes to', () => {
  it('says how far it is, what was found and how little it may be', () => {
    expect(conclusionInWords(released())).toEqual([
      '34 cases have a verdict, of 40 drawn: 30 given before ethnicity was shown, 3 changed afterwards.',
      'The panel found 6 of 33 cases inappropriate: of all 386, likely 18 in 100, between 8 and 28.',
      'These are few: one case more or less moves the share by 3 in 100.',
      'On 1 case the panel cannot agree. They are in no base.',
      'On 2 cases members differ and no joint view decides. They count nowhere.',
    ]);
  });

  it('gives no share where parts of the draw have too few, and warns where very few were read', () => {
    const all = group('all', { shares: { ...group('').shares, inappropriate: share(1, 5, FEW) } });
    const progress = {
      drawn: 40,
      reviewed: 1,
      open: 0,
      cannotAgree: 0,
      blind: 1,
      changed: 0,
      notReviewable: 0,
      withoutStandIn: 0,
    };
    expect(conclusionInWords(released({ all, progress, sameFrame: false }))).toEqual([
      '1 case has a verdict, of 40 drawn: all given before ethnicity was shown, none changed afterwards.',
      'The panel found 1 of 5 cases inappropriate. Parts of the draw have fewer than two cases, so no share of all cases is given.',
      'These are very few: one case more or less moves the share by 20 in 100. They raise questions and show no pattern.',
      'The file or the selection is not that of the draw, so these shares may speak of other cases.',
    ]);
  });

  it('says how many could not be reviewed, and for how many another stands in', () => {
    const said = (notReviewable: number, withoutStandIn: number) =>
      notReviewableInWords({ notReviewable, withoutStandIn });
    expect([said(0, 0), said(1, 0), said(1, 1), said(3, 0), said(3, 1), said(3, 3)].flat()).toEqual([
      '1 case could not be reviewed and counts as not reviewed. A case of the reserve stands in for it.',
      '1 case could not be reviewed and counts as not reviewed. No case of the reserve was left to stand in.',
      '3 cases could not be reviewed and count as not reviewed. Cases of the reserve stand in for all of them.',
      '3 cases could not be reviewed and count as not reviewed. Cases of the reserve stand in for 2 of them.',
      '3 cases could not be reviewed and count as not reviewed. No case of the reserve was left to stand in.',
    ]);
  });

  it('says that nothing was found yet', () => {
    const nothing = { appropriate: share(0, 0), with_observations: share(0, 0), inappropriate: share(0, 0) };
    const progress = {
      drawn: 40,
      reviewed: 0,
      open: 0,
      cannotAgree: 0,
      blind: 0,
      changed: 0,
      notReviewable: 0,
      withoutStandIn: 0,
    };
    expect(conclusionInWords(released({ all: group('all', { shares: nothing }), progress }))).toEqual([
      'No case has a verdict yet.',
    ]);
  });

  it('stands group by group in a table, with what its cells mean', () => {
    const [table] = verdictTables(released(), () => 'Ethnicity');
    expect(table?.heads).toEqual([
      ...[
        'Ethnicity',
        'In the selection',
        'Reviewed',
        'Appropriate',
        'With observations',
        'Inappropriate',
        'Cannot agree',
      ],
    ]);
    expect(table?.rows).toEqual([
      {
        ...{ id: 'black', label: 'Black' },
        cells: ['120', '4', '20 of 33: 61 (51 to 71)', '7 of 33: 21 (11 to 31)', '1 of 4: –', '1'],
      },
      {
        ...{ id: 'all', label: 'All cases' },
        cells: ['120', '34', '20 of 33: 61 (51 to 71)', '7 of 33: 21 (11 to 31)', '6 of 33: 18 (8 to 28)', '1'],
      },
    ]);
    expect(table?.notes).toEqual([
      'In 100 of those that the panel agreed on; in brackets the likely range (95%) for all cases of the group.',
      'A dash: fewer than two cases of a part of the draw were reviewed, so counts alone are given.',
      'A group with fewer than 10 cases reviewed says nothing by itself: one case moves it by ten in 100 or more.',
    ]);
  });
});

describe('what stands beside it', () => {
  it('is what members agree on', () => {
    const agreement = { ok: true, kappa: 0.4, agreed: 0.7, expected: 0.5 } as const;
    const of = releaseFound(unreleased({ members: 2, cases: 50, method: 'cohen', agreement } as const), 'analyst');
    expect(agreementInWords(of)).toEqual([
      '2 members agree on 70 in 100 of pairs of verdicts, over 50 cases: Cohen’s kappa 0.40.',
      'Kappa is 1 where all agree, and 0 where they agree no more often than by chance.',
    ]);
    expect(agreementInWords(null)).toEqual([
      'No case has the verdicts of two members, so nothing is said of how far members agree.',
    ]);
  });

  it('is each question, what to learn of it, and the published line with its own base', () => {
    expect(answeredInWords({ yes: share(12, 30), leftOut: 1 })).toBe(
      'Yes in 12 of 30: 40 in 100 (30 to 50). 1 more is outside the base.',
    );
    expect(answeredInWords({ yes: share(0, 0), leftOut: 0 })).toBe('Not answered yet.');
    expect(answeredInWords({ yes: share(0, 0), leftOut: 2 })).toBe('Every answer is outside the base.');
    const question = { id: 'met', words: 'Was the child met before the decision?' };
    expect(themeInWords({ question, no: share(12, 30) })).toBe(
      '“Was the child met before the decision?” No in 12 of 30: 40 in 100 (30 to 50).',
    );
    expect(INSPECTION_LINES.map(lineInWords)).toEqual([
      'Inspectors: recommendations were appropriate and proportionate in 32 of 54 (59 in 100, without 5 “no recommendation”).',
      'Inspectors: recommendations were well-informed and personalised in 29 of 59 (49 in 100).',
      'Inspectors: planning took account of diversity in 12 of 59 (20 in 100).',
      'Inspectors: the assessment explored the impact of discrimination in 3 of 48 (6 in 100, without 10 “not applicable”).',
    ]);
  });
});

describe('the page of results', () => {
  const line = INSPECTION_LINES[0];
  const question = {
    ...{ question: { id: 'met', words: 'Was the child met?' }, yes: share(18, 30), no: share(12, 30), leftOut: 0 },
    ...{ counts: { yes: 18, no: 12, other: 0, not_applicable: 0, not_clear: 0 }, lines: line ? [line] : [] },
  };

  it('has each question with its line, where the lines are from, and what to learn', () => {
    const page = resultsPage(released({ questions: [question], themes: [question] }), () => 'Ethnicity');
    expect(page.questions).toEqual([
      {
        ...{ id: 'met', words: 'Was the child met?', answered: 'Yes in 18 of 30: 60 in 100 (50 to 70).' },
        lines: INSPECTION_LINES.slice(0, 1).map(lineInWords),
      },
    ]);
    expect(page.ofLines).toEqual([
      'HM Inspectorate of Probation, thematic inspection, October 2021, annexe 6: out-of-court cases of Black and mixed heritage boys, nine services.',
      LINES_CAUTION,
    ]);
    expect(page.themes).toEqual(['“Was the child met?” No in 12 of 30: 40 in 100 (30 to 50).']);
  });

  it('says nothing of lines where none stands, and that nothing was answered with no', () => {
    const page = resultsPage(released(), () => 'Ethnicity');
    expect(page.ofLines).toEqual([]);
    expect(page.themes).toEqual(['No question was answered with no.']);
  });
});

describe('how many cases are enough', () => {
  const row = (at: number) => ({
    ...{ id: `case-${at}`, ethnicity: at % 4 === 0 ? 'B1' : 'W1', disposal: null, borough: null, unit: null },
  });
  const request = {
    seed: 's',
    size: { cases: 40 },
    by: null,
    allocation: 'proportional',
    atLeast: 0,
    reserve: 0,
  } as const;

  it('is said for four differences, and for the draw as it is asked for', () => {
    expect(
      powerInWords(
        powerOf(
          request,
          Array.from({ length: 400 }, (_, at) => row(at)),
        ),
      ),
    ).toEqual([
      'To see 60 in 100 found appropriate in one group and 50 in another, 408 cases of each are needed.',
      'To see 60 in 100 found appropriate in one group and 40 in another, 107 cases of each are needed.',
      'To see 60 in 100 found appropriate in one group and 30 in another, 49 cases of each are needed.',
      'To see 60 in 100 found appropriate in one group and 20 in another, 28 cases of each are needed.',
      'With 30 White cases and 10 Black cases, no difference below 53 in 100 would be seen.',
      '“Seen” means: in four of five such draws, with a false alarm in one of twenty.',
    ]);
  });

  it('is what the strata give where the draw is by ethnicity, and nothing where there is one group', () => {
    const rows = Array.from({ length: 400 }, (_, at) => row(at));
    const equal = powerOf({ ...request, by: 'ethnicity', allocation: 'equal', size: { cases: 8 } }, rows);
    expect(equal.planned?.groups).toEqual([
      { label: 'Black', cases: 4 },
      { label: 'White', cases: 4 },
    ]);
    expect(powerInWords(equal)).toContain(
      'With 4 Black cases and 4 White cases, not even 60 in 100 beside none at all would be seen.',
    );
    expect(
      powerOf(
        request,
        rows.filter(({ ethnicity }) => ethnicity === 'W1'),
      ).planned,
    ).toBe(null);
  });
});

it('is said in sentences of 25 words at most', () => {
  const all = group('all', { shares: { ...group('').shares, inappropriate: share(1, 5, FEW) } });
  const said = [
    ...conclusionInWords(released()),
    ...conclusionInWords(released({ all, sameFrame: false })),
    ...(verdictTables(released(), () => 'Ethnicity')[0]?.notes ?? []),
    ...INSPECTION_LINES.map(lineInWords),
    LINES_CAUTION,
  ];
  for (const sentence of said.flatMap(sentencesOf)) expect(wordsIn(sentence), sentence).toBeLessThanOrEqual(MOST_WORDS);
});
