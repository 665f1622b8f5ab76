/**
 * What is being waited for, or null as soon as the reader cancels: what a file waits for may still be on its way, and
 * nobody waits for that. `late` is given what comes after all, to put it away.
 */
export function orStopped<Value>(
  coming: Promise<Value>,
  stop: AbortSignal,
  late: (value: Value) => void,
): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const stopped = () => resolve(null);
    if (stop.aborted) stopped();
    stop.addEventListener('abort', stopped, { once: true });
    coming.then(
      (value) => {
        stop.removeEventListener('abort', stopped);
        if (stop.aborted) late(value);
        else resolve(value);
      },
      (fault: unknown) => reject(fault instanceof Error ? fault : new Error(String(fault))),
    );
  });
}
