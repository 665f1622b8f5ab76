import { takeSheet } from '../../casework/file/file-steps';
import * as edit from '../../casework/review/edit-sheet';
import type { StepRefused, Stepped } from '../../casework/review/refused';
import type { Answer, Pass, ReviewSheet } from '../../casework/review/sheet';
import { STEP_REFUSED } from '../../presentation/cases/review-words';
import type { SheetDeskView } from '../view/sheet-desk-view';
import type { CaseworkHeld } from './casework-held.svelte';

/** Edits the review sheet of the casework in sight: a draft, until the panel takes it. */
export class SheetDesk implements SheetDeskView {
  #draft = $state.raw<ReviewSheet | null>(null);
  #why = $state.raw<StepRefused | null>(null);

  constructor(private readonly held: CaseworkHeld) {}

  get #sheet(): ReviewSheet | null {
    return this.#draft ?? this.held.file?.sheet ?? null;
  }

  get title(): string {
    return this.#sheet?.title ?? '';
  }

  get caution(): string | null {
    return this.#sheet?.caution ?? null;
  }

  get questions(): SheetDeskView['questions'] {
    return this.#sheet?.questions ?? [];
  }

  get changed(): boolean {
    return this.#draft !== null && this.#draft !== this.held.file?.sheet;
  }

  get refused(): string {
    return this.#why ? STEP_REFUSED[this.#why] : '';
  }

  begin(): void {
    this.#draft = null;
    this.#why = null;
  }

  retitle(title: string): void {
    this.#edit((sheet) => edit.titleChanged(sheet, title));
  }

  add(words: string): boolean {
    const used = this.#usedIds();
    const names = Array.from({ length: used.length + 1 }, (_, at) => `own_${at + 1}`);
    const id = names.find((name) => !used.includes(name)) ?? '';
    return this.#edit((sheet) => edit.questionAdded(sheet, edit.newQuestion(id, words.trim(), 'blind'), used));
  }

  reword(id: string, words: string): void {
    this.#edit((sheet) => edit.questionChanged(sheet, id, { words }));
  }

  setPass(id: string, pass: Pass): void {
    this.#edit((sheet) => edit.questionChanged(sheet, id, { pass }));
  }

  setRule(id: string, answer: Answer, counts: boolean): void {
    this.#edit((sheet) => edit.ruleChanged(sheet, id, answer, counts));
  }

  move(id: string, by: -1 | 1): void {
    const at = this.questions.findIndex((question) => question.id === id);
    this.#edit((sheet) => edit.questionMoved(sheet, id, at + by));
  }

  remove(id: string): void {
    this.#edit((sheet) => edit.questionRemoved(sheet, id));
  }

  take(): boolean {
    const draft = this.#draft;
    if (!draft || !this.held.take((file) => takeSheet(file, draft))) return false;
    this.begin();
    return true;
  }

  /** Ids of every question that was ever asked under this casework: an answer stays with what was asked. */
  #usedIds(): readonly string[] {
    const { file } = this.held;
    const asked = file ? [...file.sheets, file.sheet].flatMap(({ questions }) => questions) : [];
    return [...asked, ...this.questions].map(({ id }) => id);
  }

  #edit(change: (sheet: ReviewSheet) => Stepped<ReviewSheet>): boolean {
    const sheet = this.#sheet;
    if (!sheet) return false;
    const done = change(sheet);
    this.#why = done.ok ? null : done.why;
    if (done.ok) this.#draft = done.value;
    return done.ok;
  }
}
