import { type FixedNote, whoever } from './sentences/catalogue';
import { CLAIM_PARTS, NOTE_PARTS, type Part } from './sentences/parts';
import { OUTCOMES } from './sentences/outcomes';
import type { Section } from './sentences/section';
import { CLAIMS, NOTES } from './sentences/sections';
import { SLOTS } from './sentences/slots';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import type { Place } from './said';

const CLAIMS_HEAD = `# Every sentence that the workbook can say

What is claimed, the boldest first. “[A] were [more] likely to [do]: [share], [B] [share]” is said as “Black children
were less likely to get a community resolution at their first decision: 35 in 100 (734 of 2,101), White children 50 in 100 (963 of
1,930)”. **n** is a number; the slots stand at the end; {words} may be left out, {this|that} is one of the two, {; words}… stands any
number of times. Who counts, sums, captions, warnings and methods stand in [sentence-notes.md](sentence-notes.md) with every
outcome. A test makes both pages (\`tests/flow/sentence-catalogue.test.ts\`); it fails where a sentence is on neither, or a line is
never said.
`;

const NOTES_HEAD = `# Notes beside the figures

The sentences that claim nothing of the data: who is counted, the sum, captions, sources and warnings. [sentences.md](sentences.md)
says how a pattern is read. In a fixed note
nothing changes but who is counted: a child or a person, a decision, a search, a case or an episode.
`;

/** The page of claims: what a statistician reads at one sitting. */
export function claimsPage(): string {
  return [CLAIMS_HEAD, ...CLAIMS.map(sectionPart), slotsPart(CLAIMS, CLAIM_PARTS)].join('\n');
}

/** The page of notes, with the fixed ones under the place in which they stand. */
export function notesPage(fixed: ReadonlyMap<string, FixedNote>): string {
  const own = slotsPart(NOTES, [...CLAIM_PARTS, ...NOTE_PARTS], usedIn(CLAIMS));
  return [NOTES_HEAD, ...NOTES.map(sectionPart), ...fixedParts(fixed), own, outcomesPart()].join('\n');
}

function sectionPart({ heading, note, lines }: Section): string {
  return `## ${heading}\n\n${note === undefined ? '' : `${note}\n\n`}${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

/** The slots that stand in some sections, in the order of the list; those of another page are left out. */
function slotsPart(
  sections: readonly Section[],
  parts: readonly Part[],
  known: ReadonlySet<string> = new Set(),
): string {
  const used = usedIn(sections);
  const composed = new Set(parts.map(([name]) => name));
  const lines = Object.entries(SLOTS)
    .filter(
      ([name]) => used.has(name) && !known.has(name) && !(name.endsWith(' B') && composed.has(name.replace(/B$/, 'A'))),
    )
    .map(([name, { says }]) => `- **[${name}]** ${says}`);
  return `## Slots\n\n${lines.join('\n')}\n`;
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

/** Every outcome as it is said of children, with the noun that is said of decisions. */
function outcomesPart(): string {
  const outcomes = [...EXTRACTS.flatMap((extract) => extract.outcomes), ...OUTCOMES];
  const lines = outcomes.map(
    ({ label, verb, noun }) => `- ${label}: ${verb}; ${noun.charAt(0).toLowerCase()}${noun.slice(1)}`,
  );
  return `## Outcomes\n\nIts label; [do]; [outcome].\n\n${[...new Set(lines)].join('\n')}\n`;
}

const FIXED_IN: readonly (readonly [string, readonly Place[]])[] = [
  ['What a likely range is', ['range']],
  ['Warnings', ['care', 'caution']],
  ['Who is counted', ['base', 'unknowns', 'silent']],
  ['The sum', ['sum']],
  ['Captions', ['caption']],
  ['Sources and methods', ['source']],
];

function fixedParts(fixed: ReadonlyMap<string, FixedNote>): readonly string[] {
  return FIXED_IN.map(([heading, places]) => {
    const notes = [...fixed.values()].filter(({ place }) => places.includes(place)).map(({ note }) => `- ${note}`);
    return `## Fixed: ${heading}\n\n${notes.sort().join('\n')}\n`;
  });
}

/** The keys of the fixed notes that a page of notes holds. */
export function fixedNotesOn(page: string): ReadonlySet<string> {
  const parts = page.split('\n## ').filter((part) => part.startsWith('Fixed: '));
  return new Set(
    parts.flatMap((part) =>
      part
        .split('\n')
        .filter((line) => line.startsWith('- '))
        .map((line) => whoever(line.slice(2))),
    ),
  );
}
