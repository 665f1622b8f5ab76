import type { ExtractContract } from '../dataset/kinds/extracts';
import { codedColumns } from '../dataset/kinds/stored-columns';
import type { OfferedBase, OutcomeContract } from '../dataset/kinds/contract';
import { AREAS_SAID, BOROUGHS_SAID } from '../vocabulary/places-said';
import { SAID } from '../vocabulary/said';
import type { Entry } from './entry';
import type { FindableControl } from './findable';
import { lowered } from './tick-entries';

/** What is chosen, inside a sentence: "choose the outcome". */
const CHOSEN: Readonly<Record<string, string>> = {
  outcome: 'the outcome',
  base: 'who it is out of',
  comparator: 'the group to compare with',
  detail: 'the groups',
  unit: 'what counts',
  grain: 'the steps of time',
  question: 'the question',
  area: 'the area',
  age: 'the ages',
  period: 'the period',
};

/** What readers say for an option, by control and option. */
const OPTIONS_SAID: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  base: {
    // "Or" names nothing by itself: a charge named after the resolution is what it is set against.
    resolution_or_charge: ['rather than a charge', 'versus a charge', 'not a charge', 'or a charge'],
    support_or_remand: ['rather than remand', 'versus remand', 'not remanded'],
  },
  detail: {
    nineteen: ['19 groups', '18+1', '19+1', 'detailed ethnicity', 'all groups'],
    broad: ['5+1', 'broad groups'],
    bame: ['BAME', 'BME', 'global majority', 'racialised'],
  },
  unit: {
    children: ['first decision', 'count children', 'by first event'],
    any: ['any decision', 'by any event'],
    events: ['count decisions', 'count events', 'every event', 'every case', 'every episode'],
  },
  grain: {
    quarter: ['quarterly', 'by quarter', 'every three months'],
    half_year: ['half-yearly', 'by half-year', 'every six months'],
    financial_year: ['yearly', 'annual', 'every year'],
  },
};

const BESIDE = ['compare with', 'compared with', 'against', 'beside', 'versus', 'vs', 'than'];

/** The options of the choices that have more than one, as entries without their sheets. */
export function choiceEntries(
  controls: readonly FindableControl[],
  contracts: readonly ExtractContract[],
): readonly Omit<Entry, 'sheets'>[] {
  return controls
    .filter(({ id, options }) => CHOSEN[id] !== undefined && options.length > 1)
    .flatMap((control) => control.options.map((option) => choiceEntry(control, option, contracts)));
}

function choiceEntry(
  { id: control, legend }: FindableControl,
  option: FindableControl['options'][number],
  contracts: readonly ExtractContract[],
): Omit<Entry, 'sheets'> {
  const { id, label } = option;
  const said =
    control === 'outcome' ? outcomeSaid(contracts, id) : (OPTIONS_SAID[control]?.[id] ?? placeSaid(option.code));
  const beside = BESIDE.map((word) => `${word} ${label}`);
  return {
    id: `choose ${control} ${id} ${control === 'outcome' || control === 'base' ? contracts.map(({ kind }) => kind).join(' ') : ''}`.trim(),
    kind: 'choice',
    name: label,
    inside: control === 'comparator' ? `beside ${label}` : control === 'area' ? label : lowered(label),
    // A group alone is a box to tick: it is compared with where that is said.
    names:
      control === 'comparator' ? beside : [label, `${legend} ${label}`, ...said, ...(control === 'period' ? [id] : [])],
    place: legend,
    rank: control === 'area' ? 0 : control === 'outcome' ? 1 : 3,
    change: { does: 'choose', control, option: id },
  };
}

/** What readers say for an area, by its code. */
export const placeSaid = (code = ''): readonly string[] => BOROUGHS_SAID[code] ?? AREAS_SAID[code] ?? [];

/** The bases that other outcomes have and the one chosen now has not: each is chosen together with its outcome. */
export function basesOfOthers(
  outcomes: readonly OutcomeContract[],
  chosen: string | null,
  kind: string,
): readonly Omit<Entry, 'sheets'>[] {
  const now = outcomes.filter(({ id }) => id === chosen).flatMap(({ base, otherBases = [] }) => [base, ...otherBases]);
  const isNew = ({ id }: OfferedBase): boolean => !now.some((one) => one.id === id);
  return outcomes
    .filter(({ id }) => id !== chosen)
    .flatMap((outcome) => (outcome.otherBases ?? []).filter(isNew).map((base) => baseOfOther(outcome, base, kind)));
}

function baseOfOther(
  { id, label, short: name = label }: OutcomeContract,
  base: OfferedBase,
  kind: string,
): Omit<Entry, 'sheets'> {
  const said = [base.short, ...(OPTIONS_SAID['base']?.[base.id] ?? [])];
  return {
    id: `choose base ${base.id} of ${id} ${kind}`,
    kind: 'choice',
    name: `${name}, ${base.short}`,
    inside: `${lowered(name)}, ${base.short}`,
    names: said,
    place: 'Out of',
    // What is out of the outcome chosen now is preferred where both are called so.
    rank: 3.5,
    needs: id,
    change: { does: 'choose', control: 'base', option: base.id },
  };
}

/** What choosing an option of a control is, inside a sentence. */
export const chosenInWords = (control: string): string => CHOSEN[control] ?? 'it';

/** An outcome that one code makes is called as the code is: "CR", "charged". */
function outcomeSaid(contracts: readonly ExtractContract[], id: string): readonly string[] {
  return contracts.flatMap((contract) => {
    const outcome = contract.outcomes.find((one) => one.id === id);
    return outcome ? [outcome.noun, outcome.verb, ...ofOneCode(contract, outcome)] : [];
  });
}

function ofOneCode(contract: ExtractContract, { where }: OutcomeContract): readonly string[] {
  const [only, ...others] = where;
  const [code, ...codes] = only?.codes ?? [];
  if (!only || code === undefined || others.length || codes.length) return [];
  const list = codedColumns(contract).find(({ name }) => name === only.column)?.codes.codes ?? [];
  const spelt = list.find((one) => one.code === code);
  if (!spelt || spelt.code === 'yes' || spelt.code === 'no') return [];
  const said = SAID[only.column]?.[code] ?? [];
  return [spelt.label, ...(spelt.also ?? []), ...said];
}
