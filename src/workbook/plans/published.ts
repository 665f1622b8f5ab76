import { type PublishedBeside, referencesFor } from '../../measures/published';
import type { SheetContext } from '../../presentation/context';
import { type Beside, publishedLines } from '../../presentation/published-words';
import type { Asked } from '../../questions/question';
import { BOROUGHS } from '../../vocabulary/places';
import type { CountedPlan } from '../plan';

/** The plan with the published figures of the same measures under it; `measuresOf` gives the measures' ids. */
export function withPublished(
  plan: CountedPlan,
  measuresOf: (asked: Asked) => string | readonly string[],
): CountedPlan {
  return {
    ...plan,
    draw: (asked, answer, context) => {
      const figures = [measuresOf(asked)].flat().flatMap((measure) => publishedOf(asked, measure));
      const published = publishedLines(figures, besideOf(asked, context));
      return { ...plan.draw(asked, answer, context), ...(published.length ? { published } : {}) };
    },
  };
}

/** The published figures of one measure that are open, for this kind of extract. */
export function publishedOf({ references, contract }: Asked, measure: string): readonly PublishedBeside[] {
  return referencesFor(references?.figures ?? [], contract.kind, measure);
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
