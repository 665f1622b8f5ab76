import type { PresentedSheet } from '../../src/presentation/figure';
import { byAge, ladder, likeForLike, overTime, rates, silent, strip } from './fixture-figures';
import { fixtureParts } from './fixture-parts';

export type FixtureTicks = Readonly<Record<string, ReadonlySet<string>>>;

/** Out-of-court disposals in Haringey, with the numbers of the pictures. */
export function haringey(ticks: FixtureTicks): PresentedSheet {
  return {
    id: 'oocd',
    title: 'Out-of-court disposals',
    synthetic: true,
    selection: [
      { strong: 'Haringey' },
      ', children aged ',
      { strong: '10 to 17' },
      ', first decision ',
      { strong: 'April 2022 to March 2023' },
      '. 386 children.',
    ],
    headline: [
      'Black children were less likely than White children to get a community resolution: ',
      { mark: '27' },
      ' in 100, against ',
      { mark: '40' },
      ' in 100',
    ],
    rider: [
      'Chance alone would move this gap between 2 and 25 fewer in every 100. Compared like for like it is smaller, and could be no gap at all.',
    ],
    counts: [
      { label: 'children', value: '386' },
      { label: 'decisions', value: '402' },
      { label: 'community resolutions', value: '125' },
      { label: 'with ethnicity not known', value: '32' },
    ],
    beside: 'Numbers beside the boxes count decisions.',
    cautions: [
      'Ethnicity is not known for 32 of 386 children: wherever they belong, the 0.67 stays between 0.53 and 0.92.',
      'Street community resolutions were not supplied for November 2022.',
    ],
    parts: fixtureParts(ticks),
    controls: [
      {
        id: 'outcome',
        legend: 'Outcome',
        options: ['Community resolution', 'Outcome 22', 'Youth caution', 'Charge'].map((label, index) => ({
          id: label,
          label,
          chosen: index === 0,
        })),
      },
      {
        id: 'comparator',
        legend: 'Compare with',
        options: ['Asian', 'Black', 'Mixed', 'White', 'Other', 'All others'].map((label) => ({
          id: label,
          label,
          chosen: label === 'White',
        })),
      },
      {
        id: 'unit',
        legend: 'Count',
        options: [
          { id: 'children', label: 'children', chosen: true },
          { id: 'events', label: 'decisions', chosen: false },
        ],
      },
      {
        id: 'detail',
        legend: 'Groups',
        options: [
          { id: 'broad', label: 'five', chosen: true },
          { id: 'nineteen', label: 'nineteen', chosen: false },
        ],
      },
    ],
    figures: [ladder, rates, likeForLike, byAge, overTime, silent],
    pending: [],
  };
}

/** The first sheet: London, every decision. */
export function london(ticks: FixtureTicks): PresentedSheet {
  return {
    id: 'overview',
    title: 'Overview',
    synthetic: true,
    selection: [
      { strong: 'London, 33 areas' },
      '. Children aged ',
      { strong: '10 to 17' },
      '. ',
      { strong: 'April 2022 to March 2023' },
      '. ',
      { strong: 'All ethnic groups' },
      '.',
    ],
    headline: [
      'Black children were over-represented at four of six decisions, most of all at referral for a knife crime prevention order',
    ],
    rider: [
      'There, their rate was ',
      { mark: '7.2' },
      ' times the rate for White children (likely range 5.0 to 10.4). At two decisions, the order itself and separation, it could be no difference.',
    ],
    counts: [],
    beside: 'Numbers beside the boxes count decisions.',
    cautions: [
      'Ethnicity is not known for 492 of 8,930 children with a decision: wherever they belong, the 2.0 for Black children stays between 1.8 and 2.4. Four boroughs sent no street community resolutions. November is missing from Rule 49.',
    ],
    parts: fixtureParts(ticks).slice(0, 4),
    controls: [],
    figures: [strip],
    pending: [],
  };
}
