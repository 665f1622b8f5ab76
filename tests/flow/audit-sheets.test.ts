/**
 * The addresses of the sheets under which an independent audit found a wrong sentence, with what stands there now. The
 * letters are those of the audit; its own numbers stand where it gives them.
 */
import { describe, expect, it } from 'vitest';
import { type AuditCase, doubtsAloud, holdsAt, samplesAt } from '../support/audit-cases';

const sheetAt = samplesAt();

const CASES: readonly AuditCase[] = [
  {
    audit: 'A5 the funnel of places says what it draws',
    address: '#/oocd',
    says: [
      [
        ['places', 'finding'],
        '4 of 33 boroughs lie outside the usual spread of boroughs around 43 in 100 children. None can be singled out once all are looked at together.',
      ],
      [
        ['places', 'remark'],
        'Outside the inner dashed line alone: Hackney, Kingston upon Thames, Lambeth and Richmond upon Thames. Boroughs differ by more than chance would make them; which is unclear.',
      ],
      [['places', 'source'], /p below 0\.001\. Phi \(a tenth pulled in at each end\): 1\.55\./],
      [['places', 'caption'], /Dashed: the usual spread of boroughs\./],
      [['places', 'together', 'words'], '29 of 33 boroughs within the usual spread'],
    ],
    never: [/within what chance makes/, /No borough differs/, /widened [\d.]+ times because/],
  },
  {
    audit: 'A6 and A10 child-years are no children',
    address: '#/oocd?month=2019-04..2025-03',
    says: [
      [['per-thousand', 'finding'], /\(14,883 child-years among 180,695 over 72 months\)/],
      [['per-thousand', 'unknowns'], /^Ethnicity is not known for 6,637 of 48,416 child-years /],
      [['per-thousand', 'remark'], /^Black children: 7,456 more child-years than if /],
      [['per-thousand', 'black', 'different'], '10,989'],
      [['concentration', 'base'], /\b37,109 children\b/],
    ],
    never: [/48,416 children/, /7,456 more than/],
  },
  {
    audit: 'A6 and A9 child-months, and the establishments that held anyone',
    address: '#/rule49',
    says: [
      [['separation-rates', 'base'], /held at a time in 4 establishments, over 11 months\./],
      [['separation-rates', 'base'], /No row was sent of November 2024, so the rate leaves it out\.$/],
      [['separation-rates', 'black', 'children'], '12.9'],
      [['separation-rates', 'white', 'children'], '8.3'],
      [['separation-rates', 'all', 'children'], '11.3'],
      [['separation-rates', 'remark'], /^Black children: 48 more child-months than if /],
      [['separation-rates', 'black', 'different'], '108'],
      [['separation-length', 'base'], /^Out of 273 first episodes with a start;/],
      [['separation-length', 'finding'], /kept apart for over 72 hours in their first episode could be chance\./],
    ],
    never: [
      /in 5 establishments/,
      /49 more than/,
      /separations of Black/,
      /(children|people) lasted/,
      /How long each 100/,
    ],
  },
  {
    audit: 'A10 repeats of one child widen six years of child-months; A1 243 are not few',
    address: '#/rule49?month=2019-04..2025-03',
    says: [
      [['separation-rates', 'black', 'times'], '1.72 (1.54 to 1.91)'],
      [['separation-rates', 'asian', 'words'], 'could be chance'],
      [['separation-rates', 'asian', 'of'], /^243 of /],
      [
        ['separation-alike', 'finding'],
        /^Black children were still separated more often .* within the same establishment/,
      ],
    ],
    never: [/613 more/],
  },
  {
    audit: 'A6 half a year is no year',
    address: '#/oocd?month=2024-04..2024-09',
    says: [
      [['per-thousand', 'finding'], /It was 14\.6 in every 1,000, at a yearly pace /],
      [['per-thousand', 'base'], /The rate of 6 months is written for a year\./],
      [
        ['per-thousand', 'aloud'],
        /^“Of every 1,000 Black children living here, 7\.3 had a decision in these 6 months\./,
      ],
    ],
    never: [/14\.6 had a decision/],
  },
  {
    audit: 'A6 decisions are decisions',
    address: '#/oocd?count=events',
    says: [
      [
        ['per-thousand', 'aloud'],
        /^“For every 1,000 Black children living here there were 15\.5 decisions in a year\./,
      ],
    ],
    never: [/15\.5 had a decision/],
  },
  {
    audit: 'A7 by the first decision, said in the sentence',
    address: '#/oocd?ethnicity=B1,B2,B9&outcome.oocd=charge&month=2019-04..2025-03',
    says: [
      [
        'headline',
        'Black children were more likely than White children to be charged at their first formal or informal outcome. It was 39 in 100 (3,694 of 9,412), against 23 in 100 (2,159 of 9,212).',
      ],
      [['mix', 'finding'], /^For Black children, the first decision most often was /],
    ],
    never: [/ended in charge/],
  },
  {
    audit: 'A7 by any decision',
    address: '#/oocd?ethnicity=B1,B2,B9&outcome.oocd=charge&month=2019-04..2025-03&count=any',
    says: [
      ['headline', /^Black children were more likely than White children to be charged at any of their decisions\./],
      ['headline', /\. It was 52 in 100 .*, against 36 in 100 /],
    ],
  },
  {
    audit: 'A8 provisional rows are never official',
    address: '#/remand',
    says: [[['rates', 'source'], /Provisional: April 2024 to March 2025\. Synthetic data: about no real child\./]],
    never: [/\bofficial\b/i],
  },
  {
    audit: 'A11 history is held from the start',
    address: '#/oocd?month=2019-04..2025-03&outcome.oocd=charge&count=events',
    says: [
      [['like-for-like', 'mixed', 'alike'], '1.20 (1.14 to 1.25)'],
      [['like-for-like', 'black', 'alike'], '1.33 (1.29 to 1.37)'],
      [['like-for-like', 'base'], /so they are too narrow\.$/],
    ],
  },
  {
    audit: 'A12 the draw is told apart from the steps after it; A14 one case, two numbers, and why; B14 undecided',
    address: '#/kcpo',
    says: [
      [
        ['kcpo-funnel', 'finding'],
        'No gap from White children is clear of chance at any of 4 steps after the draw, for a group of 50 or more. By lot, 36 of 55 Mixed children and 56 of 115 White children were randomised in. That is chance or a fault, not a decision.',
      ],
      [['kcpo-funnel', 'randomised_in-mixed', 'times'], '1.34 (1.01 to 1.75)'],
      [['rates', 'other', 'times'], '2.0 (1.005 to 2.7)'],
      [['rates', 'other', 'words'], 'we cannot tell: too few children'],
      [['kcpo-funnel', 'referred-other', 'times'], '2.0 (0.99 to 2.7)'],
      [['rates', 'base'], /^Out of 223 children randomised in\. Cases still undecided count as “no”\./],
      [['rates', 'care'], /A figure of steps follows the first case of each child alone\./],
      [['kcpo-funnel', 'base'], /Referred, of those randomised in: out of 219 children\./],
      [['kcpo-funnel', 'base'], /A figure of steps follows the first case of each child alone\./],
    ],
    never: [/At none of the 5 steps/, /children with randomised/],
  },
  {
    audit: 'A15 a group beside everyone is a part of them',
    address: '#/oocd?compare=total',
    says: [
      [['rates', 'black', 'times'], '0.80 (0.77 to 0.84)'],
      [['rates', 'black', 'gap'], '8 fewer (7 to 10 fewer)'],
      [['rates', 'aloud'], /Of every 100 of all children, 43 did\./],
    ],
    never: [/100 all children/],
  },
  {
    audit: 'A16 a curve that ends at nought has no upper limit, as R has it',
    address: '#/rule49',
    says: [
      [['separation-length', 'other', 'median'], '28 hours (at least 4 hours)'],
      [['separation-length', 'source'], /median as in R’s survfit/],
    ],
    never: [/4 hours to 6\.9 days/],
  },
  {
    audit:
      'B1 and B2 a range is what chance does, and the unknown do more: planted 2.182, 1.5 and 0.9 decisions a child',
    address: '#/oocd?month=2019-04..2025-03&count=events',
    says: [
      [
        'rider',
        /^Allowing for chance, the gap is between 12 and 14 fewer in every 100\. In the worst case unknown ethnicity \(5,967 of 48,066 decisions\) would move it between 27 fewer and 5 more\./,
      ],
      [['per-thousand', 'black', 'bounds'], '1.39 to 2.8'],
      [['per-thousand', 'mixed', 'bounds'], '0.95 to 3.2'],
      [['per-thousand', 'other', 'bounds'], '0.58 to 4.4'],
    ],
    never: [/true (gap|figure)/i, /the truth/i],
  },
  {
    audit: 'B4 no direction is claimed and taken back, Haringey',
    address: '#/oocd?borough=E09000014',
    says: [[['like-for-like', 'finding'], 'Too few similar cases to say: 111 of 149 children had no match']],
    never: [/turns the other way \(/, /came from 1 of 1/],
  },
  {
    audit: 'B3 bounds of the ratio as it stands are not those of the adjusted one',
    address: '#/oocd?outcome.oocd=charge',
    says: [
      [
        ['like-for-like', 'finding'],
        'Black children were still more likely than White children in similar cases to be charged. That is 1.28 times as likely, against 1.59 as it stands. About half of the gap goes.',
      ],
      [['like-for-like', 'care'], /^The worst case is that of the ratio as it stands\./],
    ],
  },
  {
    audit: 'B8 boroughs, after allowing for all that were looked at; B9 the year of the population',
    address: '#/oocd',
    says: [
      [
        ['borough', 'finding'],
        /^In 3 of 29 boroughs, Black children were less likely .* This allows for the 61 gaps looked at\.$/,
      ],
      [['per-thousand', 'base'], /The population is of 2021, those counted of April 2024 to March 2025\.$/],
    ],
  },
  {
    audit:
      'F7 what is not held, though supplied; F10 rates by place; F11 the trend over all periods, and limits by name',
    address: '#/oocd?month=2019-04..2025-03&outcome.oocd=charge',
    says: [
      [['like-for-like', 'base'], /Not held equal, though supplied: /],
      [
        ['time', 'remark'],
        /^Trend over 12 full periods from April to September 2019\. A rise that chance would seldom make for White children\. No clear rise or fall for Asian, Black, Mixed and Other children\./,
      ],
      [['time', 'source'], /Trend: Cochran-Armitage, a straight line \(.*Control limits: Laney’s p′ chart\./],
      [['standardised', 'E09000008', 'black'], '13.7 (12.6 to 14.8)'],
    ],
  },
  {
    audit: 'B14 pending cases are left out of how remands ended, and counted',
    address: '#/remand',
    says: [[['remand-ends', 'base'], /74 children whose case is pending are left out\./]],
    never: [/children with every remand decision/],
  },
];

describe('where the audit found a wrong sentence on a sheet', () => {
  holdsAt(CASES, sheetAt);

  it('B5 what is made to be said aloud keeps the doubt of its finding, at every one of them', async () => {
    const addresses = CASES.map(({ address }) => address);
    expect(await doubtsAloud(addresses, sheetAt)).toBeGreaterThan(30);
  }, 240_000);

  it('A13 a nought has no sign in any cell of them', async () => {
    let cells = 0;
    for (const address of ['#/kcpo', '#/rule49?month=2019-04..2025-03', '#/remand', '#/oocd?detail=nineteen'])
      for (const { rows, counts } of (await sheetAt(address)).figures)
        for (const cell of [...rows, ...(counts?.rows ?? [])].flatMap((row) => Object.values(row.cells))) {
          cells += 1;
          expect(`${cell.text} ${cell.soft ?? ''}`).not.toMatch(/(^|[\s(])[-−]0(\.0+)?\b/);
        }
    expect(cells).toBeGreaterThan(5_000);
  }, 240_000);
});
