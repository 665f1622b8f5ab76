import { type OfficialBeside, referencesFor } from '../../measures/official-figures';
import type { SheetContext } from '../../presentation/context';
import type { DrawnFigure } from '../../presentation/figure';
import { type Beside, officialLines } from '../../presentation/official-words';
import type { QueryContext } from '../../questions/question';
import { CHILD_AGES } from '../../vocabulary/demographics';
import { BOROUGHS } from '../../vocabulary/places';

/** The official figures of these measures, as lines under a figure; nothing where none is open. */
export function officialBeside(
  asked: QueryContext,
  context: SheetContext,
  measures: string | readonly string[],
): Pick<DrawnFigure, 'published'> {
  const figures = [measures].flat().flatMap((measure) => officialOf(asked, measure));
  const published = officialLines(figures, besideOf(asked, context));
  return published.length ? { published } : {};
}

/** The official figures of one measure that are open, for this kind of extract. */
export function officialOf(
  { references, contract }: Pick<QueryContext, 'references' | 'contract'>,
  measure: string,
): readonly OfficialBeside[] {
  return referencesFor(references?.figures ?? [], contract, measure);
}

function besideOf({ chosen, dataset }: QueryContext, { rows, months }: SheetContext): Beside {
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
