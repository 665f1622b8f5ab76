import { describe, expect, it } from 'vitest';
import type { Conclusion } from '../../src/casework/conclude/conclusion';
import type { GroupVerdicts } from '../../src/casework/conclude/by-group';
import { INSPECTION_LINES } from '../../src/casework/conclude/inspection-lines';
import type { SampledShare } from '../../src/casework/conclude/sampled';
import { type FrameRow, sizesBy } from '../../src/casework/draw/frame';
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
    standIns: 0,
    open: 2,
    cannotAgree: 1,
    blind: 30,
    changed: 3,
    interests: 1,
    notReviewable: 0,
    withoutStandIn: 0,
  },
  certificate: {
    ...{ N: 386, n: 40, by: 'ethnicity', strata: [], seed: 'Haringey, 3 June', sample: '3f9a12b4c5d6' },
    ...{ selection: { address: '#/oocd', words: 'Haringey, children aged 10 to 17.' }, time: '2026-06-03T13:32:00Z' },
  },
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
      'Of 33 cases that the panel agreed on, it found 20 appropriate and consistent, 7 appropriate with observations and 6 inappropriate.',
      'Of all 386, likely 18 in 100 would be found inappropriate, between 8 and 28.',
      'These are few: one case more or less moves the share by 3 in 100.',
      'On 1 case the panel cannot agree. It is in no base.',
      'On 2 cases members differ and no joint view decides. They count nowhere.',
      'In 1 case a member declared an interest and took no part.',
    ]);
  });

  it('gives no share where parts of the draw have too few, and warns where very few were read', () => {
    const counts = { appropriate: 3, with_observations: 1, inappropriate: 1, cannot_agree: 0 };
    const all = group('all', { counts, shares: { ...group('').shares, inappropriate: share(1, 5, FEW) } });
    const progress = {
      drawn: 40,
      reviewed: 1,
      standIns: 0,
      open: 0,
      cannotAgree: 0,
      blind: 1,
      changed: 0,
      interests: 0,
      notReviewable: 0,
      withoutStandIn: 0,
    };
    expect(conclusionInWords(released({ all, progress, sameFrame: false }))).toEqual([
      '1 case has a verdict, of 40 drawn: all given before ethnicity was shown, none changed afterwards.',
      'Of 5 cases that the panel agreed on, it found 3 appropriate and consistent, 1 appropriate with observations and 1 inappropriate.',
      'Parts of the draw have fewer than two cases, so no share of all cases is given.',
      'These are very few: one case more or less moves the share by 20 in 100. They raise questions and show no pattern.',
      'These are not quite the cases that were drawn from, so these shares may speak of others.',
    ]);
  });

  it('says of stand-ins that they are, and not that they are of those drawn', () => {
    const progress = { ...CONCLUSION.progress, reviewed: 40, standIns: 2, notReviewable: 2 };
    expect(conclusionInWords(released({ progress })).slice(0, 2)).toEqual([
      '40 cases have a verdict, 2 of them from the reserve, where 40 were drawn: 30 given before ethnicity was shown, 3 changed afterwards.',
      '2 cases could not be reviewed and count as not reviewed. Cases of the reserve stand in for all of them.',
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
      standIns: 0,
      open: 0,
      cannotAgree: 0,
      blind: 0,
      changed: 0,
      interests: 0,
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
      'After the colon, in 100 of those that the panel agreed on; in brackets the likely range (95%) for all cases of the group.',
      'A dash: fewer than two cases of a part of the draw were reviewed, so counts alone are given.',
      'A group with fewer than 10 cases reviewed says nothing by itself: one case moves it by ten in 100 or more.',
    ]);
  });
});

describe('what stands beside it', () => {
  it('is what members agree on', () => {
    const said = (kappa: number, cases: number) => {
      const agreement = { ok: true, kappa, agreed: 0.7, expected: 0.5 } as const;
      return agreementInWords(
        releaseFound(unreleased({ members: 2, cases, method: 'cohen', agreement } as const), 'analyst'),
      );
    };
    expect(said(0.4, 50)).toEqual([
      '2 members agree on 70 in 100 of pairs of verdicts, over 50 cases; by chance alone it would be 50.',
      'That is clearly more than chance, and leaves room to talk over what each verdict means. Cohen’s kappa is 0.40, where 0 is chance and 1 is full agreement.',
    ]);
    expect(said(-0.1, 50)[1]).toMatch(
      /^They agree no more often than by chance: they use the verdicts in different ways\./,
    );
    expect(said(0.2, 50)[1]).toMatch(/^That is little more than chance: talk over what each verdict means\./);
    expect(said(0.8, 50)[1]).toMatch(/^That is far more than chance: they use the verdicts alike\./);
    expect(said(0.8, 6)[2]).toBe('Over 6 cases this may be luck: each case moves it much.');
    expect(agreementInWords(null)).toEqual([
      'No case has the verdicts of two members, so nothing is said of how far members agree.',
    ]);
  });

  it('is each question, what to learn of it, and the published line with its own base', () => {
    expect(answeredInWords({ yes: share(12, 30), leftOut: 1 })).toBe(
      'Yes in 12 of 30; of all cases likely 40 in 100, between 30 and 50. 1 more is outside the base.',
    );
    expect(answeredInWords({ yes: share(0, 0), leftOut: 0 })).toBe('Not answered yet.');
    expect(answeredInWords({ yes: share(0, 0), leftOut: 2 })).toBe('Every answer is outside the base.');
    const question = { id: 'met', words: 'Was the child met before the decision?' };
    expect(themeInWords({ question, no: share(12, 30) })).toBe(
      '“Was the child met before the decision?” No in 12 of 30; of all cases likely 40 in 100, between 30 and 50.',
    );
    expect(INSPECTION_LINES.map(lineInWords)).toEqual([
      'Inspectors: recommendations were appropriate and proportionate in 32 of 54 cases, 59 in 100. 5 more were marked “no recommendation” and stand outside that base.',
      'Inspectors: recommendations were well-informed and personalised in 29 of 59 cases, 49 in 100.',
      'Inspectors: planning took account of diversity in 12 of 59 cases, 20 in 100.',
      'Inspectors: the assessment explored the impact of discrimination in 3 of 48 cases, 6 in 100. 10 more were marked “not applicable” and stand outside that base.',
    ]);
  });
});

describe('the page of results', () => {
  const line = INSPECTION_LINES[0];
  const question = {
    ...{ question: { id: 'met', words: 'Was the child met?' }, yes: share(18, 30), no: share(12, 30), leftOut: 0 },
    ...{ counts: { yes: 18, no: 12, other: 0, not_applicable: 0, not_clear: 0 }, lines: line ? [line] : [] },
  };

  const pageOf = (more: Partial<Conclusion>, masks: number | null = null) =>
    resultsPage(released(more), () => 'Ethnicity', { noun: 'decisions', masks });

  it('says of whom it is, how they were drawn, and what the appendix holds', () => {
    const page = pageOf({ questions: [question], themes: [question] });
    expect(page.of).toBe('Haringey, children aged 10 to 17.');
    expect(page.drawn).toBe(
      '40 of 386 decisions, drawn at random group by group on 3 June 2026 at 14:32, seed “Haringey, 3 June”, sample 3f9a12b4.',
    );
    expect(page.tables.map(({ id }) => id)).toEqual(['ethnicity', 'questions']);
    expect(page.tables[1]?.rows[0]).toEqual({
      ...{ id: 'question met', label: 'Was the child met?' },
      cells: ['18', '12', '0', '0', '0', '18 of 30: 60 (50 to 70)'],
    });
    expect(page.more).toBe('The appendix holds published inspection lines.');
    expect(page.appendix.lines).toEqual([
      '“Was the child met?” Panel: yes in 18 of 30; of all cases likely 60 in 100, between 50 and 70. Inspectors: recommendations were appropriate and proportionate in 32 of 54 cases, 59 in 100. 5 more were marked “no recommendation” and stand outside that base.',
    ]);
    expect(page.appendix.ofLines).toEqual([
      'HM Inspectorate of Probation, thematic inspection, October 2021, annexe 6: out-of-court cases of Black and mixed heritage boys, nine services.',
      LINES_CAUTION,
    ]);
    expect(page.themes.map(({ words }) => words)).toEqual([
      '“Was the child met?” No in 12 of 30; of all cases likely 40 in 100, between 30 and 50.',
    ]);
  });

  it('makes of a theme a finding that stands by itself, without few where others may see it', () => {
    const few = { ...question, no: share(2, 30) };
    const drawn = 'A panel reviewed 34 of 386 decisions, drawn at random: Haringey, children aged 10 to 17.';
    expect(pageOf({ themes: [question] }).themes[0]?.finding).toBe(
      `${drawn} “Was the child met?” No in 12 of 30; of all cases likely 40 in 100, between 30 and 50.`,
    );
    expect(pageOf({ themes: [few] }).themes[0]?.finding).toMatch(
      /No in 2 of 30; .+ This holds a small number and is not for publication\.$/,
    );
    expect(pageOf({ themes: [few] }, 5).themes[0]?.finding).toBe(`${drawn} “Was the child met?” No in 5 or fewer.`);
    expect(pageOf({ themes: [{ ...question, no: share(28, 30) }] }, 5).themes[0]?.finding).toBe(
      `${drawn} “Was the child met?” No in all but 5 or fewer.`,
    );
  });

  it('keeps one page: what is beyond ten questions, five themes or eight groups stands in the appendix', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ ...question, question: { id: `q${at}`, words: `Q${at}?` } }));
    const groups = Array.from({ length: 12 }, (_, at) => group(`unit ${at}`));
    const page = pageOf({ questions: many, themes: many, groups: [{ column: 'unit', groups }] });
    expect(page.tables.map(({ id, rows }) => [id, rows.length])).toEqual([['questions', 10]]);
    expect(page.appendix.tables.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['unit', 13],
      ['more questions', 2],
    ]);
    expect([page.themes.length, page.appendix.themes.length]).toEqual([5, 7]);
    expect(page.more).toBe(
      'The appendix holds verdicts by ethnicity, more questions, 7 more to learn and published inspection lines.',
    );
  });

  it('says nothing of lines where none stands, and has no appendix where all fits', () => {
    const page = pageOf({});
    expect([page.appendix.ofLines, page.more, page.themes]).toEqual([[], '', []]);
    expect(page.noThemes).toBe('No question was answered yet.');
    expect(pageOf({ questions: [{ ...question, no: share(0, 30) }] }).noThemes).toBe('No question was answered “No”.');
  });

  it('says of a group without a case that none was reviewed, and not that none was inappropriate', () => {
    const nothing = { appropriate: share(0, 0), with_observations: share(0, 0), inappropriate: share(0, 0) };
    const empty = group('other', { reviewed: 0, shares: nothing, counts: { ...group('').counts, cannot_agree: 0 } });
    const rows = pageOf({ groups: [{ column: 'ethnicity', groups: [empty, { ...empty, reviewed: 1 }] }] }).tables[0]
      ?.rows;
    expect(rows?.[0]?.cells.slice(2, 5)).toEqual(['no case reviewed', 'no case reviewed', 'no case reviewed']);
    expect(rows?.[1]?.cells[2]).toBe('no verdict agreed');
  });
});

describe('how many cases are enough', () => {
  const row = (at: number) => ({
    ...{ id: `case-${at}`, ethnicity: at % 4 === 0 ? 'B1' : 'W1', disposal: null, borough: null, unit: null },
  });
  const sizesOf = (rows: readonly FrameRow[]) => sizesBy(rows, 'ethnicity');
  const request = {
    seed: 's',
    size: { cases: 40 },
    by: null,
    allocation: 'proportional',
    atLeast: 0,
    reserve: 0,
  } as const;

  it('is said for four differences, and for the draw as it is asked for', () => {
    expect(powerInWords(powerOf(request, sizesOf(Array.from({ length: 400 }, (_, at) => row(at)))))).toEqual([
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
    const equal = powerOf({ ...request, by: 'ethnicity', allocation: 'equal', size: { cases: 8 } }, sizesOf(rows));
    expect(equal.planned?.groups).toEqual([
      { label: 'Black', cases: 4 },
      { label: 'White', cases: 4 },
    ]);
    expect(powerInWords(equal)).toContain(
      'With 4 Black cases and 4 White cases, not even 60 in 100 beside none at all would be seen.',
    );
    expect(powerOf(request, sizesOf(rows.filter(({ ethnicity }) => ethnicity === 'W1'))).planned).toBe(null);
  });
});

it('is said in sentences of 25 words at most', () => {
  const all = group('all', { shares: { ...group('').shares, inappropriate: share(1, 5, FEW) } });
  const said = [
    ...conclusionInWords(released()),
    ...conclusionInWords(released({ all, sameFrame: false })),
    ...conclusionInWords(released({ progress: { ...CONCLUSION.progress, standIns: 2, notReviewable: 2 } })),
    ...(verdictTables(released(), () => 'Ethnicity')[0]?.notes ?? []),
    ...INSPECTION_LINES.map(lineInWords),
    LINES_CAUTION,
  ];
  for (const sentence of said.flatMap(sentencesOf)) expect(wordsIn(sentence), sentence).toBeLessThanOrEqual(MOST_WORDS);
});
