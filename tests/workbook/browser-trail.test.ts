/** Each step of the reader is an entry of the browser's history: Back takes back one, and adds none. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { historyOf, returnTo, step, undo } from '../../src/selection/history';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { BrowserTrail, type BrowserHistory } from '../../src/workbook/navigation/browser-trail';

/** A browser's history as far as a page can tell: it goes where it is told to a moment later. */
class MadeUpHistory implements BrowserHistory {
  entries: { state: unknown; address: string }[] = [{ state: null, address: '#/oocd' }];
  at = 0;
  refuses = false;
  arrived: (() => void) | undefined;

  get state(): unknown {
    return this.entries[this.at]?.state;
  }
  get address(): string {
    return this.entries[this.at]?.address ?? '';
  }
  pushState(state: unknown, _unused: string, address: string): void {
    if (this.refuses) throw new Error('Too many calls.');
    this.entries = [...this.entries.slice(0, this.at + 1), { state: structuredClone(state), address }];
    this.at += 1;
  }
  replaceState(state: unknown, _unused: string, address?: string): void {
    this.entries[this.at] = { state: structuredClone(state), address: address ?? this.address };
  }
  go(steps: number): void {
    setTimeout(() => {
      this.at += steps;
      this.arrived?.();
    }, 5);
  }
}

const made = (sex: string): Selection => ({ ...OPENING_SELECTION, ticks: { sex: [sex] } });
const [FEMALE, MALE, NONE] = [made('female'), made('male'), made('NR')];

let browser: MadeUpHistory;
let trail: BrowserTrail;
beforeEach(() => {
  vi.useFakeTimers();
  browser = new MadeUpHistory();
  trail = new BrowserTrail(browser, '#/oocd', OPENING_SELECTION, 'page');
});
afterEach(() => void vi.useRealTimers());

const addresses = (): readonly string[] => browser.entries.map(({ address }) => address);
/** Follows two steps, each in its own moment. */
function takesTwoSteps(): void {
  trail.follow('#/oocd?sex=female', FEMALE);
  vi.advanceTimersByTime(1);
  trail.follow('#/oocd?sex=male', MALE);
  vi.advanceTimersByTime(1);
}
const backTo = (place: number, selection: Selection) => {
  browser.at = place;
  return trail.arrived(browser.address, { ...selection });
};

describe('a step', () => {
  it('is an entry a moment later, and Back leads to the very selection before it', () => {
    takesTwoSteps();
    expect(addresses()).toEqual(['#/oocd', '#/oocd?sex=female', '#/oocd?sex=male']);
    const arrival = backTo(1, FEMALE);
    expect(arrival).toEqual({ known: FEMALE });
    expect(typeof arrival === 'object' && arrival.known).toBe(FEMALE);
    expect(backTo(0, OPENING_SELECTION)).toEqual({ known: OPENING_SELECTION });
    expect(backTo(2, MALE)).toEqual({ known: MALE });
  });

  it('that is undone goes back in the history, and done again goes on, adding nothing', () => {
    takesTwoSteps();
    const arrivals: unknown[] = [];
    browser.arrived = () => arrivals.push(trail.arrived(browser.address, FEMALE));
    trail.follow('#/oocd?sex=female', FEMALE);
    vi.advanceTimersByTime(10);
    expect([browser.at, browser.entries.length, arrivals]).toEqual([1, 3, ['own way']]);
    trail.follow('#/oocd?sex=male', MALE);
    vi.advanceTimersByTime(10);
    expect([browser.at, browser.entries.length, arrivals]).toEqual([2, 3, ['own way', 'own way']]);
  });

  it('taken while the browser is still going back stands after the one it goes to', () => {
    takesTwoSteps();
    browser.arrived = () => trail.arrived(browser.address, FEMALE);
    trail.follow('#/oocd?sex=female', FEMALE);
    vi.advanceTimersByTime(1);
    trail.follow('#/oocd?sex=NR', NONE);
    vi.advanceTimersByTime(10);
    expect(addresses()).toEqual(['#/oocd', '#/oocd?sex=female', '#/oocd?sex=NR']);
  });

  it('is an entry all the same where the browser never goes back', () => {
    takesTwoSteps();
    vi.spyOn(browser, 'go').mockImplementation(() => undefined);
    trail.follow('#/oocd?sex=female', FEMALE);
    vi.advanceTimersByTime(1100);
    expect(addresses()).toEqual(['#/oocd', '#/oocd?sex=female', '#/oocd?sex=male', '#/oocd?sex=female']);
  });

  it('takes the place of the one before where the browser refuses so many', () => {
    takesTwoSteps();
    browser.refuses = true;
    trail.follow('#/oocd?sex=NR', NONE);
    vi.advanceTimersByTime(1);
    expect(addresses()).toEqual(['#/oocd', '#/oocd?sex=female', '#/oocd?sex=NR']);
  });
});

describe('another page', () => {
  it('is an entry at once, behind the step that waits for its own', () => {
    trail.follow('#/oocd?sex=female', FEMALE);
    trail.turnTo('#/remand?sex=female', FEMALE);
    expect(addresses()).toEqual(['#/oocd', '#/oocd?sex=female', '#/remand?sex=female']);
    vi.advanceTimersByTime(1);
    expect(browser.entries.length).toBe(3);
  });

  it('that is not of this trail is unknown, and its own entry from then on', () => {
    browser.entries.push({ state: null, address: '#/kcpo' });
    expect(backTo(1, MALE)).toBe('unknown');
    expect(backTo(0, OPENING_SELECTION)).toEqual({ known: OPENING_SELECTION });
    expect(backTo(1, MALE)).toEqual({ known: MALE });
  });

  it('of before the page was loaded again is unknown', () => {
    browser.entries.unshift({ state: { entry: 'earlier page 1' }, address: '#/oocd?sex=male' });
    expect(backTo(0, MALE)).toBe('unknown');
  });

  it('with another file keeps its entry', () => {
    trail.follow('#/oocd?extract.oocd=aaaaaaaaaaaa.march.csv', OPENING_SELECTION);
    vi.advanceTimersByTime(1);
    expect(addresses()).toEqual(['#/oocd?extract.oocd=aaaaaaaaaaaa.march.csv']);
  });
});

describe('the steps to be undone', () => {
  it('are gone through by Back as by Undo', () => {
    const whole = step(step(step(historyOf('a'), 'b'), 'c'), 'd');
    expect(returnTo(whole, 'b')).toEqual(undo(undo(whole)));
    expect(returnTo(returnTo(whole, 'b'), 'd')).toEqual(whole);
    expect(returnTo(whole, 'd')).toBe(whole);
    expect(returnTo(undo(whole), 'e')).toEqual({ before: ['a', 'b', 'c'], now: 'e', after: [] });
  });
});
