import { getContext, setContext } from 'svelte';
import type { PresentedFigure } from '../../presentation/figure';
import { firstFigures } from '../../presentation/terms-in-text';

/** Whether a term is explained in a figure: only where it first stands on the page. */
type MayExplain = (figure: string, term: string) => boolean;

const KEY = Symbol('terms');

/** Says for every figure below which terms it explains; `figures` are those of the page; none where one stands alone. */
export function provideExplained(figures: () => readonly PresentedFigure[] | false | undefined): void {
  const first = $derived.by(() => {
    const all = figures();
    return all ? firstFigures(all) : null;
  });
  const may: MayExplain = (figure, term) => first === null || first.get(term) === figure;
  setContext(KEY, may);
}

/** What was provided; every term where nothing was. */
export function useExplained(): MayExplain {
  return getContext<MayExplain | undefined>(KEY) ?? (() => true);
}
