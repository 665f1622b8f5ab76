import { type PresentedSheet, plain, stopped } from './figure';

/**
 * What is said to those who do not see that the page has changed: "Updated: <finding>. 276 children." The finding is
 * that of the figure whose page is in sight, else the headline of the sheet. `word` begins it; empty = the title of the
 * sheet.
 */
export function announcement(sheet: PresentedSheet, page: string, word: string): string {
  const alone = sheet.figures.find(({ id }) => id === page);
  const said = `${word || sheet.title}: ${plain(stopped(alone?.finding ?? sheet.headline))}`;
  // On the overview each count is that of another extract.
  const counted = sheet.id === 'overview' ? undefined : sheet.counts.at(-1);
  return counted ? `${said} ${[counted.value, counted.label].filter(Boolean).join(' ')}.` : said;
}
