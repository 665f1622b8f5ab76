import { NOT_RECORDED } from '../../vocabulary/code-list';
import { isoDay } from './day-months';
import { ADULT_AGES, DATA_STATUS } from '../../vocabulary/demographics';
import { rowStatuses } from '../kinds/statuses';
import { enumOrder } from '../kinds/stored-columns';
import { addPersonal } from '../quality/personal-at-load';
import type { CodedFacts } from './coded-facts';
import type { CodingPlan } from './coding-plan';
import type { Summary } from './summary';

/**
 * What `summarise` and `countBatch` find, of rows that were read as codes; null where values of person_id look like
 * names or numbers of people, of which the engine keeps examples. What is nought may be left out.
 */
export function codedSummary(facts: CodedFacts, { codes, persons }: CodingPlan): Summary | null {
  const counts = new Map<string, number>();
  const unrecognised = new Map<string, Map<string, number>>();
  if (persons) addPersonal(facts.looked, 'person_id', unrecognised, counts);
  if (unrecognised.size) return null;
  const held = (column: string, wanted: readonly string[]): number => {
    const list = codes.find(({ name }) => name === column)?.list ?? [];
    return list.reduce((sum, code, at) => sum + (wanted.includes(code) ? (facts.held.get(column)?.[at] ?? 0) : 0), 0);
  };
  for (const { name } of codes) counts.set(`NR ${name}`, held(name, [NOT_RECORDED.code]));
  counts.set('NS', held('ethnicity', ['NS']));
  counts.set('adults', held('age', ADULT_AGES));
  counts.set('no person', facts.nobody);
  counts.set('no date', facts.noDate);
  counts.set('outside', facts.outside);
  counts.set('duplicates', facts.repeated);
  return {
    rows: facts.rows,
    counts,
    children: facts.children,
    ethnicities: null,
    days: facts.days && { from: isoDay(facts.days[0]), to: isoDay(facts.days[1]) },
    months: facts.months,
    statuses: statusesOf(facts, codes),
  };
}

function statusesOf({ statuses }: CodedFacts, codes: CodingPlan['codes']): Summary['statuses'] {
  if (!codes.some(({ name }) => name === 'data_status')) return null;
  const names = enumOrder(DATA_STATUS);
  const cells = statuses.map(({ place, ...cell }) => ({ status: names[place] ?? '', ...cell }));
  return rowStatuses(cells);
}
