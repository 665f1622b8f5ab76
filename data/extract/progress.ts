import type { NativeEngine } from './native-engine';

/** Takes one line for the person who waits. */
export type Tell = (line: string) => void;

const EVERY = 5_000;

/** "22,995". */
export const inThousands = (value: number): string => value.toLocaleString('en-GB');

/** "0.4 seconds", "3 minutes 20 seconds". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} seconds`;
  const minutes = Math.floor(seconds / 60);
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${Math.floor(seconds % 60)} seconds`;
}

/**
 * Does one step, telling every five seconds how long it has taken and, where it is `one` long statement, how far the
 * engine says that it is.
 */
export async function step<Value>(
  engine: NativeEngine,
  tell: Tell,
  what: string,
  work: () => Promise<Value>,
  one = true,
): Promise<Value> {
  const started = Date.now();
  tell(`${what} …`);
  const timer = setInterval(() => {
    const done = one ? engine.progress() : -1;
    const share = done >= 0 ? `${Math.floor(done)} in 100 done, ` : '';
    tell(`  ${share}${duration(Date.now() - started)}`);
  }, EVERY);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** "1.2 MB". */
export function size(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes >= 0.1 ? `${megabytes.toFixed(1)} MB` : `${inThousands(bytes)} bytes`;
}
