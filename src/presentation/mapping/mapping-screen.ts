import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { Choice, MappingQuestion } from './choice';
import type { MappedColumn } from './mapped-columns';

/** A kind of extract that the file may be, and how well it fits. */
export interface KindChoice {
  readonly kind: ExtractKind;
  readonly label: string;
  /** "best guess: it has a date, a borough, ..., and a disposal". */
  readonly why: string;
  readonly chosen: boolean;
}

/** Something that must be said before the extract can be opened, and the field where it is said. */
export interface StillMissing {
  readonly words: string;
  readonly field: string;
}

/** A field of what the file does not say of itself. */
export interface DeclaredField {
  readonly id: 'supplier' | 'drawn' | 'periodFrom' | 'periodTo' | 'boroughBasis' | 'status';
  readonly label: string;
  readonly hint: string;
  readonly form: 'text' | 'day' | 'choice';
  readonly value: string;
  /** Of a choice. */
  readonly choices: readonly Choice[];
}

/** What stands on the mapping screen: plain words, with nothing left to work out. */
export interface MappingScreen {
  readonly id: number;
  readonly file: string;
  /** "22,995 rows in 11 columns." */
  readonly holds: string;
  /** Why it did not open by itself. */
  readonly why: string;
  /** "Filled in as kept on 3 May 2026 for .... Check it." */
  readonly offered: string | null;
  readonly kinds: readonly KindChoice[];
  /** Whether a kind is chosen; nothing else is asked before. */
  readonly kindTold: boolean;
  /** Said where the file seems to be none of the kinds. */
  readonly noKind: string | null;
  /** "The first figures would count 1,771 of 22,995 rows ...": what the chosen kind leaves out of its base. */
  readonly leftOut: string | null;
  /** The columns of the file as choices for every select. */
  readonly fileColumns: readonly Choice[];
  readonly questions: readonly MappingQuestion[];
  /** Columns without which nothing can be counted, and those found in the file. */
  readonly found: readonly MappedColumn[];
  /** Columns that the file seems not to have. */
  readonly others: readonly MappedColumn[];
  /** Columns of the file that nothing is read from, with some of their values. */
  readonly unused: readonly { readonly name: string; readonly samples: string }[];
  readonly declared: readonly DeclaredField[];
  /** Null until the reader has said so. */
  readonly synthetic: boolean | null;
  /** The file says itself that it is synthetic, and nothing may say otherwise. */
  readonly syntheticForSure: boolean;
  /** "22,995 rows will be read; ...", then what else is to be known before opening. */
  readonly preview: string;
  readonly besides: readonly string[];
  readonly missing: readonly StillMissing[];
}
