import { extractContract } from '../../src/dataset/kinds/extracts';
import type { Asked } from '../../src/protecting/classes';
import { latticeOf, type Place } from '../../src/protecting/lattice';
import type { LatticeFacts, PackCell } from '../../src/protecting/pack';
import type { SaidOfRecords } from '../../src/protecting/said-of-records';
import type { LatticePlan } from '../../src/protecting/plan';
import { askedAlone, CHARGES, factsOf, FIRST, TWO } from '../protecting/support/built';
import type { TestPack } from './sample-pack';

const COMMAND_UNITS: LatticePlan = {
  ...FIRST,
  breakdowns: FIRST.breakdowns.filter(({ level }) => level === 'police_command_unit' || level === 'london'),
};

/** Months of 2024. */
function monthCodes(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => `2024-${String(first + at).padStart(2, '0')}`);
}

/** Numbers that nobody counted: every seventh is withheld, but none of London as a whole year. */
function forgedCells(kind: string, asked: Asked, plan = COMMAND_UNITS): readonly PackCell[] {
  const { cells } = latticeOf(plan, asked);
  const ofOnePlace = cells.length / new Set(cells.map(placeOf)).size;
  return cells.map(({ sum, ...cell }, at) => {
    const whole = cell.level === 'london' && cell.age === 'all' && cell.period === '2024-25';
    const isWithheld = sum % 7 === 3 && !whole;
    const base = 100 + ((Math.floor(at / ofOnePlace) * 37) % 200);
    const count = cell.outcome === null ? base : Math.floor(base / (2 + (at % ofOnePlace)));
    return { kind, ...cell, count: isWithheld ? null : count };
  });
}

const placeOf = ({ level, area, ethnicity, age, period }: Place): string =>
  [level, area, ethnicity, age, period].join(' ');

/** What records said that are provisional in their second half-year, and of which a borough sent too little. */
const SAID: SaidOfRecords = {
  status: null,
  statuses: [
    { status: 'official', months: monthCodes(4, 9) },
    { status: 'provisional', months: [...monthCodes(10, 12), '2025-01', '2025-02', '2025-03'] },
  ],
  cautions: [{ id: 'street-boroughs', of: ['E09000005'] }],
};

/** A pack of one question, for what is shown of a pack. */
export function forgedPack(plan: LatticePlan = COMMAND_UNITS, lattice: Partial<LatticeFacts> = {}): TestPack {
  return { facts: factsOf(plan, {}, { said: SAID, ...lattice }), cells: forgedCells('oocd', CHARGES, plan) };
}

/** A pack of three questions: charges and community resolutions of the same disposals, and one of remand. */
export function forgedQuestions(): TestPack {
  const [outcome] = extractContract('remand').outcomes;
  if (!outcome) throw new Error('Remand has no outcome.');
  const remand = askedAlone({ outcome: outcome.id, base: outcome.base.id });
  const [disposals] = factsOf(COMMAND_UNITS, {}, { questions: TWO.questions }).lattices;
  if (!disposals) throw new Error('The pack holds nothing.');
  const lattices = [disposals, { ...disposals, kind: 'remand', questions: remand.questions }];
  const cells = [...forgedCells('oocd', TWO), ...forgedCells('remand', remand)];
  return { facts: factsOf(COMMAND_UNITS, { lattices }), cells };
}
