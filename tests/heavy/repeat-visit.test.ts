/** A page that is opened again starts the engine from code that the browser compiled before. */
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, DIST } from '../../.ci/prepare.mjs';
import { serve, type Served } from '../../.ci/server.mjs';
import { samplesOpen } from '../browser/support/sheet';
import { type OwnProfile, ownProfile } from './support/own-profile';

/** Milliseconds after which the browser has written what it compiled: it waits until no more comes. */
const WRITES = 8000;
const MODULES = 2;

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly tdur?: number;
}

let served: Served;
beforeAll(async () => {
  if (process.env['SKIP_BUILD'] === undefined) build();
  served = await serve({ folder: DIST });
}, 300_000);
afterAll(() => served.close());

interface Visit {
  /** How many modules were taken from what was kept. */
  readonly kept: number;
  /** Milliseconds of processor time that went into compiling well. */
  readonly compiling: number;
}

async function visit(profile: OwnProfile, serviceWorkers: 'allow' | 'block'): Promise<Visit> {
  const context = await profile.visit(serviceWorkers);
  try {
    const events = await traced(context, async () => {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(`${served.address}#/kcpo`);
      await samplesOpen(page);
      await page.getByText('All of the workbook is here.').waitFor({ timeout: 90_000 });
      await page.waitForTimeout(WRITES);
    });
    const top = events.filter(({ name }) => name === 'wasm.TopTierCompilation');
    return {
      kept: events.filter(({ name }) => name === 'wasm.Deserialize').length,
      compiling: top.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / 1000,
    };
  } finally {
    await context.close();
  }
}

async function traced(context: BrowserContext, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['v8.wasm', 'disabled-by-default-v8.wasm.detailed'], excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((end) => session.once('Tracing.tracingComplete', end));
  await session.send('Tracing.end');
  await complete;
  return events;
}

it.each(['block', 'allow'] as const)(
  'code is taken from what the browser kept (service worker: %s)',
  { timeout: 900_000 },
  async (serviceWorkers) => {
    const profile = await ownProfile();
    const first = await visit(profile, serviceWorkers);
    // What a service worker answers has code of its own, kept from the second visit on.
    await visit(profile, serviceWorkers);
    const third = await visit(profile, serviceWorkers);
    await profile.end();
    console.log(`Compiling, ms of processor time: ${Math.round(first.compiling)}, then ${Math.round(third.compiling)}`);
    expect(third.kept).toBeGreaterThanOrEqual(1);
    expect(third.kept).toBeLessThanOrEqual(MODULES);
  },
);
