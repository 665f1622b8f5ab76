import { nextInReserve, setAsideOf, underReview, type WhyNot } from '../../casework/draw/set-aside';
import { activeDraw } from '../../casework/file/casework-file';
import { setAside, takeBack } from '../../casework/file/set-aside-steps';
import { STEP_REFUSED } from '../../presentation/cases/review-words';
import { nextInWords, setAsideInWords } from '../../presentation/cases/set-aside-words';
import { now } from '../kept/kept-words';
import type { ReviewView } from '../view/review-view';
import type { SetAsideView } from '../view/set-aside-view';
import type { CaseworkHeld } from './casework-held.svelte';

/** Says of the case in sight that it cannot be reviewed, and what stands in for it. */
export class SetAsideDesk implements SetAsideView {
  constructor(
    private readonly held: CaseworkHeld,
    private readonly review: Pick<ReviewView, 'record'>,
  ) {}

  get #draw() {
    const { file } = this.held;
    return file && activeDraw(file);
  }

  get #out() {
    return this.#draw ? setAsideOf(this.#draw, this.review.record) : undefined;
  }

  get isOut(): boolean {
    return this.#out !== undefined;
  }

  get said(): string {
    const out = this.#out;
    return out ? setAsideInWords(out, this.#placeOf(out.standIn)) : '';
  }

  get may(): boolean {
    const draw = this.#draw;
    return draw !== null && !this.held.locked && underReview(draw).some(({ id }) => id === this.review.record);
  }

  get next(): string {
    const draw = this.#draw;
    const own = draw?.cases.find(({ id }) => id === this.review.record);
    return nextInWords(draw && own ? this.#placeOf(nextInReserve(draw, own.stratum)?.id ?? null) : null);
  }

  get refused(): string {
    return this.held.refused ? STEP_REFUSED[this.held.refused] : '';
  }

  setAside(why: WhyNot, note: string): boolean {
    const caseId = this.review.record;
    return this.held.take((file) => setAside(file, { caseId, why, note, at: now() }));
  }

  takeBack(): void {
    const caseId = this.review.record;
    this.held.take((file) => takeBack(file, caseId, now()));
  }

  /** From 1. */
  #placeOf(caseId: string | null): number | null {
    const at = this.#draw?.cases.findIndex(({ id }) => id === caseId) ?? -1;
    return at < 0 ? null : at + 1;
  }
}
