import { type PublishedBeside, referencesFor } from '../measures/published';
import type { SheetContext } from '../presentation/context';
import type { PresentedFigure } from '../presentation/figure';
import { type Beside, publishedLines } from '../presentation/published-words';
import type { Asked } from '../questions/question';
import { CHILD_AGES } from '../vocabulary/people';
import { BOROUGHS } from '../vocabulary/places';
import type { CountedPlan, QueriedPlan } from './declaring/plan';

type MeasuresOf = (asked: Asked) => string | readonly string[];

/** The plan with the published figures of the same measures under it; `measuresOf` gives the measures' ids. */
export function withPublished(plan: CountedPlan, measuresOf: MeasuresOf): CountedPlan;
export function withPublished(plan: QueriedPlan, measuresOf: MeasuresOf): QueriedPlan;
export function withPublished(plan: CountedPlan | QueriedPlan, measuresOf: MeasuresOf): CountedPlan | QueriedPlan {
  const added = (asked: Asked, context: SheetContext, figure: PresentedFigure): PresentedFigure => {
    const figures = [measuresOf(asked)].flat().flatMap((measure) => publishedOf(asked, measure));
    const published = publishedLines(figures, besideOf(asked, context));
    return { ...figure, ...(published.length ? { published } : {}) };
  };
  if (plan.kind === 'counted') {
    const draw: CountedPlan['draw'] = (asked, answer, context) =>
      added(asked, context, plan.draw(asked, answer, context));
    return { ...plan, draw };
  }
  const draw: QueriedPlan['draw'] = (asked, rows, context) => added(asked, context, plan.draw(asked, rows, context));
  return { ...plan, draw };
}

/** The published figures of one measure that are open, for this kind of extract. */
export function publishedOf({ references, contract }: Asked, measure: string): readonly PublishedBeside[] {
  return referencesFor(references?.figures ?? [], contract.kind, measure);
}

function besideOf({ chosen, dataset }: Asked, { rows, months }: SheetContext): Beside {
  const boroughs = chosen.find(({ column }) => column === 'borough')?.codes ?? [];
  const ages = chosen.find(({ column }) => column === 'age')?.codes;
  const named = BOROUGHS.filter(({ code }) => boroughs.includes(code));
  const wholeLondon = !boroughs.length || named.length === BOROUGHS.length;
  const [only, ...others] = named;
  return {
    places: wholeLondon ? ['london'] : only && !others.length ? [only.label.toLowerCase()] : [],
    months,
    childrenOnly: ages?.every((code) => CHILD_AGES.includes(code)) ?? false,
    groups: rows.map(({ id }) => id),
    synthetic: dataset.metadata.synthetic,
  };
}
