import type { Base, OutcomeContract } from '../dataset/kinds/contract';
import type { ExtractContract } from '../dataset/kinds/extracts';
import type { Comparator, Detail, PeriodGrain, Selection } from '../selection/selection';
import { BAME } from '../vocabulary/ethnicity';
import type { PresentedControl, PresentedOption } from './figure';

const COMPARATORS: readonly (readonly [Comparator, string])[] = [
  ['white', 'White'],
  ['asian', 'Asian'],
  ['black', 'Black'],
  ['mixed', 'Mixed'],
  ['other', 'Other'],
  ['all_others', 'All other groups'],
  ['total', 'Everyone'],
];

const DETAILS: readonly (readonly [Detail, string])[] = [
  ['broad', 'Five broad groups'],
  ['nineteen', 'Nineteen groups'],
  ['bame', 'One lump beside White ("BAME")'],
];

const GRAINS: readonly (readonly [PeriodGrain, string])[] = [
  ['half_year', 'Half-years'],
  ['quarter', 'Quarters'],
  ['financial_year', 'Financial years'],
];

/** The choices of what is measured, each a labelled list with one chosen. */
export function controlsOf(
  contract: ExtractContract,
  outcomes: readonly OutcomeContract[],
  asked: { readonly outcome: OutcomeContract; readonly base: Base; readonly unit: string },
  selection: Selection,
  hasChildren: boolean,
): readonly PresentedControl[] {
  const bases = [asked.outcome.base, ...(asked.outcome.otherBases ?? [])];
  const base: PresentedControl = {
    id: 'base',
    legend: 'Out of',
    options: bases.map(({ id, label }) => ({ id, label, chosen: id === asked.base.id })),
  };
  const unit: PresentedControl = {
    id: 'unit',
    legend: 'Count',
    options: [
      { id: 'children', label: `children, by their first ${contract.event.one}`, chosen: asked.unit === 'children' },
      { id: 'any', label: `children, by any ${contract.event.one} in the period`, chosen: asked.unit === 'any' },
      { id: 'events', label: `every ${contract.event.one}`, chosen: asked.unit === 'events' },
    ],
  };
  return [
    {
      id: 'outcome',
      legend: 'Outcome',
      options: outcomes.map(({ id, label }) => ({ id, label, chosen: id === asked.outcome.id })),
    },
    ...(bases.length > 1 ? [base] : []),
    { id: 'comparator', legend: 'Compare with', options: options(COMPARATORS, selection.comparator) },
    {
      id: 'detail',
      legend: 'Groups',
      options: options(DETAILS, selection.detail),
      ...(selection.detail === 'bame' ? { note: BAME.caution } : {}),
    },
    ...(hasChildren ? [unit] : []),
    { id: 'grain', legend: 'Over time by', options: options(GRAINS, selection.grain) },
  ];
}

function options<Id extends string>(
  offered: readonly (readonly [Id, string])[],
  chosen: Id,
): readonly PresentedOption[] {
  return offered.map(([id, label]) => ({ id, label, chosen: id === chosen }));
}
