import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RETRY_SECONDS, Supplies } from '../../src/supply/supply';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A thing that fails so many times before it comes, and how often it was fetched. */
function after(failures: number) {
  let tries = 0;
  const fetch = async (): Promise<string> => {
    tries += 1;
    if (tries <= failures) throw new TypeError('Failed to fetch');
    return 'here';
  };
  return { fetch, tries: () => tries };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('what is fetched beside the page', () => {
  it('is not asked for before somebody needs it, then once', async () => {
    const [supplies, thing] = [new Supplies(), after(0)];
    const supply = supplies.declare('the drawing of charts', thing.fetch);
    await settled();
    expect([thing.tries(), supplies.state]).toEqual([0, { coming: [], missing: [] }]);
    supplies.gather();
    expect(supplies.state).toEqual({ coming: ['the drawing of charts'], missing: [] });
    expect(await Promise.all([supply.get(), supply.get()])).toEqual(['here', 'here']);
    expect([thing.tries(), await supply.tried(), supplies.state]).toEqual([1, true, { coming: [], missing: [] }]);
  });

  it('is named while it is missing, and comes to whoever waited', async () => {
    const [supplies, thing] = [new Supplies(), after(2)];
    const supply = supplies.declare('the table of areas', thing.fetch);
    const waited = supply.get();
    expect(await supply.tried()).toBe(false);
    expect(supplies.state).toEqual({ coming: [], missing: ['the table of areas'] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([await waited, thing.tries(), supplies.state.missing]).toEqual(['here', 3, []]);
  });

  it('is tried again after longer and longer, half a minute at most', async () => {
    const [supplies, thing] = [new Supplies(), after(Infinity)];
    supplies.declare('the typeface', thing.fetch);
    supplies.gather();
    await settled();
    const waits = [...RETRY_SECONDS, 30, 30];
    for (const [before, seconds] of waits.entries()) {
      expect(thing.tries()).toBe(before + 1);
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(thing.tries()).toBe(before + 1);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(thing.tries()).toBe(waits.length + 1);
  });

  it('is tried at once where the reader or the browser says so, and only what is missing', async () => {
    const supplies = new Supplies();
    const [missing, here] = [after(1), after(0)];
    supplies.declare('one', missing.fetch);
    supplies.declare('other', here.fetch);
    supplies.gather();
    await settled();
    supplies.tryAgain();
    await settled();
    expect([missing.tries(), here.tries(), supplies.state]).toEqual([2, 1, { coming: [], missing: [] }]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect([missing.tries(), here.tries()]).toEqual([2, 1]);
  });

  it('takes a fetch that throws at once for one that failed', async () => {
    const supplies = new Supplies();
    let tries = 0;
    const supply = supplies.declare('the look of the page', () => {
      tries += 1;
      if (tries === 1) throw new Error('no document');
      return Promise.resolve(tries);
    });
    const waited = supply.get();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await waited).toBe(2);
  });

  it('says each name once, and tells whoever listens of every change until they stop', async () => {
    const supplies = new Supplies();
    let told = 0;
    const stop = supplies.listen(() => (told += 1));
    for (let part = 0; part < 3; part += 1) supplies.declare('the engine', after(1).fetch);
    supplies.gather();
    await settled();
    expect([told, supplies.state.missing]).toEqual([6, ['the engine']]);
    stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect([told, supplies.state]).toEqual([6, { coming: [], missing: [] }]);
  });
});
