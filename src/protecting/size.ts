import { AREA_LEVELS } from './areas';
import type { Asked } from './classes';
import { cellsOf } from './lattice';
import { MOST_CELLS } from './pack';
import type { Breakdown, LatticePlan } from './plan';

/** The cells of one kind of record, as they are declared. */
export interface Declared extends Pick<Asked, 'questions'> {
  readonly kind: string;
  readonly plan: LatticePlan;
}

/** One thing to leave out of what is declared, and the cells that are then left. */
export interface LeftOut {
  readonly what: 'level' | 'ethnicity' | 'ages' | 'partsOfYear' | 'year' | 'outcome';
  readonly kind: string;
  /** Absent where a year or an outcome is left out. */
  readonly level?: Breakdown['level'];
  readonly cells: number;
}

/** The cells of a pack, and where they are too many, what to leave out: that which keeps the most. */
export function sizeOf(declared: readonly Declared[]): { readonly cells: number; readonly leaveOut: LeftOut | null } {
  const each = declared.map(({ plan, questions }) => cellsOf(plan, { questions }));
  const cells = each.reduce((all, one) => all + one, 0);
  if (cells <= MOST_CELLS) return { cells, leaveOut: null };
  const ways = declared
    .flatMap((one, at) => [...waysOf(one)].map((way) => ({ ...way, cells: cells - (each[at] ?? 0) + way.cells })))
    .sort((one, other) => other.cells - one.cells);
  return { cells, leaveOut: ways.find((way) => way.cells <= MOST_CELLS) ?? ways.at(-1) ?? null };
}

function* waysOf({ kind, plan, questions }: Declared): Generator<LeftOut> {
  const left = (over: Partial<LatticePlan>) => cellsOf({ ...plan, ...over }, { questions });
  for (const level of AREA_LEVELS) {
    const at = plan.breakdowns.findIndex((one) => one.level === level);
    const one = plan.breakdowns[at];
    if (!one) continue;
    for (const what of ['ethnicity', 'ages', 'partsOfYear'] as const) {
      const breakdowns = plan.breakdowns.with(at, { ...one, [what]: false });
      if (one[what]) yield { what, kind, level, cells: left({ breakdowns }) };
    }
    if (plan.breakdowns.length > 1)
      yield { what: 'level', kind, level, cells: left({ breakdowns: plan.breakdowns.toSpliced(at, 1) }) };
  }
  if (plan.years.length > 1) yield { what: 'year', kind, cells: left({ years: plan.years.slice(1) }) };
  if (questions.length > 1)
    yield { what: 'outcome', kind, cells: cellsOf(plan, { questions: questions.slice(0, -1) }) };
}
