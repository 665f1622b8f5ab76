/** Something that the page holds and nothing else may: what it is called, and whether it is gone with the page. */
export interface Held {
  /** "The casework on remand". */
  readonly what: string;
  readonly isGone: boolean;
}

type Asked = () => readonly Held[];

/** Asks before a page is left. @param listen called once, with what tells at that moment whether to ask */
export function askedBefore(listen: (asks: () => boolean) => void) {
  const asked: Asked[] = [];
  let mayGo = false;
  const heldByPage = (): readonly Held[] => asked.flatMap((one) => one());
  return {
    /** Has the browser ask before the page is closed or loaded anew while something would be gone with it. */
    beforeLeaving: (held: Asked): void => {
      if (asked.length === 0) listen(() => !mayGo && heldByPage().some(({ isGone }) => isGone));
      asked.push(held);
    },
    /** What the page holds now. */
    heldByPage,
    /** The reader was asked in words and goes: the browser asks no more. */
    leaveUnasked: (): void => {
      mayGo = true;
    },
  };
}

export const { beforeLeaving, heldByPage, leaveUnasked } = askedBefore((asks) =>
  window.addEventListener('beforeunload', (event) => {
    if (asks()) event.preventDefault();
  }),
);
