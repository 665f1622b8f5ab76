/** Checks a page with axe-core. Its source goes in through the debugger, since the content policy refuses scripts. */
import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, one sentence a rule, with the places; an empty list when there is nothing. */
export async function axe(page: Page, within = 'body'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const found = await page.evaluate(
    async ({ tags, within: selector }) => {
      const { axe: checker } = window as unknown as { axe: typeof axeCore };
      const scope = selector === 'body' ? document : selector;
      return checker.run(scope, { runOnly: { type: 'tag', values: tags }, preload: false });
    },
    { tags: TAGS, within },
  );
  return found.violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).join(', ');
    return `${id} (${impact ?? 'unrated'}): ${help}: ${places}`;
  });
}
