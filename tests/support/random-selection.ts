import { OPENING_SELECTION, type Part, type Selection } from '../../src/selection/selection';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';

/** Numbers from 0 to 1. */
export type Dice = () => number;

const COMPARATORS = ['white', 'white', 'white', 'black', 'asian', 'mixed', 'other', 'all_others', 'total'] as const;
const DETAILS = ['broad', 'broad', 'broad', 'nineteen', 'bame'] as const;
const GRAINS = ['quarter', 'half_year', 'financial_year'] as const;
const CROSSINGS = ['age_sex', 'care_status', 'send', 'area'] as const;

/** A selection such as a reader could click together: mostly a few ticks in a few parts, sometimes many. */
export function randomSelection(
  dice: Dice,
  extracts: readonly OpenExtract[],
  units: readonly Selection['unit'][],
): Selection {
  const parts = extracts.flatMap((extract) => extract.parts);
  const chosen = new Map<string, readonly string[]>();
  // Half of the selections are wide, so that large groups are spoken of as often as small ones.
  const touch = dice() < 0.5 ? 0.25 : 1;
  for (const part of parts) {
    if (chosen.has(part.id) || dice() > touch * (OFTEN[part.id] ?? 0.08)) continue;
    chosen.set(part.id, ticksOf(dice, part));
  }
  return {
    ...OPENING_SELECTION,
    ticks: Object.fromEntries(chosen),
    comparator: oneOf(dice, COMPARATORS),
    detail: oneOf(dice, DETAILS),
    unit: oneOf(dice, units),
    grain: oneOf(dice, GRAINS),
    crossing: oneOf(dice, CROSSINGS),
    ...outcomesOf(dice, extracts),
    ...(dice() < 0.2 ? { change: `${2020 + Math.floor(dice() * 5)}-0${1 + Math.floor(dice() * 9)}-15` } : {}),
  };
}

/** How often the reader touches a part; the others rarely. */
const OFTEN: Readonly<Record<string, number>> = { borough: 0.6, age: 0.4, ethnicity: 0.4, month: 0.6, sex: 0.2 };

/** Nothing, one box, a few boxes, or a group of them. */
function ticksOf(dice: Dice, part: Part): readonly string[] {
  const codes = part.choices.map(({ code }) => code);
  const groups = part.groups.filter((group) => group.codes.length > 0);
  const roll = dice();
  if (roll < 0.15 || codes.length === 0) return [];
  if (roll < 0.5 || groups.length === 0) return several(dice, codes, roll < 0.35 ? 1 : 4);
  return [...new Set(several(dice, groups, roll < 0.85 ? 1 : 3).flatMap((group) => group.codes))];
}

function several<Of>(dice: Dice, all: readonly Of[], most: number): readonly Of[] {
  const many = 1 + Math.floor(dice() * most);
  return [...new Set(Array.from({ length: many }, () => oneOf(dice, all)))];
}

function outcomesOf(dice: Dice, extracts: readonly OpenExtract[]): Pick<Selection, 'outcomes' | 'bases'> {
  const outcomes: Record<string, string> = {};
  const bases: Record<string, string> = {};
  for (const { kind, contract } of extracts) {
    if (dice() < 0.4) continue;
    const outcome = oneOf(dice, contract.outcomes);
    outcomes[kind] = outcome.id;
    if (dice() < 0.4) bases[kind] = oneOf(dice, [outcome.base, ...(outcome.otherBases ?? [])]).id;
  }
  return { outcomes, bases };
}

function oneOf<Of>(dice: Dice, all: readonly Of[]): Of {
  const one = all[Math.floor(dice() * all.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}
