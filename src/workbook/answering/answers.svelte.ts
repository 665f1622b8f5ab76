import type { Counters } from '../../counting/counters';
import type { References } from '../../dataset/references/references';
import { announcement } from '../../presentation/announcement';
import type { PresentedSheet } from '../../presentation/figure';
import type { Selection, SheetId } from '../../selection/selection';
import type { OpenExtract } from '../extracts/open-extract';
import type { AnswerView, FiguresInView } from '../view/answer-view';
import { answerSheet } from './answer';
import { type AnswerSchedule, AT_ONCE } from './answer-order';
import { overviewInTurns } from './answer-overview';
import type { SheetForOthers, Told } from './for-others';
import { inTurns, othersFirst } from './others-first';

/** What is asked: a sheet, a selection, and the extracts that are open. */
export interface SheetRequest {
  readonly sheet: SheetId;
  /** Id of the figure that has the page for itself, `WHOLE_SHEET`, or empty for the front page. */
  readonly page: string;
  readonly selection: Selection;
  readonly open: readonly OpenExtract[];
  /** Names of the samples that are still being read. */
  readonly awaited: readonly string[];
}

/** What the answers are made from, and whom they tell of what became of them. */
export interface AnswerParts {
  readonly counter: Counters;
  readonly isOpen: (extract: OpenExtract) => boolean;
  /** The tables that may stand beside an extract; undefined while they are still being read. */
  readonly fitting: (synthetic: boolean) => References | undefined;
  /** An answer stands on the page. */
  readonly shown: () => void;
  readonly fault: (problem: unknown) => void;
}

/** The sheet in sight and the asking for it. An answer to an earlier choice is dropped. */
export class Answers implements AnswerView {
  presented = $state.raw<PresentedSheet | null>(null);
  stale = $state.raw(false);
  /** Nothing of the sheet is still to come: it was given as a whole, or what failed of it was told. */
  whole = $state.raw(false);
  status = $state.raw('');
  /** Samples are still being read, and what is given is of a part of them. */
  partial = $state.raw(false);
  #schedule: Omit<AnswerSchedule, 'superseded'> = AT_ONCE;
  #asking = 0;
  #asked: SheetRequest | null = null;
  /** How to make the sheet in sight for others. */
  #forOthers = $state.raw<SheetForOthers | null>(null);
  #made: { readonly how: SheetForOthers; readonly atMost: number; readonly sheet: PresentedSheet } | null = null;

  constructor(private readonly parts: AnswerParts) {}

  /**
   * Asks for a sheet. When all of it is there it is said once, beginning with `status`; the title of the sheet where that
   * is empty.
   */
  async ask(request: SheetRequest, status: string): Promise<void> {
    const asking = (this.#asking += 1);
    this.#asked = request;
    this.partial = request.awaited.length > 0;
    this.whole = false;
    this.status = '';
    let forOthers: SheetForOthers | null = null;
    const told = (how: SheetForOthers): void => void (forOthers = how);
    const sheets = this.#sheetsOf(request, () => asking !== this.#asking, told);
    if (!sheets) return this.clear();
    this.stale = this.presented !== null;
    try {
      for await (const sheet of sheets) {
        if (asking !== this.#asking) return;
        this.#forOthers = forOthers;
        this.#show(sheet);
      }
      if (asking === this.#asking) this.#announce(request, status);
    } catch (problem) {
      // An answer asked of an extract that was closed meanwhile failed because it was closed.
      if (asking === this.#asking && request.open.every(this.parts.isOpen)) this.parts.fault(problem);
    } finally {
      if (asking === this.#asking) this.whole = true;
    }
  }

  /** Asks after extracts came or went, unless the sheet in sight stands on the one that it was asked of. */
  askAfterChange(request: SheetRequest): void {
    const before = this.#asked;
    // Not even dimmed may a figure of a closed extract stand among those of another.
    if (!before?.open.every(this.parts.isOpen)) this.clear();
    const extract = extractOf(request);
    // What was opened for another sheet changes nothing on this one.
    const same = extract !== undefined && before !== null && extractOf({ ...before, sheet: request.sheet }) === extract;
    if (!same || this.presented === null) void this.ask(request, '');
  }

  /** Nothing is shown, and what is still being worked out will not be. */
  drop(): void {
    this.#asking += 1;
    this.clear();
  }

  clear(): void {
    this.presented = null;
    this.#forOthers = null;
    this.stale = false;
    this.whole = false;
  }

  forOthers(atMost: number): PresentedSheet | null {
    const how = this.#forOthers;
    if (!how) return null;
    if (this.#made?.how !== how || this.#made.atMost !== atMost) {
      // Of figures still to come those that others saw before stand, never those of the reader.
      const before =
        this.#made?.atMost === atMost && this.#made.sheet.id === this.presented?.id ? this.#made.sheet : null;
      this.#made = { how, atMost, sheet: how(atMost, before) };
    }
    return this.#made.sheet;
  }

  watchedBy(view: FiguresInView): void {
    this.#schedule = {
      inView: () => view.inView(),
      painted: () => view.painted().then(othersFirst),
      yieldToInput: inTurns(),
    };
  }

  /** The sheet, given again with each part of its answer; null where nothing is open to answer it. */
  #sheetsOf(request: SheetRequest, superseded: () => boolean, told: Told): AsyncIterable<PresentedSheet> | null {
    const { sheet, selection, open, awaited } = request;
    const { counter, fitting } = this.parts;
    if (sheet === 'overview') {
      return open.length ? overviewInTurns(counter, open, selection, fitting, awaited, told) : null;
    }
    const extract = extractOf(request);
    if (!extract) return null;
    const references = fitting(extract.dataset.metadata.synthetic);
    const schedule = { ...this.#schedule, superseded };
    return answerSheet(counter, extract, selection, this.presented, references, schedule, told);
  }

  #show(sheet: PresentedSheet): void {
    if (!this.presented) performance.mark('workbook: first numbers');
    this.presented = sheet;
    this.stale = false;
    this.parts.shown();
  }

  /** One announcement an answer, of what will not change again: nothing while samples are still being read. */
  #announce({ page, awaited }: SheetRequest, status: string): void {
    if (this.presented && !awaited.length) this.status = announcement(this.presented, page, status);
  }
}

/** The extract that a sheet stands on; the overview is about all of them. */
const extractOf = ({ sheet, open }: SheetRequest): OpenExtract | undefined => open.find(({ kind }) => kind === sheet);
