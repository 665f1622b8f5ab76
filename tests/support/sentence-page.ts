import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { OUTCOMES } from './sentences/outcomes';
import { CLAIM_PARTS, NOTE_PARTS } from './sentences/parts';
import type { Section } from './sentences/section';
import { CLAIMS, NOTES, SECTIONS } from './sentences/sections';
import { SLOTS } from './sentences/slots';

const HEAD = `# Every sentence that the workbook can say

What is claimed, the boldest first; then the slots; then what stands beside a figure and claims nothing. “[A] were [more] likely than
[B] to [do]” and “It was [share], against [share]” are said as “Black children were less likely than White children to get a
community resolution at their first decision. It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).” **n** is a number;
{words} may be left out, {this|that} is one of the two, {; words}… stands any number of times. A test makes the page
(\`tests/flow/sentence-catalogue.test.ts\`); it fails where a sentence fits no line of its place, or a line is never said.
`;

/** The whole page. */
export function sentencesPage(): string {
  return [HEAD, ...CLAIMS.map(sectionPart), slotsPart(), ...NOTES.map(sectionPart)].join('\n');
}

function sectionPart({ heading, note, lines }: Section): string {
  return `## ${heading}\n\n${note === undefined ? '' : `${note}\n\n`}${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

/** Every slot that a line holds, in the order of the list. */
function slotsPart(): string {
  const used = usedIn(SECTIONS);
  const composed = new Set([...CLAIM_PARTS, ...NOTE_PARTS].map(([name]) => name));
  const lines = Object.entries(SLOTS)
    .filter(([name]) => used.has(name) && !(name.endsWith(' B') && composed.has(name.replace(/B$/, 'A'))))
    .map(([name, { says }]) => `- **[${name}]** ${says}`);
  return `## Slots\n\n${lines.join('\n')}\n\n${outcomesPart()}`;
}

/** Names of the slots in the lines of sections, and in the parts that they hold. */
function usedIn(sections: readonly Section[]): ReadonlySet<string> {
  const used = new Set<string>();
  const patterns = new Map([...CLAIM_PARTS, ...NOTE_PARTS].map(([name, pattern, says = pattern]) => [name, says]));
  const look = (pattern: string): void => {
    for (const [, name = ''] of pattern.matchAll(/\[([^\]]+)\]/g)) {
      if (used.has(name)) continue;
      used.add(name);
      look(patterns.get(name.replace(/ B$/, ' A')) ?? '');
    }
  };
  for (const { lines } of sections) lines.forEach(look);
  return used;
}

/** What [do] may be: every outcome that can be asked for, and those of a figure of its own. */
function outcomesPart(): string {
  const verbs = [...EXTRACTS.flatMap(({ outcomes }) => outcomes), ...OUTCOMES].map(({ verb }) => verb);
  return `Every outcome, as [do]: ${[...new Set(verbs)].sort().join('; ')}.\n`;
}
