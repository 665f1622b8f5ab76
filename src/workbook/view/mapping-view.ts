import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { DateFormat } from '../../dataset/mapping/mapping';
import type { DeclaredField, MappingScreen } from '../../presentation/mapping/mapping-screen';
import type { Failure } from '../../vocabulary/failure';

/** A condition as the reader gives it: one value of one column means one code. */
export interface Condition {
  readonly column: string;
  readonly is: string;
  readonly code: string;
}

/** What the mapping screen sees and may ask. */
export interface MappingDesk {
  /** The file whose columns are being told; null where none waits. */
  readonly screen: MappingScreen | null;
  /** The screen stands in the place of the sheet; false while the reader looks at a sheet meanwhile. */
  readonly shown: boolean;
  /** More files wait behind this one. */
  readonly waiting: number;
  /** A mapping file that could not be used. */
  readonly refused: Failure | null;
  /** Keep the mapping on this device once the extract opens. */
  readonly keeps: boolean;
  show(): void;
  leave(): void;
  chooseKind(kind: ExtractKind): void;
  /** '' for not in this file, 'from:<column>', 'every' or 'when'. */
  chooseSource(column: string, choice: string): void;
  chooseCode(column: string, key: string, code: string): void;
  chooseDates(column: string, format: DateFormat): void;
  chooseEvery(column: string, value: string): void;
  chooseConditions(column: string, conditions: readonly Condition[]): void;
  answer(question: string, choice: string): void;
  declare(field: DeclaredField['id'], value: string): void;
  declareSynthetic(synthetic: boolean): void;
  keep(on: boolean): void;
  /** Name and text of the mapping as a file. */
  save(): { readonly name: string; readonly text: string } | null;
  load(file: File): Promise<void>;
  /** Reads the file with this mapping, where nothing is missing. */
  open(): void;
  cancel(): void;
}
