import type { Base, OutcomeContract } from '../dataset/kinds/contract';
import type { ExtractContract } from '../dataset/kinds/extracts';
import type { Comparator, Detail, PeriodGrain, Selection } from '../selection/selection';
import { BAME } from '../vocabulary/ethnicity';
import type { PresentedControl, PresentedFigure, PresentedOption, PresentedSheet } from './figure';

/** An option: its id, the words beside its button, and the words in the line where they are others. */
type Offered<Id extends string> = readonly [id: Id, label: string, said?: string];

const COMPARATORS: readonly Offered<Comparator>[] = [
  ['white', 'White'],
  ['asian', 'Asian'],
  ['black', 'Black'],
  ['mixed', 'Mixed'],
  ['other', 'Other'],
  ['all_others', 'All other groups', 'all other groups'],
  ['total', 'Everyone', 'everyone'],
];

const DETAILS: readonly Offered<Detail>[] = [
  ['broad', 'Five broad groups', 'five broad groups'],
  ['nineteen', 'Nineteen groups', 'nineteen groups'],
  ['bame', 'One lump beside White ("BAME")', 'one lump beside White'],
];

const GRAINS: readonly Offered<PeriodGrain>[] = [
  ['half_year', 'Half-years', 'half-year'],
  ['quarter', 'Quarters', 'quarter'],
  ['financial_year', 'Financial years', 'financial year'],
];

/**
 * The choices of what is measured, in the order of the line that says them: "Community resolution, out of every
 * decision, beside White, five broad groups, children once, by half-year".
 */
export function controlsOf(
  contract: ExtractContract,
  outcomes: readonly OutcomeContract[],
  asked: { readonly outcome: OutcomeContract; readonly base: Base; readonly unit: string },
  selection: Selection,
  hasChildren: boolean,
): readonly PresentedControl[] {
  return [
    outcomeControl(outcomes, asked.outcome),
    baseControl(asked),
    { id: 'comparator', legend: 'Compare with', before: 'beside', options: options(COMPARATORS, selection.comparator) },
    {
      id: 'detail',
      legend: 'Groups',
      options: options(DETAILS, selection.detail),
      ...(selection.detail === 'bame' ? { note: BAME.caution } : {}),
    },
    ...(hasChildren ? [unitControl(contract, asked.unit)] : []),
    { id: 'grain', legend: 'Over time by', before: 'by', options: options(GRAINS, selection.grain) },
  ];
}

/** The choices of a sheet that change one of its figures. */
export function controlsOfFigure(
  { controls }: Pick<PresentedSheet, 'controls'>,
  { uses }: Pick<PresentedFigure, 'uses'>,
): readonly PresentedControl[] {
  const used: readonly string[] = uses;
  return controls.filter(({ id }) => used.includes(id));
}

function outcomeControl(outcomes: readonly OutcomeContract[], chosen: OutcomeContract): PresentedControl {
  return {
    id: 'outcome',
    legend: 'Outcome',
    options: outcomes.map(({ id, label, short }) => ({
      id,
      label,
      said: withoutCapital(short ?? label),
      chosen: id === chosen.id,
    })),
  };
}

/** In plain words behind the outcome, and in full beside them. */
function baseControl({ outcome, base }: { readonly outcome: OutcomeContract; readonly base: Base }): PresentedControl {
  return {
    id: 'base',
    legend: 'Out of',
    before: 'out of',
    options: [outcome.base, ...(outcome.otherBases ?? [])].map(({ id, short, label, outOf }) => ({
      id,
      label: short,
      said: outOf,
      full: label,
      chosen: id === base.id,
    })),
  };
}

function unitControl({ event }: ExtractContract, chosen: string): PresentedControl {
  const offered: readonly Offered<string>[] = [
    ['children', `children, by their first ${event.one}`, 'children once'],
    ['any', `children, by any ${event.one} in the period`, `children by any ${event.one}`],
    ['events', `every ${event.one}`],
  ];
  return { id: 'unit', legend: 'Count', options: options(offered, chosen) };
}

function options<Id extends string>(offered: readonly Offered<Id>[], chosen: string): readonly PresentedOption[] {
  return offered.map(([id, label, said]) => ({
    id,
    label,
    ...(said === undefined ? {} : { said }),
    chosen: id === chosen,
  }));
}

const withoutCapital = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
