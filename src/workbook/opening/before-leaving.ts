/** Something that the page holds and nothing else may: what it is called, and whether it is gone with the page. */
export interface Held {
  /** "The casework on remand". */
  readonly what: string;
  readonly isGone: boolean;
}

type Asked = () => readonly Held[];

const asked: Asked[] = [];
let mayGo = false;

/** Has the browser ask before the page is closed or loaded anew while something would be gone with it. */
export function beforeLeaving(held: Asked): void {
  if (asked.length === 0) {
    window.addEventListener('beforeunload', (event) => {
      if (!mayGo && heldByPage().some(({ isGone }) => isGone)) event.preventDefault();
    });
  }
  asked.push(held);
}

/** What the page holds now. */
export const heldByPage = (): readonly Held[] => asked.flatMap((one) => one());

/** The reader was asked in words and goes: the browser asks no more. */
export function leaveUnasked(): void {
  mayGo = true;
}
