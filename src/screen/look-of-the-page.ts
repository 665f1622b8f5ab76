import typeface from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-standard-normal.woff2?url';
import { fetched } from '../supply/fetched';
import type { Supplies } from '../supply/supply';

/** As style/tokens.css names and describes it. */
const FAMILY = 'Workbook Plex';
const FORM = { weight: '100 700', stretch: '85% 100%' };

/** The style sheet and the typeface that the page itself asks for: where they did not come, they are fetched again. */
export function lookOfThePage(supplies: Supplies): void {
  let sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  supplies.declare('the look of the page', async () => {
    if (sheet && !hasCome(sheet)) sheet = await linkedAgain(sheet);
  });
  supplies.declare('the typeface', async () => {
    await document.fonts.ready;
    if ([...document.fonts].some(({ family, status }) => family.includes(FAMILY) && status === 'loaded')) return;
    const bytes = await (await fetched(typeface, 'low')).arrayBuffer();
    const face = new FontFace(FAMILY, bytes, FORM);
    // First among those of the page: tables are measured anew once it is there.
    document.fonts.add(face);
    await face.load();
  });
}

/** Chromium gives a style sheet that did not come as one that cannot be read, Firefox as none. */
function hasCome({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/** A link that failed never tries again: another takes its place. */
function linkedAgain(failed: HTMLLinkElement): Promise<HTMLLinkElement> {
  return new Promise((resolve, reject) => {
    const fresh = document.createElement('link');
    fresh.rel = 'stylesheet';
    fresh.crossOrigin = failed.crossOrigin;
    fresh.href = failed.href;
    fresh.onload = () => {
      failed.remove();
      resolve(fresh);
    };
    fresh.onerror = () => {
      fresh.remove();
      reject(new Error('The style sheet did not come.'));
    };
    document.head.append(fresh);
  });
}
