import { tick } from 'svelte';
import { ANSWERS, type Answer, VERDICTS } from '../../casework/review/sheet';
import type { ReviewView } from '../../workbook/view/review-view';

/** The row of the overall verdict, among those of the questions. */
export const VERDICT_ROW = 'overall verdict';

type Reviewed = Pick<ReviewView, 'questions' | 'verdict' | 'verdicts' | 'revealed' | 'answer' | 'judge'>;

/** Which question is under discussion: the one that a number key answers. */
export class ActiveRow {
  /** Empty once all is answered. */
  id = $state('');

  constructor(private readonly review: () => Reviewed) {}

  /** The rows in the order in which they are gone through: those after the reveal only once it has come. */
  get rows(): readonly string[] {
    const { questions, revealed } = this.review();
    const ids = (after: boolean) => questions.filter((one) => one.after === after).map(({ id }) => id);
    return [...ids(false), VERDICT_ROW, ...(revealed ? ids(true) : [])];
  }

  /** Begins at the first row without an answer. */
  begin(): void {
    this.id = this.rows.find((id) => !this.#isAnswered(id)) ?? '';
  }

  /** To the next row, or the one before; past the last there is none. */
  move(by: 1 | -1): void {
    const { rows } = this;
    const at = this.id === '' ? rows.length : rows.indexOf(this.id);
    this.id = rows[Math.max(0, at + by)] ?? '';
  }

  /** Answers the row with the answer of a key, from 1, and goes on to the next; false where the row has no such answer. */
  press(key: number): boolean {
    const [id, review] = [this.id, this.review()];
    if (id === VERDICT_ROW) {
      const verdict = VERDICTS[key - 1];
      if (!review.verdicts.some((one) => one.id === verdict) || !verdict) return false;
      review.judge(verdict);
      // The reveal is a step of its own.
      if (this.review().revealed) this.move(1);
      return true;
    }
    const given: Answer | undefined = ANSWERS[key - 1];
    if (!given || !review.questions.find((one) => one.id === id)?.answers.includes(given)) return false;
    review.answer(id, given);
    this.move(1);
    return true;
  }

  #isAnswered(id: string): boolean {
    const { verdict, questions } = this.review();
    return id === VERDICT_ROW ? verdict !== null : questions.find((one) => one.id === id)?.given !== null;
  }
}

/** Gives the focus to the row under discussion, so that it is heard; to what comes after the last row where there is none. */
export async function focusRow(within: HTMLElement | undefined, id: string): Promise<void> {
  await tick();
  const row = [...(within?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
    ({ dataset }) => dataset['row'] === id,
  );
  const inputs = [...(row?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])];
  const target =
    inputs.find(({ checked }) => checked) ?? inputs[0] ?? within?.querySelector<HTMLElement>('[data-onward]');
  target?.focus({ preventScroll: true });
  // No farther than is needed: the case beside it stays where it is. What leads on is in sight anyway.
  row?.scrollIntoView({ block: 'nearest' });
}
