import type { ChosenFile } from '../../keeping/file-handles';
import type { PresentedSheet } from '../../presentation/figure';
import type { MeetingRecord } from '../../record/record';
import type { PackCopyView } from './copy-view';
import type { FindView } from './find-view';
import type { Refusal } from './intake-view';
import type { StepsView } from './selection-view';
import type { PagesView } from './workbook-view';

/** What may be chosen of a pack: one of a few. */
export interface PackChoice {
  readonly id: 'question' | 'area' | 'age' | 'period';
  readonly legend: string;
  /** `under`: what kind of area or record it is, where there are several kinds. */
  readonly options: readonly { readonly id: string; readonly label: string; readonly under?: string }[];
  readonly chosen: string;
}

/** A pack as everything that is saved of it names it: `status` holds its marking, where it has one. */
export interface PackSource {
  readonly file: string;
  readonly fingerprint: string;
  readonly status: string;
  readonly synthetic: boolean;
  /** "Charge", and which counts are withheld. */
  readonly pack: { readonly outcome: string; readonly withheld: string };
  /** Whom the numbers of a figure are of, as a sentence, and as area and ages in the name of its file. */
  readonly ofWhom: (figure: string) => { readonly selection: string; readonly names: readonly string[] };
}

/** What the screen sees and may ask in the mode of court user groups and the public: the door to a protected pack. */
export interface PackModeView extends PagesView {
  /** reading: a pack is being read. none: no pack is open. open: its sheet stands. */
  readonly phase: 'reading' | 'none' | 'open';
  /** The file that the address asks for, while no pack is open. */
  readonly wanted: string | null;
  /** Sentences about the address: what of it the pack has not. */
  readonly addressNotes: readonly string[];
  /** Areas, figures and words by what is typed: only what the pack has. */
  readonly find: FindView;
  /** The way back from what was chosen. */
  readonly steps: StepsView;
  readonly presented: PresentedSheet | null;
  /** The address of what the sheet measures, as one of records has it: a target is of one measure. */
  readonly measure: string;
  readonly choices: readonly PackChoice[];
  /** The file of the pack, as everything that is saved names it. */
  readonly source: PackSource | null;
  /** The meeting's record that was published with the pack, to be read; null where there is none. */
  readonly record: MeetingRecord | null;
  /** What the pack says of itself, sentence by sentence. */
  readonly about: readonly string[];
  /** What its records lack, a sentence each: for a room, where no other caution is shown. */
  readonly lacks: readonly string[];
  readonly refusals: readonly Refusal[];
  /** Said once of each new answer. */
  readonly status: string;
  /** The page can be left for one with records: a copy holds its pack and nothing else. */
  readonly leaves: boolean;
  /** The workbook with the pack that is open inside. */
  readonly copy: PackCopyView;
  open(files: readonly ChosenFile[]): void;
  choose(control: string, option: string): void;
  dismiss(refusal: number): void;
  leave(): void;
}
