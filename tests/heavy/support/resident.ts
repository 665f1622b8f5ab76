/** How much memory the pages of a test take, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Bytes of a page of memory. */
const PAGE = 4096;
const MEGABYTE = 1_048_576;

interface Process {
  readonly id: string;
  readonly parent: string;
  readonly renders: boolean;
}

/** A process that ended while it was looked at is left out. */
function processes(): readonly Process[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      const parent = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? '';
      return [{ id, parent, renders: readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer') }];
    } catch {
      return [];
    }
  });
}

/** Memory that is resident for the renderers of this test's browser, in bytes: the page's engines are in one. */
export function residentBytes(): number {
  return renderers().reduce((sum, bytes) => sum + bytes, 0);
}

/** The same of the one renderer that takes most: pages of the browser's own are left out. */
function residentOfPage(): number {
  return Math.max(...renderers());
}

/** Megabytes of the page after a collection, the least of some moments: a browser gives back what is free in its own time. */
export async function restingMegabytes(page: Page): Promise<number> {
  const seen: number[] = [];
  for (let moment = 0; moment < 4; moment += 1) {
    await page.requestGC();
    await page.waitForTimeout(1500);
    seen.push(residentOfPage() / MEGABYTE);
  }
  return Math.round(Math.min(...seen));
}

function renderers(): readonly number[] {
  const all = processes();
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const isOurs = (id: string | undefined): boolean =>
    id !== undefined && (id === String(process.pid) || isOurs(parents.get(id)));
  return all.filter(({ id, renders }) => renders && isOurs(id)).map(({ id }) => residentOf(id));
}

function residentOf(id: string): number {
  try {
    return Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}
