import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { ValueLeft } from '../../dataset/mapping/guess';
import type { Mapping } from '../../dataset/mapping/mapping';
import type { Preview } from '../../dataset/mapping/preview';
import type { FileProfile } from '../../dataset/mapping/profile';
import type { OpenQuestion } from '../../dataset/mapping/questions';
import type { Released } from '../../disclosure/release';
import type { Failure } from '../../vocabulary/failure';
import type { SilentFigure } from '../quality/silent-columns';

/** A mapping in the works. */
export interface MappingState {
  readonly id: number;
  /** What was counted in the file, and what would be read of it: words are made of them. */
  readonly profile: Released<FileProfile>;
  /** What the file says of itself. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly why: Failure;
  /** The kind that the file can be; null where it seems to be none of them. */
  readonly best: ExtractKind | null;
  /** The kind of the mapping was guessed from the file, kept, or chosen by the reader; until then it is none's. */
  readonly kindTold: boolean;
  readonly mapping: Mapping;
  /** The first guess for this kind: what it says of a column is offered again. */
  readonly guessed: Mapping;
  readonly preview: Released<Preview>;
  readonly questions: readonly OpenQuestion[];
  /** Question -> the choice that the reader made. */
  readonly answers: ReadonlyMap<string, string>;
  readonly edited: ReadonlySet<string>;
  /** Contract columns that stood in the mapping when the screen was opened: they keep their place. */
  readonly begunWith: ReadonlySet<string>;
  readonly offered: { readonly supplier: string; readonly keptOn: string } | null;
  /** A file with the same columns that was told before, in the same sitting. */
  readonly likeFile: string | null;
  /** Outcomes that nothing can be said of, because the mapping has no column for them. */
  readonly unavailable: readonly string[];
  /** Figures that cannot be drawn, because the mapping has no column for them. */
  readonly silentFigures: readonly SilentFigure[];
  /** Values left without a code on purpose, each with the reason. */
  readonly left: readonly ValueLeft[];
}

/** Names a question among the others of its file. */
export const questionId = ({ about, column }: Pick<OpenQuestion, 'about' | 'column'>): string =>
  `${about} ${column}`.replaceAll(/[^a-z0-9]+/g, '-');
