/** The sheet in sight: what is asked again, what is dropped, and what comes first. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Counters } from '../../src/counting/counters';
import { type PresentedSheet, plain } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { Answers, type SheetRequest } from '../../src/workbook/answering/answers.svelte';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { type Answering, answering } from '../support/answer-sheets';
import { oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { parquetFile } from '../support/parquet';

/** A busy machine takes its time. */
const PATIENCE = { timeout: 60_000 };

let open: Answering;
beforeAll(async () => {
  open = await answering(await startNodeEngine(), parquetFile(oocdColumns()), 'made.parquet');
}, 120_000);
afterEach(() => vi.restoreAllMocks());

/** Answers over one extract; `closed` names keys of extracts that are open no more. */
function answers(counter: Counters = open.counter) {
  const [faults, shown]: [unknown[], (string | null)[]] = [[], []];
  const closed = new Set<string>();
  const made: Answers = new Answers({
    counter,
    isOpen: ({ counterKey }) => !closed.has(counterKey),
    fitting: () => undefined,
    shown: () => shown.push(made.presented?.id ?? null),
    fault: (problem) => faults.push(problem),
  });
  return { made, faults, shown, closed };
}

const request = (over: Partial<SheetRequest> = {}): SheetRequest => ({
  sheet: 'oocd',
  page: '',
  selection: OPENING_SELECTION,
  open: [open.extract],
  awaited: [],
  ...over,
});

/** A counter whose answers come when told. */
function slowly() {
  const ends: (() => void)[] = [];
  const counter: Counters = {
    ...open.counter,
    count: async (key, asked) => {
      await new Promise<void>((go) => ends.push(go));
      return open.counter.count(key, asked);
    },
  };
  const goOn = (): void => ends.splice(0).forEach((go) => go());
  return { counter, goOn };
}

describe('asking for a sheet', () => {
  it('gives it part by part, and says the answer once, when it is whole', async () => {
    const { made, faults, shown } = answers();
    const asked = made.ask(request(), 'Updated');
    expect(made.status).toBe('');
    await asked;
    expect([made.whole, made.stale, made.status, faults]).toEqual([
      true,
      false,
      'Updated: There is nobody to compare with White children. A community resolution: 0 of 2 decisions for White children. 2 decisions.',
      [],
    ]);
    expect(shown.length).toBeGreaterThan(1);
    expect(made.presented?.pending).toEqual([]);
  });

  it('says the finding of the figure that has the page for itself', async () => {
    const { made } = answers();
    await made.ask(request({ page: 'age' }), '');
    const finding = made.presented?.figures.find(({ id }) => id === 'age')?.finding ?? [];
    expect(plain(finding)).not.toBe('');
    expect(made.status).toBe(`Out-of-court disposals: ${plain(finding)}. 2 decisions.`);
  });

  it('says nothing while samples are still being read', async () => {
    const { made } = answers();
    await made.ask(request({ awaited: ['Remand'] }), 'Updated');
    expect([made.whole, made.status]).toEqual([true, '']);
  });

  it('shows nothing where no extract of it is open', async () => {
    const { made } = answers();
    await made.ask(request(), '');
    await made.ask(request({ sheet: 'remand' }), '');
    expect([made.presented, made.stale, made.whole]).toEqual([null, false, false]);
  });

  it('drops the answer to an earlier choice', async () => {
    const { counter, goOn } = slowly();
    const { made, shown } = answers(counter);
    const earlier = made.ask(request(), 'Earlier');
    const later = made.ask(request({ selection: { ...OPENING_SELECTION, comparator: 'black' } }), 'Later');
    await vi.waitFor(async () => {
      goOn();
      await Promise.race([later, Promise.reject(new Error('not yet'))]);
    }, PATIENCE);
    await earlier;
    expect(made.status).toBe(
      'Later: There are no Black children here to compare with. A community resolution: 0 of 2 decisions for White children. 2 decisions.',
    );
    expect(shown.length).toBeGreaterThan(0);
  });

  it('drops what is being worked out where nothing is to be shown', async () => {
    const { counter, goOn } = slowly();
    const { made, shown } = answers(counter);
    const asked = made.ask(request(), '');
    made.drop();
    goOn();
    await asked;
    expect([made.presented, shown]).toEqual([null, []]);
  });

  it('tells of a fault, but not where the extract was closed meanwhile', async () => {
    const counter: Counters = { ...open.counter, count: () => Promise.reject(new Error('No codes.')) };
    const first = answers(counter);
    await first.made.ask(request(), '');
    expect(first.faults).toEqual([new Error('No codes.')]);
    const second = answers(counter);
    second.closed.add(open.extract.counterKey);
    await second.made.ask(request(), '');
    expect(second.faults).toEqual([]);
  });
});

describe('after extracts came or went', () => {
  const another = (counterKey: string): OpenExtract => ({ ...open.extract, kind: 'remand', counterKey });

  it('the sheet in sight is not asked again where it stands on the extract that it stood on', async () => {
    const { made, shown } = answers();
    await made.ask(request(), '');
    const given = shown.length;
    made.askAfterChange(request({ open: [open.extract, another('remand')] }));
    expect([shown.length, made.whole]).toEqual([given, true]);
  });

  it('it is asked again of another extract of its kind, with nothing of the closed one left', async () => {
    const { made, closed } = answers();
    await made.ask(request(), '');
    closed.add(open.extract.counterKey);
    made.askAfterChange(request({ open: [{ ...open.extract, counterKey: 'newer' }] }));
    expect([made.presented, made.whole]).toEqual([null, false]);
    await vi.waitFor(() => expect(made.whole).toBe(true), PATIENCE);
    expect(made.presented?.id).toBe('oocd');
  });
});

describe('a sheet that the screen watches', () => {
  it('gives the figures in view and the headline first, names those still to come, and goes on once they are painted', async () => {
    const { made } = answers();
    await made.ask(request(), '');
    const whole: PresentedSheet | null = made.presented;
    let paint = (): void => undefined;
    made.watchedBy({
      inView: () => new Set(['age']),
      painted: () => new Promise((resolve) => (paint = resolve)),
    });
    const asked = made.ask(request({ selection: { ...OPENING_SELECTION, comparator: 'black' } }), '');
    expect(made.stale).toBe(true);
    await vi.waitFor(() => expect(made.stale).toBe(false), PATIENCE);
    const { figures = [], pending = [] } = made.presented ?? {};
    const before = new Map(whole?.figures.map((figure) => [figure.id, figure]));
    const waiting = figures.filter(({ id }) => pending.includes(id));
    expect(waiting.map((figure) => figure === before.get(figure.id))).toEqual(waiting.map(() => true));
    expect([pending.includes('age'), pending.includes('rates'), pending.includes('borough')]).toEqual([
      false,
      false,
      true,
    ]);
    paint();
    await asked;
    expect(made.presented?.pending).toEqual([]);
  });

  it('works out nothing more of an answer whose figures in view are painted after the reader chose again', async () => {
    let asked = 0;
    const count: Counters['count'] = (key, request) => ((asked += 1), open.counter.count(key, request));
    const { made, shown } = answers({ ...open.counter, count });
    const paints: (() => void)[] = [];
    made.watchedBy({
      inView: () => new Set(['age']),
      painted: () => new Promise((resolve) => paints.push(resolve)),
    });
    const earlier = made.ask(request(), '');
    await vi.waitFor(() => expect(paints).toHaveLength(1), PATIENCE);
    const later = made.ask(request({ selection: { ...OPENING_SELECTION, comparator: 'black' } }), '');
    await vi.waitFor(() => expect(paints).toHaveLength(2), PATIENCE);
    const [before, given] = [asked, shown.length];
    paints[0]?.();
    await earlier;
    expect([asked, shown.length, made.whole]).toEqual([before, given, false]);
    paints[1]?.();
    await later;
    expect([asked > before, made.whole]).toEqual([true, true]);
  });
});
