/** What is painted when, and that no drawing stands beside newer numbers than its own. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DrawingSchedule } from '../../src/screen/figure/drawing-schedule';

let cross: (target: object, isIntersecting: boolean) => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {});
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 16));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      constructor(heard: (entries: readonly object[]) => void) {
        cross = (target, isIntersecting) => heard([{ target, isIntersecting }]);
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const REST = 400;
const IDLE = 30;
const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

/** A page of figures, each with one drawing; `log` says what was shown and drawn, in order. */
function page(...ids: readonly string[]) {
  const log: string[] = [];
  let behind = false;
  const schedule = new DrawingSchedule((what) => {
    behind = what === 'behind' || (behind && what !== 'all');
    if (what !== 'behind') log.push(`painted ${what}`);
  });
  const figures = ids.map((id) => {
    const figure = schedule.figure(id, async () => {
      log.push(`${id} shown`);
      await Promise.resolve();
    });
    figure.draws(async () => {
      log.push(`${id} drawn`);
      await Promise.resolve();
    });
    const place = Object.create(null) as Element;
    figure.moved();
    return { figure, place, leave: schedule.place(figure, place) };
  });
  const answer = (...those: readonly number[]) => {
    for (const at of those) figures[at]?.figure.answered();
    schedule.answered();
  };
  const states = () => figures.map(({ figure }) => figure.state);
  const said = () => log.splice(0);
  const move = (at: number, near: boolean) => cross(figures[at]?.place ?? {}, near);
  return { schedule, figures, answer, states, said, move, behind: () => behind };
}

/** The same with everything drawn once. */
async function drawnPage(...ids: readonly string[]) {
  const made = page(...ids);
  await pass(ids.length * IDLE);
  made.said();
  return made;
}

describe('figures in view', () => {
  it('are painted at once and together, tables before drawings, and told before any other is begun', async () => {
    const { answer, said, move, states } = await drawnPage('rates', 'age', 'borough');
    move(0, true);
    move(1, true);
    answer(0, 1, 2);
    expect(states()).toEqual(['stale', 'stale', 'stale']);
    await pass();
    expect(said()).toEqual(['rates shown', 'age shown', 'rates drawn', 'age drawn', 'painted in view']);
    expect(states()).toEqual(['fresh', 'fresh', 'stale']);
    await pass(REST + IDLE);
    expect(said()).toEqual(['borough shown', 'borough drawn', 'painted all']);
  });

  it('are painted at once where they come into view, an answer being worked out or not', async () => {
    const { schedule, answer, said, move } = await drawnPage('rates');
    answer(0);
    schedule.hold(true);
    await pass(REST * 2);
    expect(said()).toEqual(['painted in view']);
    move(0, true);
    await pass();
    expect(said()).toEqual(['rates shown', 'rates drawn', 'painted all']);
  });

  it('are known by their ids until they leave the window or the page', async () => {
    const { schedule, figures, move } = page('rates', 'age');
    expect([...schedule.inView()]).toEqual([]);
    move(0, true);
    move(1, true);
    expect([...schedule.inView()]).toEqual(['rates', 'age']);
    move(0, false);
    figures[1]?.leave();
    expect([...schedule.inView()]).toEqual([]);
    await pass();
  });

  it('are waited for by the answering, a little more than a frame after they were drawn', async () => {
    const { schedule, answer, move } = await drawnPage('rates');
    move(0, true);
    let painted = false;
    answer(0);
    void schedule.painted().then(() => (painted = true));
    await pass(15);
    expect(painted).toBe(false);
    await pass(2);
    expect(painted).toBe(true);
  });

  it('are not waited for longer than 400 milliseconds: a hidden page never paints', async () => {
    const { schedule } = page();
    let painted = false;
    void schedule.painted().then(() => (painted = true));
    await pass(399);
    expect(painted).toBe(false);
    await pass(1);
    expect(painted).toBe(true);
  });
});

describe('figures out of sight', () => {
  it('are drawn one by one when the browser is idle, the first time', async () => {
    const { said } = page('rates', 'age');
    await pass(IDLE);
    expect(said()).toEqual(['rates shown', 'rates drawn']);
    await pass(IDLE);
    expect(said()).toEqual(['age shown', 'age drawn', 'painted all']);
  });

  it('keep their old form until no answer has come for 400 milliseconds', async () => {
    const { answer, said, states } = await drawnPage('rates');
    for (let tick = 0; tick < 3; tick += 1) {
      answer(0);
      await pass(REST - 50);
    }
    expect(said()).toEqual(['painted in view', 'painted in view', 'painted in view']);
    expect(states()).toEqual(['stale']);
    await pass(50 + IDLE);
    expect(said()).toEqual(['rates shown', 'rates drawn', 'painted all']);
    expect(states()).toEqual(['fresh']);
  });

  it('wait while an answer is being worked out', async () => {
    const { schedule, answer, said } = await drawnPage('rates');
    answer(0);
    schedule.hold(true);
    await pass(REST * 3);
    expect(said()).toEqual(['painted in view']);
    schedule.hold(false);
    await pass(REST + IDLE);
    expect(said()).toEqual(['rates shown', 'rates drawn', 'painted all']);
  });

  it('are all painted for paper, their tables before anything is waited for', async () => {
    const { schedule, answer, said, states } = await drawnPage('rates', 'age');
    answer(0, 1);
    await pass();
    said();
    schedule.print(true);
    expect(said()).toEqual(['rates shown', 'age shown']);
    await pass();
    expect(said().filter((line) => line.endsWith('drawn'))).toEqual(['rates drawn', 'age drawn']);
    expect(states()).toEqual(['fresh', 'fresh']);
  });
});

describe('a drawing out of sight', () => {
  it('is hidden from the moment its rows move until it is drawn again', async () => {
    const { figures, states } = await drawnPage('rates');
    const figure = figures[0]?.figure;
    expect(figure?.hidesDrawings).toBe(false);
    figure?.moved();
    expect([states(), figure?.hidesDrawings]).toEqual([['drawing'], true]);
    await pass(REST + IDLE);
    expect([states(), figure?.hidesDrawings]).toEqual([['fresh'], false]);
  });

  it('is hidden while its table is new and it is not', async () => {
    const { schedule, figures, answer } = await drawnPage('rates');
    const figure = figures[0]?.figure;
    let drawn = (): void => undefined;
    figure?.draws(() => new Promise((resolve) => (drawn = resolve)));
    answer(0);
    expect(figure?.hidesDrawings).toBe(false);
    await pass(REST + IDLE);
    expect([figure?.state, figure?.hidesDrawings]).toEqual(['drawing', true]);
    figure?.moved();
    drawn();
    await pass();
    expect([figure?.state, figure?.hidesDrawings]).toEqual(['drawing', true]);
    schedule.print(true);
    await pass();
    drawn();
    await pass();
    expect([figure?.state, figure?.hidesDrawings]).toEqual(['fresh', false]);
  });
});

describe('a page', () => {
  it('falls behind with any of its drawings, and says when all of them stand again', async () => {
    const { figures, behind, said } = await drawnPage('rates', 'age');
    expect(behind()).toBe(false);
    figures[1]?.figure.moved();
    expect(behind()).toBe(true);
    await pass(REST + IDLE);
    expect(said()).toEqual(['age shown', 'age drawn', 'painted all']);
    expect(behind()).toBe(false);
  });

  it('loses no drawing that begins to wait as the work of another ends', async () => {
    for (let turns = 0; turns < 14; turns += 1) {
      const { figures, move, behind } = await drawnPage('rates', 'age');
      move(0, true);
      move(1, true);
      figures[0]?.figure.draws(async () => {
        void (async () => {
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
          figures[1]?.figure.moved();
        })();
        await Promise.resolve();
      });
      figures[0]?.figure.moved();
      await pass(1000);
      expect([turns, behind(), figures.map(({ figure }) => figure.waits)]).toEqual([turns, false, [false, false]]);
    }
  });

  it('is behind no longer once the figure has left it', async () => {
    const { figures, behind, said } = await drawnPage('rates', 'age');
    figures[1]?.figure.moved();
    figures[1]?.leave();
    await pass(REST + IDLE);
    expect([behind(), said()]).toEqual([false, ['painted all']]);
  });
});

it('a figure whose answer is still being worked out says so, whatever was painted', async () => {
  const { figures, states } = await drawnPage('like-for-like');
  expect(states()).toEqual(['fresh']);
  for (const { figure } of figures) figure.pending = true;
  expect(states()).toEqual(['stale']);
  for (const { figure } of figures) figure.pending = false;
  expect(states()).toEqual(['fresh']);
});
