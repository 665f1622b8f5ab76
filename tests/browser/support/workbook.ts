/** Opens the built workbook in a browser of its own and keeps a record of all it asks for and complains of. */
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { openBorder } from './border';
import { theBrowser } from './browser';

export interface Options {
  /** What follows the address of the workbook: "?extract=kcpo" or "#/sheet". */
  readonly path?: string;
  /** Another server than the one of the built workbook; ends in a slash. */
  readonly address?: string;
  readonly width?: number;
  readonly height?: number;
  /** Cuts the network off as soon as the page says that it works without one. */
  readonly offline?: boolean;
  readonly reducedMotion?: boolean;
  /** A tablet or a telephone: fingers, no pointer. */
  readonly touch?: boolean;
  /** The browser may keep the workbook and serve it by itself; else each page comes from the server, as a test may need. */
  readonly kept?: boolean;
  /** Runs in the page before its first line. */
  readonly ahead?: () => void;
}

export interface Workbook {
  readonly page: Page;
  /** The address the workbook was opened from; ends in a slash. */
  readonly address: string;
  /** Every request, those of workers included, as an absolute address. */
  readonly requests: readonly string[];
  /** What came as far as the border of the computer, from a page or from any worker. */
  readonly crossings: readonly string[];
  /** Requests to anything but the workbook's own server, whether seen by the page or stopped at the border. */
  foreign(): readonly string[];
  /** Refusals by the content policy, as "connect-src http://..." */
  readonly violations: readonly string[];
  /** Errors on the console and errors that nothing caught. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens the workbook in a fresh context: no storage, no cache, no address but its own. */
export async function openWorkbook(options: Options = {}): Promise<Workbook> {
  const { path = '', address = inject('address'), width = 1280, height = 900 } = options;
  const border = await openBorder();
  const browser = await theBrowser();
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    hasTouch: options.touch === true,
    isMobile: options.touch === true,
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    serviceWorkers: options.kept === true ? 'allow' : 'block',
    proxy: { server: border.address, bypass: new URL(address).host },
  });
  // A busy machine is slow, not wrong; nothing waits so long where it is not.
  context.setDefaultTimeout(90_000);
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const violations = await violationsIn(context);
  const errors = errorsIn(context);

  if (options.ahead !== undefined) await context.addInitScript(options.ahead);
  const page = await context.newPage();
  await page.goto(address + path);
  if (options.offline === true) {
    await cutOff(page);
  }
  return {
    page,
    address,
    requests,
    foreign: () => [...requests.filter((request) => isForeign(request, address)), ...border.crossings],
    crossings: border.crossings,
    violations,
    errors,
    close: async () => {
      await context.close();
      await border.close();
    },
  };
}

/** Cuts the network off once the page says that all of the workbook is here: what is on its way would be an error. */
export async function cutOff(page: Page): Promise<void> {
  await page.getByText('All of the workbook is here. It works without a network.').waitFor({ timeout: 150_000 });
  await page.context().setOffline(true);
}

/** Asserts that nothing left this computer, that the policy refused nothing and that nothing was reported as an error. */
export function expectNothingLeft(workbook: Workbook): void {
  expect(workbook.foreign(), 'requests to another origin').toEqual([]);
  expect(workbook.violations, 'refusals by the content policy').toEqual([]);
  expect(workbook.errors, 'errors on the console').toEqual([]);
}

/** Writes test-results/<name>.png. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
}

/** data: and blob: addresses are made of what is already there. */
function isForeign(request: string, address: string): boolean {
  const { protocol, origin } = new URL(request);
  if (protocol === 'data:') return false;
  // A file has no origin of its own: every other file would pass for the same.
  if (protocol === 'file:') return request.split('#')[0] !== address;
  return origin !== new URL(address).origin;
}

/** The page's own events, from before its first line runs; init scripts and bindings are not subject to the policy. */
async function violationsIn(context: BrowserContext): Promise<readonly string[]> {
  const violations: string[] = [];
  await context.exposeBinding('reportViolation', (_source, violation: string) => violations.push(violation));
  await context.addInitScript(() => {
    const report = (window as unknown as { reportViolation: (violation: string) => Promise<void> }).reportViolation;
    addEventListener('securitypolicyviolation', (event) => {
      void report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${String(event.lineNumber)}`);
    });
  });
  return violations;
}

function errorsIn(context: BrowserContext): readonly string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('page', (page) => page.on('crash', () => errors.push('The page crashed.')));
  return errors;
}
