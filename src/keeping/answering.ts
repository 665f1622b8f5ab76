/** What the browser's storage answered, or that it did not. */
export type Answered<Value> = { readonly answered: true; readonly value: Value } | { readonly answered: false };

/** Milliseconds that storage may take; `wait` is given by tests. */
export interface Timing {
  readonly patience: number;
}

/** Reading a drawer takes milliseconds; some browsers never answer where they keep nothing. */
const PATIENCE: Timing = { patience: 4000 };

const NOT: Answered<never> = { answered: false };

/**
 * Asks the browser's storage and never rejects: it may throw at once, refuse, or not answer. Once it did not answer in
 * time, nobody waits for it again until it does. `undo` is done where an answer comes after nobody waited any more.
 */
export function answering({ patience }: Timing = PATIENCE) {
  let unavailable = false;
  return function asked<Value>(work: () => Promise<Value>, undo?: () => Promise<unknown>): Promise<Answered<Value>> {
    return new Promise((resolve) => {
      let late = false;
      const giveUp = (): void => {
        late = true;
        unavailable = true;
        resolve(NOT);
      };
      const timer = setTimeout(giveUp, unavailable ? 0 : patience);
      attempt(work).then(
        (value) => {
          clearTimeout(timer);
          unavailable = false;
          resolve({ answered: true, value });
          if (late && undo) attempt(undo).catch(() => undefined);
        },
        () => {
          clearTimeout(timer);
          resolve(NOT);
        },
      );
    });
  };
}

/** What throws at once rejects like all else. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value> {
  return work();
}
