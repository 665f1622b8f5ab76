import type { CountAnswer, Table } from '../counting/protocol';
import { acceptConditions } from '../selection/accept';
import { axisOf } from './axes';
import { type CrossTab, crossTab } from './cross-tab';
import type { QueryContext, TableQuestion } from './question';

const EVERYONE = { id: 'all', accept: {} };

/** Who is in the selection: children or events by ethnicity. */
export function who({ dataset, contract, unit }: QueryContext): TableQuestion<CrossTab> {
  return {
    tables: [{ id: 'who', by: ['ethnicity'], unit, base: EVERYONE }],
    read: (answer) => crossTab([axisOf(dataset, contract, 'ethnicity')], answer.tables['who']),
  };
}

/**
 * What was decided: ethnicity by the steps of the extract's ladder. Where children count by any of their events, each
 * stands at the furthest step that one of them reached, so that the steps still add up to the children.
 */
export function mix(asked: QueryContext): TableQuestion<CrossTab> {
  if (asked.unit === 'any') return furthest(asked);
  const { dataset, contract, unit } = asked;
  const { column } = contract.ladder;
  return {
    tables: [{ id: 'mix', by: ['ethnicity', column], unit, base: EVERYONE }],
    read: (answer) =>
      crossTab([axisOf(dataset, contract, 'ethnicity'), axisOf(dataset, contract, column)], answer.tables['mix']),
  };
}

const NOT_RECORDED = 'NR';

/** Children that reached each step or a further one; those of a step are these less those of the next. */
function furthest({ dataset, contract }: QueryContext): TableQuestion<CrossTab> {
  const { column } = contract.ladder;
  const steps = [...contract.ladder.steps].sort((a, b) => a.step - b.step);
  const common = { by: ['ethnicity'], unit: 'any', base: EVERYONE } as const;
  const tables: readonly Table[] = [
    { ...common, id: 'mix:all' },
    ...steps.map((_, at): Table => {
      const codes = steps.slice(at).flatMap((step) => step.codes);
      return { ...common, id: `mix:${at}`, where: acceptConditions(contract, [{ column, codes }]) };
    }),
  ];
  const axes = [axisOf(dataset, contract, 'ethnicity'), axisOf(dataset, contract, column)] as const;
  const places = [NOT_RECORDED, ...steps.map(({ codes }) => codes[0] ?? '')].map((code) => axes[1].codes.indexOf(code));
  const read = (answer: CountAnswer): CrossTab => {
    const reached = tables.map(({ id }) => crossTab([axes[0]], answer.tables[id]).cells);
    const cells = new Float64Array(axes[0].codes.length * axes[1].codes.length);
    reached.forEach((counts, at) => {
      counts.forEach((children, ethnicity) => {
        cells[ethnicity * axes[1].codes.length + (places[at] ?? 0)] = children - (reached[at + 1]?.[ethnicity] ?? 0);
      });
    });
    const mask = answer.tables['mix:all']?.mask;
    return { axes, cells, withheld: null, ...(mask ? { mask } : {}) };
  };
  return { tables, read };
}
