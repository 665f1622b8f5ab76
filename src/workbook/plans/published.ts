import { referencesFor } from '../../measures/published';
import type { SheetContext } from '../../presentation/context';
import { type Beside, publishedLines } from '../../presentation/published-words';
import type { Asked } from '../../questions/question';
import { BOROUGHS } from '../../vocabulary/places';
import type { CountedPlan } from '../plan';

/** The plan with the published figures of the same measure under it; `measureOf` gives the measure's id. */
export function withPublished(plan: CountedPlan, measureOf: (asked: Asked) => string): CountedPlan {
  return {
    ...plan,
    draw: (asked, answer, context) => {
      const figures = referencesFor(asked.references?.figures ?? [], asked.contract.kind, measureOf(asked));
      const published = publishedLines(figures, besideOf(asked, context));
      return { ...plan.draw(asked, answer, context), ...(published.length ? { published } : {}) };
    },
  };
}

function besideOf({ chosen, dataset }: Asked, { rows, selection }: SheetContext): Beside {
  const boroughs = chosen.find(({ column }) => column === 'borough')?.codes ?? [];
  const named = BOROUGHS.filter(({ code }) => boroughs.includes(code));
  const wholeLondon = !boroughs.length || named.length === BOROUGHS.length;
  const [only, ...others] = named;
  return {
    places: wholeLondon ? ['london'] : only && !others.length ? [only.label.toLowerCase()] : [],
    period: selection.split(', ')[2] ?? '',
    groups: rows.map(({ id }) => id),
    synthetic: dataset.metadata.synthetic,
  };
}
