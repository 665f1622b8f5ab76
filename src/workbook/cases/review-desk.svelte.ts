import {
  answer,
  declareInterest,
  giveVerdict,
  reveal,
  withdrawInterest,
  writeNote,
} from '../../casework/file/case-steps';
import { activeDraw, type CaseworkFile, reviewOf } from '../../casework/file/casework-file';
import { setAsideOf, underReview } from '../../casework/draw/set-aside';
import type { Stepped } from '../../casework/review/refused';
import type { Answer, VerdictId } from '../../casework/review/sheet';
import { isRecused, JOINT } from '../../casework/review/view';
import type { CaseRow } from '../../questions/case-rows';
import { REVIEW, STEP_REFUSED } from '../../presentation/cases/review-words';
import type { OpenExtract } from '../extracts/open-extract';
import { now } from '../kept/kept-words';
import type { DocumentKeepingView } from '../view/document-keeping-view';
import type { CaseSheetView, KeptState, ReviewView } from '../view/review-view';
import { caseSheetOf } from './case-sheet';
import { rowsOfDraw } from './case-rows-read';
import type { CaseworkHeld } from './casework-held.svelte';
import * as seen from './review-seen';

/** Reviews the cases of the draw in use, one after the other. */
export class ReviewDesk implements ReviewView {
  #at = $state.raw(0);
  #reviewer = $state.raw(JOINT);
  #rows = $state.raw<{ readonly draw: string; readonly of: ReadonlyMap<string, CaseRow> } | null>(null);

  constructor(
    private readonly held: CaseworkHeld,
    private readonly keeping: Pick<DocumentKeepingView, 'status' | 'failed' | 'explained'>,
    private readonly parts: { readonly extract: () => OpenExtract | null; readonly fault: (problem: unknown) => void },
  ) {}

  get begun(): boolean {
    return this.#inUse !== null;
  }

  get #inUse(): seen.InUse | null {
    const { file } = this.held;
    const draw = file && activeDraw(file);
    return draw && { file, draw, at: Math.min(this.#at, draw.cases.length - 1), reviewer: this.reviewer };
  }

  get at(): number {
    return this.#inUse?.at ?? 0;
  }

  get of(): number {
    return this.#inUse?.draw.certificate.n ?? 0;
  }

  get last(): boolean {
    return this.#after(this.at) === undefined;
  }

  get place(): string {
    return this.#seen(seen.placeInWords, '');
  }

  get record(): string {
    return this.#seen(seen.caseIdOf, '');
  }

  get inReserve(): boolean {
    const use = this.#inUse;
    if (!use || this.#places.includes(use.at)) return false;
    return setAsideOf(use.draw, seen.caseIdOf(use)) === undefined;
  }

  get strip(): ReviewView['strip'] {
    return this.#seen(seen.stripOf, []);
  }

  get about(): string {
    return this.#seen(seen.aboutDraw, '');
  }

  get drawId(): string {
    return this.#inUse?.draw.id ?? '';
  }

  get sheet(): CaseSheetView | null {
    const [use, extract] = [this.#inUse, this.parts.extract()];
    const row = use && this.#rows?.draw === use.draw.id ? this.#rows.of.get(seen.caseIdOf(use)) : undefined;
    return use && extract && row ? caseSheetOf(extract, use.file, row) : null;
  }

  get questions(): ReviewView['questions'] {
    return this.#seen(seen.questionsOf, []);
  }

  get caution(): string | null {
    return this.#inUse?.file.sheet.caution ?? null;
  }

  get verdicts(): ReviewView['verdicts'] {
    return this.#inUse?.file.sheet.verdicts ?? [];
  }

  get verdict(): VerdictId | null {
    return this.#seen((use) => seen.viewInSight(use)?.verdict ?? null, null);
  }

  get before(): string | null {
    return this.#seen(seen.beforeOf, null);
  }

  get remark(): string | null {
    return this.#seen(seen.remarkOf, null);
  }

  get blindness(): string {
    return this.#seen(seen.blindnessOf, '');
  }

  get revealed(): boolean {
    return this.#seen(seen.isRevealed, false);
  }

  get reviewer(): string {
    const { file } = this.held;
    return file?.members.some(({ id }) => id === this.#reviewer) ? this.#reviewer : JOINT;
  }

  get reviewers(): ReviewView['reviewers'] {
    const use = this.#inUse;
    if (!use) return [];
    const review = reviewOf(use.file, seen.caseIdOf(use));
    const members = use.file.members.map(({ id, name }) => ({ id, name, recused: isRecused(review, id) }));
    return [{ id: JOINT, name: REVIEW.joint, recused: false }, ...members];
  }

  get recused(): boolean {
    return this.reviewers.some(({ id, recused }) => id === this.reviewer && recused);
  }

  get locked(): boolean {
    return this.recused || this.held.locked || !this.#places.includes(this.at);
  }

  get note(): string {
    return this.#seen((use) => seen.viewInSight(use)?.note ?? '', '');
  }

  get refused(): string {
    return this.held.refused ? STEP_REFUSED[this.held.refused] : '';
  }

  get kept(): KeptState {
    const { status, failed, explained } = this.keeping;
    return { words: status, failed, where: explained };
  }

  look(): void {
    const [use, extract] = [this.#inUse, this.parts.extract()];
    if (!use || !extract || this.#rows?.draw === use.draw.id) return;
    rowsOfDraw(extract, use.draw).then((of) => (this.#rows = { draw: use.draw.id, of }), this.parts.fault);
  }

  goTo(at: number): void {
    const cases = this.#inUse?.draw.cases.length ?? 0;
    this.#at = Math.max(0, Math.min(at, cases - 1));
    this.#begin();
  }

  next(): boolean {
    const next = this.#after(this.at);
    if (next === undefined) return false;
    this.goTo(next);
    return true;
  }

  back(): void {
    const before = this.#places.filter((at) => at < this.at).at(-1);
    if (before !== undefined) this.goTo(before);
  }

  answer(question: string, given: Answer): void {
    this.#say((file, speaking) => answer(file, speaking, question, given));
  }

  judge(verdict: VerdictId): void {
    this.#say((file, speaking) => giveVerdict(file, speaking, verdict));
  }

  reveal(): void {
    this.#say(reveal);
  }

  write(note: string): void {
    this.#say((file, speaking) => writeNote(file, speaking, note));
  }

  speakAs(reviewer: string): void {
    this.#reviewer = reviewer;
  }

  speakAsNext(): void {
    const part = this.reviewers.filter(({ recused, id }) => !recused || id === this.reviewer);
    const at = part.findIndex(({ id }) => id === this.reviewer);
    this.#reviewer = part[(at + 1) % part.length]?.id ?? JOINT;
  }

  declare(member: string, why: string): void {
    this.#say((file, { caseId, at }) => declareInterest(file, { caseId, member, at }, why));
  }

  withdraw(member: string): void {
    this.#say((file, { caseId, at }) => withdrawInterest(file, { caseId, member, at }));
  }

  /** Places of the cases that are under review: those drawn, and those that stand in for one that cannot be reviewed. */
  get #places(): readonly number[] {
    const draw = this.#inUse?.draw;
    if (!draw) return [];
    return underReview(draw).map((one) => draw.cases.indexOf(one));
  }

  #after(at: number): number | undefined {
    return this.#places.find((place) => place > at);
  }

  /** A case that comes into sight without a blind pass is shown whole at once, and the record says so. */
  #begin(): void {
    const use = this.#inUse;
    if (use && !this.locked && !use.file.blindPass && reviewOf(use.file, seen.caseIdOf(use)).revealed === null)
      this.reveal();
  }

  #say(step: (file: CaseworkFile, speaking: seen.SpeakingNow) => Stepped<CaseworkFile>): void {
    const use = this.#inUse;
    if (!use) return;
    const speaking = { caseId: seen.caseIdOf(use), reviewer: use.reviewer, at: now() };
    this.held.take((file) => step(file, speaking));
  }

  #seen<Value>(what: (use: seen.InUse) => Value, none: Value): Value {
    const use = this.#inUse;
    return use ? what(use) : none;
  }
}
