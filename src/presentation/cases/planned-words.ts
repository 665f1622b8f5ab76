import type { PlannedStratum } from '../../casework/draw/planned';
import { whole } from '../../vocabulary/written';
import { listed } from '../numbers';

/** What a draw group by group would give, before it is made: groups of which it has nobody, and how many stand in reserve. */
export function plannedInWords(planned: readonly PlannedStratum[]): readonly string[] {
  const without = planned.filter(({ drawn }) => drawn === 0).map(({ label, size }) => `${label} (${whole(size)})`);
  const reserve = planned.reduce((sum, one) => sum + one.reserve, 0);
  const drawn = planned.reduce((sum, one) => sum + one.drawn, 0);
  return [
    ...(without.length > 0
      ? [`No case would be drawn of ${listed(without)}. Ask for at least 1 of each group, or for more cases.`]
      : []),
    ...(reserve > 0
      ? [
          `In reserve would stand ${whole(reserve)} ${reserve === 1 ? 'case' : 'cases'} beside the ${whole(drawn)} drawn.`,
        ]
      : []),
  ];
}
