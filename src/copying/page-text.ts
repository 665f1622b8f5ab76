/** Begins the element that holds the extracts of a copy; empty in the file as it is built. */
export const SLOT = '<script type="text/plain" data-part data-extracts>';

/** Each style or script that is a part of the page. */
const PART = /<(?:style|script)[^>]*\sdata-part\b[^>]*>/g;

/**
 * The text of the page, in pieces to be joined: the page with nothing in its parts, and the text of each part in order.
 * Null where there are more or fewer parts than the page has places for.
 */
export function pageOf(empty: string, parts: readonly string[]): readonly string[] | null {
  const places = [...empty.matchAll(PART)].map(({ index, 0: tag }) => index + tag.length);
  if (places.length !== parts.length) return null;
  const between = [0, ...places].map((from, at) => empty.slice(from, places[at]));
  return between.flatMap((text, at) => [text, parts[at] ?? '']);
}

/** The single file with extracts inside. Throws where the text is no single file with room for them. */
export function withExtracts(template: string, extracts: string): readonly string[] {
  const at = template.indexOf(SLOT) + SLOT.length;
  if (!hasRoom(template)) throw new Error('The page has no room for extracts.');
  return [template.slice(0, at), extracts, template.slice(at)];
}

/** Whether a text is a single file of this workbook, whole and with nothing in it yet. */
export function hasRoom(text: string): boolean {
  return text.includes(`${SLOT}</script>`) && text.trimEnd().endsWith('</html>');
}
