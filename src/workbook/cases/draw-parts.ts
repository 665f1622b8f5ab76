import type { Selection } from '../../selection/selection';
import type { PackView } from '../view/pack-view';
import type { OpenExtract } from '../extracts/open-extract';
import type { CaseworkHeld } from './casework-held.svelte';

/** Where the cases come from that are drawn. */
export interface DrawParts {
  readonly held: CaseworkHeld;
  /** The extract of the sheet in sight; null where none is open. */
  readonly extract: () => OpenExtract | null;
  readonly selection: () => Selection;
  /** The address of this page under the selection in force. */
  readonly address: () => string;
  /** What is withheld of a page for the public: the rule of protected packs, which a reader may set. */
  readonly packs: Pick<PackView, 'choices' | 'choose'>;
  /** Counts from 1 to this are masked where others may see them; nought where none are. */
  readonly few: () => number;
  /** Told of what should not happen. */
  readonly fault: (problem: unknown) => void;
}
