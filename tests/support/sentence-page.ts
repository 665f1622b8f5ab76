import { PARTS } from './sentences/parts';
import type { Section } from './sentences/section';
import { SECTIONS } from './sentences/sections';
import { SLOTS } from './sentences/slots';

/** So many words are read in ten minutes, at 260 a minute. */
export const MOST_WORDS_ON_PAGE = 2600;

const HEAD = `# Every sentence the workbook can say

Boldest first. **n**: a number, [words] stand for others, {words}: optional, {this|that}: either, {words}…: repeated.
`;

/** The whole page. */
export function sentencesPage(): string {
  return [HEAD, ...SECTIONS.map(sectionPart), slotsPart()].join('\n');
}

/** How many words of two letters or more stand on a page: braces, bars and “n” are looked at, not read. */
export function wordsOnPage(page: string): number {
  return page.match(/[a-z’]{2,}/gi)?.length ?? 0;
}

/** Without the stop at its end, as the others. */
const end = (line: string): string => line.replace(/\.$/, '');

function sectionPart({ heading, note, lines }: Section): string {
  return `## ${heading}\n\n${note === undefined ? '' : `${note}\n\n`}${lines.map(end).join('\\\n')}\n`;
}

/** What the brackets stand for: words and examples at one go, then patterns; a name that says itself is left out. */
function slotsPart(): string {
  const parts = new Set(PARTS.map(([name]) => name));
  const words = [
    ...Object.entries(SLOTS).flatMap(([name, { says }]) =>
      says === '' || parts.has(name.replace(/ B$/, ' A')) ? [] : [[name, says]],
    ),
    ...PARTS.flatMap(([name, , example]) => (example ? [[name, example]] : [])),
  ].map(([name = '', says = '']) => `[${name}] ${says}`);
  const patterns = PARTS.flatMap(([name, pattern, example]) => (example === undefined ? [`[${name}] ${pattern}`] : []));
  return `## What stands in brackets\n\n${words.join('; ')}.\n\n${patterns.join('\\\n')}\n`;
}
