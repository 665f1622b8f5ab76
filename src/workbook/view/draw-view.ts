import type { Allocation, StratumColumn } from '../../casework/draw/request';
import type { CertificateLine } from '../../presentation/cases/certificate-words';

/** The form as it stands: what is typed is kept as it was typed. */
export interface DrawForm {
  readonly size: 'cases' | 'share';
  readonly cases: string;
  /** Of each 100 cases. */
  readonly share: string;
  readonly by: StratumColumn | null;
  readonly allocation: Allocation;
  readonly atLeast: string;
  readonly reserve: string;
  readonly seed: string;
}

/** A field of the form that may be filled in wrongly. */
export type DrawField = 'cases' | 'share' | 'atLeast' | 'reserve' | 'seed';

/** A draw that was made, used or not. */
export interface MadeDraw {
  readonly id: string;
  /** "40 of 386 cases, seed “Haringey, 3 June”, 3 June 2026 at 14:32". */
  readonly words: string;
  /** It is the one under review. */
  readonly active: boolean;
  /** "Under review", "Used before", "Never used". */
  readonly standing: string;
}

/** A certificate as it is shown, printed and saved. */
export interface CertificateView {
  readonly lines: readonly CertificateLine[];
  readonly heading: string;
  readonly strata: readonly { readonly label: string; readonly size: string; readonly drawn: string }[];
  /** It may be printed: others may see paper, and it holds no count that is masked before them. */
  readonly onPaper: boolean;
  readonly name: string;
  readonly text: string;
}

/** What came of checking a certificate. */
export interface CheckedView {
  readonly finding: string;
  readonly differences: readonly string[];
}

/** Drawing cases of the selection in force. */
export interface DrawView {
  readonly form: DrawForm;
  /** Of how many cases; null while they are being counted. */
  readonly frame: string | null;
  /** Why none of them can be drawn, whatever is asked; null where some can. */
  readonly frameRefused: string | null;
  readonly offered: readonly { readonly id: StratumColumn; readonly label: string }[];
  /** What so many cases could show, sentence by sentence. */
  readonly power: readonly string[];
  /** What a draw group by group would leave out, and how many would stand in reserve; empty for one from all alike. */
  readonly planned: readonly string[];
  readonly faults: Readonly<Partial<Record<DrawField, string>>>;
  readonly made: readonly MadeDraw[];
  /** Asks for the cases of the selection in force, where they are not those asked for last. */
  look(): void;
  change(part: Partial<DrawForm>): void;
  /** What part of a draw is done, 0 to 1; null while none is being made, or before it takes a moment. */
  readonly drawing: number | null;
  /** Makes no more of the draw that is being made. */
  stop(): void;
  /** Draws; false where it was stopped, or refused, and `faults` or `frameRefused` says why. */
  draw(): Promise<boolean>;
  /** Puts a draw under review. */
  use(id: string): void;
  certificate(id: string): CertificateView | null;
  check(file: File): Promise<CheckedView>;
}
