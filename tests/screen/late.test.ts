import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sayOnce, whenLate } from '../../src/screen/sheet/late';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a line says of an answer that is waited for. */
function line(): { readonly says: () => string; readonly say: (late: boolean) => void } {
  let said = '';
  return { says: () => said, say: (late) => (said = late ? 'Working out the new answer' : '') };
}

it('that an answer is being worked out is said after 400 ms, and no longer once it is here', () => {
  const { says, say } = line();
  const end = whenLate(true, say);
  vi.advanceTimersByTime(399);
  expect(says()).toBe('');
  vi.advanceTimersByTime(1);
  expect(says()).toBe('Working out the new answer');
  end();
  expect(says()).toBe('');
});

it('an answer that comes within 400 ms is not announced as waited for, nor one that nobody waits for', () => {
  const { says, say } = line();
  for (const waits of [true, false]) {
    const end = whenLate(waits, say);
    vi.advanceTimersByTime(waits ? 399 : 10_000);
    end();
    vi.advanceTimersByTime(10_000);
    expect(says()).toBe('');
  }
});

it('an answer stands 15 seconds where it is announced: whoever reads on meets the finding once', () => {
  let said = '';
  const say = (words: string): void => void (said = words);
  const end = sayOnce('Updated: 36 in 100 Black children. 276 children.', say);
  vi.advanceTimersByTime(14_999);
  expect(said).toBe('Updated: 36 in 100 Black children. 276 children.');
  vi.advanceTimersByTime(1);
  expect(said).toBe('');
  end();
  const next = sayOnce('Updated: first', say);
  vi.advanceTimersByTime(10_000);
  next();
  sayOnce('Updated: second', say);
  vi.advanceTimersByTime(10_000);
  expect(said).toBe('Updated: second');
});
