import { latticeOf } from '../../src/protecting/lattice';
import type { LatticePlan } from '../../src/protecting/plan';
import { factsOf, FIRST } from '../protecting/support/built';
import type { TestPack } from './sample-pack';

const COMMAND_UNITS: LatticePlan = {
  ...FIRST,
  breakdowns: FIRST.breakdowns.filter(({ level }) => level === 'police_command_unit' || level === 'london'),
};

/**
 * A pack of numbers that nobody counted, for what is shown of a pack: every seventh is withheld, but none of London as a
 * whole year.
 */
export function forgedPack(): TestPack {
  const { cells } = latticeOf(COMMAND_UNITS);
  const numbered = cells.map(({ sum, ...cell }, at) => {
    const whole = cell.level === 'london' && cell.age === 'all' && cell.period === '2024-25';
    const isWithheld = sum % 7 === 3 && !whole;
    const base = 100 + ((Math.floor(at / 2) * 37) % 200);
    return { ...cell, count: isWithheld ? null : cell.counted === 'base' ? base : Math.floor(base / 3) };
  });
  return { facts: factsOf(COMMAND_UNITS), cells: numbered };
}
