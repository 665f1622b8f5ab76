import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { Mapping } from '../../dataset/mapping/mapping';
import type { PersonalColumn } from '../../dataset/quality/personal-profile';
import type { Engine, TableFile } from '../../engine/engine';
import type { Failure } from '../../vocabulary/failure';
import type { ToldBefore } from './mapping-again';
import type { Offered } from './mapping-work';
import type { OpeningLine } from '../opening/openings.svelte';

/** A mapping that was told, and the engine that looked at the file and is ready to read it. */
export interface MappingResult {
  readonly mapping: Mapping;
  readonly engine: Engine;
  /** Columns left aside that identify people, by their names or values. */
  readonly personal: readonly PersonalColumn[];
  /** A file with the same columns whose answers were taken without showing the page; null where the page was shown. */
  readonly like: string | null;
}

/** Files of the same columns whose meaning must be told. */
export interface MappingRequest {
  readonly tables: readonly TableFile[];
  readonly line: OpeningLine;
  /** Why they do not fit by themselves. */
  readonly why: Failure;
  /** Null where the reader cancels first. */
  readonly startEngine: () => Promise<Engine | null>;
  /** Whether something is asked of files of this kind anyway, so that what was taken over can be said there. */
  readonly asksNext: (kind: ExtractKind) => boolean;
  /** The file that these are told like, with what differs left open; the page is shown. */
  readonly like?: ToldBefore;
}

/** Where mappings are kept, if the reader wishes. */
export interface MappingDrawer {
  fitting(columns: readonly string[]): Promise<Offered | null>;
  keep(mapping: Mapping, columns: readonly string[]): Promise<void>;
}
