import { type PublishedBeside, referencesFor } from '../../measures/published';
import type { SheetContext } from '../../presentation/context';
import type { DrawnFigure } from '../../presentation/figure';
import { type Beside, publishedLines } from '../../presentation/published-words';
import type { Asked } from '../../questions/question';
import { CHILD_AGES } from '../../vocabulary/people';
import { BOROUGHS } from '../../vocabulary/places';

/** The official figures of these measures, as lines under a figure; nothing where none is open. */
export function officialBeside(
  asked: Asked,
  context: SheetContext,
  measures: string | readonly string[],
): Pick<DrawnFigure, 'published'> {
  const figures = [measures].flat().flatMap((measure) => officialOf(asked, measure));
  const published = publishedLines(figures, besideOf(asked, context));
  return published.length ? { published } : {};
}

/** The official figures of one measure that are open, for this kind of extract. */
export function officialOf(
  { references, contract }: Pick<Asked, 'references' | 'contract'>,
  measure: string,
): readonly PublishedBeside[] {
  return referencesFor(references?.figures ?? [], contract, measure);
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
