import type { References } from '../../dataset/references/references';
import type { Finder } from '../../finding/finder';
import { clearPart, tick } from '../../selection/change';
import type { Selection, SheetId } from '../../selection/selection';
import type { OpenExtract } from '../extracts/open-extract';
import { facetsInSight } from '../extracts/sheet-names';
import type { FindView, Found, Suggestion } from '../view/find-view';
import { applyControl } from './apply-control';
import { findableOf } from './findable-of';
import type { Navigation } from './navigation.svelte';
import { search } from './search';

/** What is followed of a suggestion: nothing but its changes, or another place too. */
export interface FindParts {
  readonly navigation: Pick<Navigation, 'sheet' | 'selection' | 'choose'>;
  readonly open: () => readonly OpenExtract[];
  /** The tables that may stand beside an extract. */
  readonly references: (synthetic: boolean) => References | undefined;
  /** The selection that is in force from now on, where the reader is. */
  readonly put: (selection: Selection) => void;
  /** The reader goes to another place, with a selection that may have been changed. */
  readonly go: (sheet: SheetId, page: string) => void;
}

/** Finding, and doing what was found. */
export class Find implements FindView {
  #finder = $state.raw<Finder | null>(null);

  constructor(private readonly parts: FindParts) {}

  async begin(): Promise<void> {
    const { finderOf } = await search.get();
    const { navigation, open, references } = this.parts;
    this.#finder = finderOf(findableOf(open(), navigation.sheet, navigation.selection, references));
  }

  find(query: string): Found {
    return this.#finder?.find(query) ?? { suggestions: [], note: '' };
  }

  take({ changes, sheet, figure }: Suggestion): void {
    const { navigation, put, go } = this.parts;
    const there = sheet ?? navigation.sheet;
    const next = changes.reduce((so, change) => this.#after(so, there, change), navigation.selection);
    if (sheet === null && figure === null) return next === navigation.selection ? undefined : put(next);
    if (next !== navigation.selection) navigation.choose(next);
    go(there, figure ?? '');
  }

  #after(selection: Selection, sheet: SheetId, change: Suggestion['changes'][number]): Selection {
    if (change.does === 'choose') return applyControl({ sheet, selection }, change.control, change.option) ?? selection;
    const part = facetsInSight(this.parts.open(), sheet).find(({ id }) => id === change.part);
    return part ? tick(clearPart(selection, part.id), part, change.codes, true) : selection;
  }
}
