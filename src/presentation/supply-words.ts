/** While parts of the page are on their way, and once all of them are here. */
export const COMING = 'More of the workbook is on its way: stay connected for a moment.';
export const WHOLE = 'All of the workbook is here. It works without a network.';

/** Where the browser keeps its files. */
export const KEPT_HERE = 'The browser keeps it, so from this address it opens without one too.';

/** A newer version waits, in the foot of the page: nothing changes before it is asked for. */
export const NEWER = {
  what: 'A newer version of the workbook is here. Nothing changes until you use it. That closes the extracts that are open; what is ticked stays.',
  use: 'Use the newer version',
};

/** Where the workbook is: beside the page, on a server; or within the page, as one file. */
export type Where = 'beside' | 'within';

const NOT_HERE: Readonly<Record<Where, string>> = {
  beside: 'could not be fetched from where the workbook is served.',
  within: 'could not be unpacked: this file is damaged.',
};

/** What could not be had: "The drawing of charts and the table of areas could not be fetched ..."; null for none. */
export function missingInWords(names: readonly string[], where: Where): string | null {
  const [first, ...others] = names;
  if (first === undefined) return null;
  const last = others.pop();
  const listed = last === undefined ? first : `${[first, ...others].join(', ')} and ${last}`;
  return `${listed.charAt(0).toUpperCase()}${listed.slice(1)} ${NOT_HERE[where]}`;
}

/** What becomes of it: the same for whatever is missing. */
export const MISSING_REMEDY: Readonly<Record<Where, string>> = {
  beside: 'What needs it waits, and comes by itself once it is here. The workbook tries again by itself.',
  within: 'Do not use its numbers: get the file again from whoever gave it to you.',
};
