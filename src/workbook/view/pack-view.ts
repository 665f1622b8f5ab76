import type { PackCopyView, PassphraseGiven, SaveCopyView } from './copy-view';

/** What is told apart in the areas of one level. */
export interface LevelChoice {
  readonly level: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly ethnicity: boolean;
  readonly ages: boolean;
  readonly partsOfYear: boolean;
}

/** An outcome and one of its bases, by their ids. */
export interface QuestionChoice {
  readonly outcome: string;
  readonly base: string;
}

/** What the officer chose of one open extract. */
export interface LatticeChoices {
  readonly kind: string;
  /** "Out-of-court disposals". */
  readonly label: string;
  /** Whether the pack counts it at all. */
  readonly chosen: boolean;
  /** Each outcome once. */
  readonly questions: readonly QuestionChoice[];
  /** By the year of their April. */
  readonly years: readonly number[];
  readonly grain: 'half' | 'quarter';
  readonly levels: readonly LevelChoice[];
}

/** What the officer chose for a pack. */
export interface PackChoices {
  /** One for each open extract of records, that of the sheet in sight first. */
  readonly lattices: readonly LatticeChoices[];
  /** Fewer children than this are withheld. */
  readonly threshold: number;
  readonly zerosWithheld: boolean;
}

/** What may be chosen of one extract. */
export interface PackOffer {
  readonly kind: string;
  readonly outcomes: readonly {
    readonly id: string;
    readonly label: string;
    readonly bases: readonly { readonly id: string; readonly label: string }[];
  }[];
  readonly years: readonly { readonly year: number; readonly label: string }[];
}

/** Where the builder is. */
export type PackStage = 'choosing' | 'counting' | 'foreseen' | 'building' | 'built';

/** A file to save: the pack for its readers, or the certificate for whoever answers for the records. */
export interface PackFile {
  readonly name: string;
  readonly file: Blob;
}

/** Building a protected pack from the extract of the sheet in sight. */
export interface PackView {
  readonly stage: PackStage;
  /** The file that is counted, and whether children or events. */
  readonly about: string;
  readonly offer: readonly PackOffer[];
  readonly choices: PackChoices;
  /** Outcome, base, years and threshold, sentence by sentence. */
  readonly chosen: readonly string[];
  /** How many cells the choices make. */
  readonly size: string;
  /** Why nothing can be built of the choices; null where something can. */
  readonly tooMany: string | null;
  /** What is known before it is built, sentence by sentence. */
  readonly foreseen: readonly string[];
  readonly progress: { readonly words: string; readonly done: number; readonly of: number };
  /** What was built, sentence by sentence. */
  readonly built: readonly string[];
  readonly refused: string | null;
  /** Whether packs of these records were issued before; null until it is said. */
  readonly issued: 'none' | 'some' | null;
  /** What is said of packs that this page or this device knows of; empty where none binds this one. */
  readonly savedHere: string;
  /** Names of the earlier packs that bind this one. */
  readonly earlier: readonly string[];
  /** The list of issued packs on this device: whether the officer agreed to it, and what could not be done. */
  readonly noted: { readonly agreed: boolean; readonly said: string };
  choose(choices: PackChoices): void;
  /** The choices of one extract instead of those that it had. */
  chooseOf(lattice: LatticeChoices): void;
  sayIssued(issued: 'none' | 'some'): void;
  /** Whether this device is to note which packs are issued. */
  note(agreed: boolean): Promise<void>;
  /** Reads packs that were issued before. */
  addEarlier(files: readonly File[]): Promise<void>;
  foresee(): Promise<void>;
  build(): Promise<void>;
  cancel(): void;
  strengthOf: SaveCopyView['strengthOf'];
  faultsOf(given: PassphraseGiven): ReturnType<SaveCopyView['faultsOf']>;
  /** The pack that was built; null where it could not be written, and `refused` says so. */
  packFile(): Promise<PackFile | null>;
  /** The workbook with the pack that was built inside. */
  readonly copy: PackCopyView;
  /** Its certificate, sealed under the passphrase; null as above. */
  certificate(passphrase: string): Promise<PackFile | null>;
}

/** Leads to the building of a pack, and holds the rule of what is published from this page. */
export interface PacksDoorView extends Pick<PackView, 'choices' | 'choose'> {
  /** Whose extract a pack can be built from: the reader's own, a sample; null where none can. */
  readonly offered: 'own' | 'sample' | null;
  /** Begins a pack of the sheet in sight, once what builds it is here. */
  begin(): Promise<PackView>;
}
