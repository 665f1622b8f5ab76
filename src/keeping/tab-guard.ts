/** The right of one tab to write a document. */
export interface Guard {
  /** Settles when another tab took the right over. */
  readonly lost: Promise<void>;
  release(): void;
}

/** Where the browser has no locks the tab that came last may write, and the store refuses all others. */
const WITHOUT_LOCKS: Guard = { lost: new Promise(() => undefined), release: () => undefined };

const nameOf = (document: { readonly kind: string; readonly id: string }): string =>
  `scrutiny-workbook ${document.kind} ${document.id}`;

/**
 * The right to write a document; null where another tab has it. A tab that is closed or killed has it no more.
 * @param how 'ask' leaves it to the tab that has it, 'take' takes it over
 */
export async function guardOf(
  document: { readonly kind: string; readonly id: string },
  how: 'ask' | 'take',
): Promise<Guard | null> {
  if (!('locks' in navigator)) return WITHOUT_LOCKS;
  try {
    return await locked(nameOf(document), how === 'ask' ? { ifAvailable: true } : { steal: true });
  } catch {
    // A page without an origin of its own may not ask for locks.
    return WITHOUT_LOCKS;
  }
}

function locked(name: string, how: LockOptions): Promise<Guard | null> {
  return new Promise((resolve, reject) => {
    let release = (): void => undefined;
    let lose = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    const lost = new Promise<void>((done) => (lose = done));
    navigator.locks
      .request(name, how, (lock) => {
        resolve(lock ? { lost, release } : null);
        return lock ? held : undefined;
      })
      .catch((fault: unknown) => {
        // Taken over, or never given: only the first of the two is heard.
        lose();
        reject(fault instanceof Error ? fault : new Error('No lock was given.'));
      });
  });
}
