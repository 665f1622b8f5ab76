import type { CountedPlan, FigurePlan, QueriedPlan } from '../../figures/declaring/plan';

/** In which order a sheet is answered, and when the page may paint in between. */
export interface AnswerSchedule {
  /** Ids of the figures that the reader can see now; null answers all of them together. */
  readonly inView: () => ReadonlySet<string> | null;
  /** Resolves once what was given has been painted, so that the rest of the sheet does not keep the reader waiting. */
  readonly painted: () => Promise<void>;
  /** Lets a click come first. */
  readonly yieldToInput: () => Promise<void>;
  /** The reader has asked for something else: what is not worked out yet would be dropped, and is in the way. */
  readonly superseded: () => boolean;
  /** The figures that are asked; those of the sheet where absent. */
  readonly plans?: readonly FigurePlan[];
}

/** Everything at once: where nobody watches. */
export const AT_ONCE: AnswerSchedule = {
  inView: () => null,
  painted: () => Promise.resolve(),
  yieldToInput: () => Promise.resolve(),
  superseded: () => false,
};

/** The headline of a sheet is told by these figures, wherever the reader is: the second may take back what the first says. */
const HEADLINE = ['rates', 'like-for-like'];

/** Counted plans of one pass. */
export interface Pass {
  readonly plans: readonly CountedPlan[];
  /** Counted over every month. */
  readonly wholeSpan: boolean;
}

export interface Order {
  /** Given together, before anything else: the figures in view. The first pass brings the counts of the filter. */
  readonly first: readonly Pass[];
  readonly then: readonly Pass[];
  readonly queried: readonly QueriedPlan[];
}

/** The figures in view first, then the others; in each, the selection before the whole span. */
export function orderOf(plans: readonly FigurePlan[], inView: ReadonlySet<string> | null): Order {
  const counted = plans.filter((plan): plan is CountedPlan => plan.kind === 'counted');
  const queried = plans.filter((plan): plan is QueriedPlan => plan.kind === 'queried');
  const seen = ({ id }: FigurePlan) => inView === null || inView.has(id) || HEADLINE.includes(id);
  const turnOf = (plan: FigurePlan) => (HEADLINE.includes(plan.id) ? 0 : seen(plan) ? 1 : 2);
  // Where nobody watches, what may come later is all that waits.
  const ahead = (plan: CountedPlan) => (inView === null ? !plan.later : seen(plan));
  const [selected, ...others] = passesOf(counted.filter(ahead));
  const rest = counted.filter((plan) => !ahead(plan));
  const some = ({ plans: those }: Pass) => those.length > 0;
  return {
    // The first pass is asked even where it has no figure: it counts the filter.
    first: [selected, ...others.filter(some)],
    // Once the figures in view stand, what may come later comes with the rest: a pass of its own takes longer.
    then: [
      { plans: rest.filter(({ wholeSpan }) => !wholeSpan), wholeSpan: false },
      { plans: rest.filter(({ wholeSpan }) => wholeSpan), wholeSpan: true },
    ].filter(some),
    queried: [...queried].sort((a, b) => turnOf(a) - turnOf(b)),
  };
}

function passesOf(plans: readonly CountedPlan[]): readonly [Pass, Pass, Pass] {
  return [
    { plans: plans.filter(({ wholeSpan, later }) => !wholeSpan && !later), wholeSpan: false },
    { plans: plans.filter(({ wholeSpan }) => wholeSpan), wholeSpan: true },
    { plans: plans.filter(({ wholeSpan, later }) => !wholeSpan && later), wholeSpan: false },
  ];
}
