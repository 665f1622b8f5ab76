import type { PresentedSheet } from '../../presentation/figure';
import type { Selection, SheetId } from '../../selection/selection';
import { overviewInTurns } from './answer-overview';
import { answerSheet } from './answer';
import type { References } from '../../dataset/references/references';
import type { OpenExtract } from '../extracts/open-extract';
import { Screening } from './screening';
import type { Shelf } from '../extracts/open-extracts';

/** What is asked: a sheet, a selection, and the extracts that are open. */
export interface Wanted {
  readonly sheet: SheetId;
  readonly selection: Selection;
  readonly open: readonly OpenExtract[];
  /** Names of the samples that are still being read. */
  readonly awaited: readonly string[];
}

/** Whom the answers ask for what stands beside an extract, and tell of what became of them. */
export interface AnswersTold {
  /** Undefined while the tables are still being read. */
  readonly fitting: (synthetic: boolean) => References | undefined;
  /** An answer stands on the page. */
  readonly shown: () => void;
  readonly fault: (problem: unknown) => void;
}

/** The sheet in sight and the asking for it. An answer to an earlier choice is dropped. */
export class Answers {
  presented = $state.raw<PresentedSheet | null>(null);
  stale = $state.raw(false);
  /** Nothing of the sheet is still to come: it was given as a whole, or what failed of it was told. */
  whole = $state.raw(false);
  status = $state.raw('');
  /** What the reader sees of the sheet. */
  readonly screening = new Screening();
  #asking = 0;

  constructor(
    private readonly shelf: Shelf,
    private readonly told: AnswersTold,
  ) {}

  /** Asks for a sheet; `status` is the word said when it is there. */
  async ask({ sheet: id, selection, open, awaited }: Wanted, status: string): Promise<void> {
    const asking = (this.#asking += 1);
    this.whole = false;
    const extract = open.find(({ kind }) => kind === id);
    if (!open.length || (id !== 'overview' && !extract)) return this.clear();
    this.stale = this.presented !== null;
    try {
      if (!extract) {
        const fitting = (synthetic: boolean) => this.told.fitting(synthetic);
        for await (const sheet of overviewInTurns(this.shelf.counter, open, selection, fitting, awaited)) {
          if (asking !== this.#asking) return;
          this.#show(asking, sheet, status);
        }
        return;
      }
      const references = this.told.fitting(extract.dataset.metadata.synthetic);
      const { counter } = this.shelf;
      const turns = this.screening.turns();
      for await (const sheet of answerSheet(counter, extract, selection, this.presented, references, turns)) {
        if (asking !== this.#asking) return;
        this.#show(asking, sheet, status);
      }
    } catch (problem) {
      // An answer asked of an extract that was closed meanwhile failed because it was closed.
      const closed = open.some((one) => !this.shelf.extracts.includes(one));
      if (asking === this.#asking && !closed) this.told.fault(problem);
    } finally {
      if (asking === this.#asking) this.whole = true;
    }
  }

  /** Nothing is shown, and what is still being worked out will not be. */
  drop(): void {
    this.#asking += 1;
    this.clear();
  }

  clear(): void {
    this.presented = null;
    this.stale = false;
    this.whole = false;
  }

  #show(asking: number, sheet: PresentedSheet, status: string): void {
    if (asking !== this.#asking) return;
    if (!this.presented) performance.mark('workbook: first numbers');
    this.presented = sheet;
    this.stale = false;
    this.status = status && `${status}: ${sheet.title}`;
    this.told.shown();
  }
}
