/** Where the time of a tick goes on the page's own thread: processor time by what the browser calls the work. */
import type { Page } from 'playwright-core';
import { NARROW, WARM_UP } from './interactions';
import type { LookedAt } from './looked-at';
import { ticks } from './ticks';

/** What a trace of Chromium holds of one piece of work; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, which other programs do not lengthen. */
  readonly tdur?: number;
}

/** Milliseconds of processor time in one tick, by kind of work. */
export type Flame = Readonly<Record<string, number>>;

const CATEGORIES = ['devtools.timeline', 'blink.user_timing', 'toplevel'];
/** The browser's names, in the words of the table; what is not named here is "other". */
const KINDS: Readonly<Record<string, string>> = {
  EventDispatch: 'click',
  FunctionCall: 'script',
  HandlePostMessage: 'answer, sentences and tables',
  TimerFire: 'script',
  FireAnimationFrame: 'script',
  RunMicrotasks: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
};

/** The same clicks as everywhere, traced from each click to what is in view painted. */
export async function flame(page: Page, place: LookedAt): Promise<Flame> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser.');
  await ticks(page, place, { clicks: NARROW.slice(0, WARM_UP + 1) }, { name: 'before' });
  await browser.startTracing(page, { categories: CATEGORIES });
  await ticks(page, place, { clicks: NARROW }, { name: 'traced' });
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: TraceEvent[] };
  return byKind(trace.traceEvents);
}

function byKind(events: readonly TraceEvent[]): Flame {
  const marks = events.filter(({ name }) => name === 'bench: click' || name === 'bench: painted');
  marks.sort((a, b) => a.ts - b.ts);
  const spans = marks.flatMap(({ name, ts }, at) => {
    const end = marks[at + 1];
    return name === 'bench: click' && end ? [{ from: ts, to: end.ts }] : [];
  });
  const [first] = marks;
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === first?.pid && tid === first.tid);
  const sums = new Map<string, number>();
  for (const { name, ts, self } of selfTimes(own)) {
    if (!spans.some(({ from, to }) => ts >= from && ts <= to)) continue;
    const kind = KINDS[name] ?? 'other';
    sums.set(kind, (sums.get(kind) ?? 0) + self);
  }
  return Object.fromEntries([...sums].map(([kind, time]) => [kind, time / 1000 / spans.length]));
}

/** What each piece of work took without those inside it. */
function selfTimes(events: readonly TraceEvent[]): readonly { name: string; ts: number; self: number }[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const open: { end: number; of: { self: number } }[] = [];
  return sorted.map(({ name, ts, dur = 0, tdur = 0 }) => {
    while ((open.at(-1)?.end ?? Infinity) <= ts) open.pop();
    const around = open.at(-1);
    if (around) around.of.self -= tdur;
    const one = { name, ts, self: tdur };
    open.push({ end: ts + dur, of: one });
    return one;
  });
}
