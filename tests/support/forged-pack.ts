import { extractContract } from '../../src/dataset/kinds/extracts';
import type { Asked } from '../../src/protecting/classes';
import { latticeOf, type Place } from '../../src/protecting/lattice';
import type { PackCell } from '../../src/protecting/pack';
import type { LatticePlan } from '../../src/protecting/plan';
import { askedAlone, CHARGES, factsOf, FIRST, TWO } from '../protecting/support/built';
import type { TestPack } from './sample-pack';

const COMMAND_UNITS: LatticePlan = {
  ...FIRST,
  breakdowns: FIRST.breakdowns.filter(({ level }) => level === 'police_command_unit' || level === 'london'),
};

/** Numbers that nobody counted: every seventh is withheld, but none of London as a whole year. */
function forgedCells(kind: string, asked: Asked): readonly PackCell[] {
  const { cells } = latticeOf(COMMAND_UNITS, asked);
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

/** A pack of one question, for what is shown of a pack. */
export function forgedPack(): TestPack {
  return { facts: factsOf(COMMAND_UNITS), cells: forgedCells('oocd', CHARGES) };
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
