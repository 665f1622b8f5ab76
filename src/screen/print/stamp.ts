/** What stands on every page of paper. */
export interface Stamp {
  /** "Scrutiny Workbook. Out-of-court disposals", above at the left. */
  readonly name: string;
  /** "London, all areas, children aged 10 to 17, ...", below the name. */
  readonly selection: string;
  /** Empty where the data is not synthetic. */
  readonly synthetic: string;
  /** Files and what they cover, below at the left. */
  readonly source: string;
}

const sheet = new CSSStyleSheet();

/** Puts the stamp into the margins of every page; false where the browser has no boxes there, and it must stand on the page. */
export function stampPages({ name, selection, synthetic, source }: Stamp): boolean {
  if (!('CSSMarginRule' in window)) return false;
  sheet.replaceSync(`@page {
    @top-left { content: ${quoted(name)} "\\A" ${quoted(selection)}; white-space: pre-wrap; width: 74%; }
    @top-right { content: ${quoted(synthetic)}; font-weight: 600; width: 26%; }
    @bottom-left { content: ${quoted(source)}; width: 84%; }
    @bottom-right { content: "Page " counter(page) " of " counter(pages); width: 16%; }
  }`);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  return true;
}

/** A string of CSS; names of files may hold anything. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
