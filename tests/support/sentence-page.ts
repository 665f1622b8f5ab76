import type { Place, Said } from './said';
import { patternsOf } from './sentence-patterns';

/** What a panel quotes, then what stands beside it: the headings of the page, each with the places of its sentences. */
const PARTS: readonly (readonly [string, readonly Place[]])[] = [
  ['Headlines of a sheet and of the overview', ['headline']],
  ['Under a headline', ['rider']],
  ['Findings of figures', ['finding']],
  ['Remarks under a finding', ['remark']],
  ['To be said aloud', ['aloud']],
  ['What a likely range is', ['range']],
  ['Take care', ['care', 'caution']],
  ['Who is counted', ['base', 'unknowns', 'silent']],
  ['The sum', ['sum']],
  ['Captions', ['caption']],
  ['Sources and methods', ['source']],
];

const HEAD = `# Every sentence that the workbook can say

Made by \`tests/flow/sentence-catalogue.test.ts\` from the sample extracts: a fixed run of random selections over every
sheet and the overview. What changes from selection to selection is taken out: n is a number, [share] is "43 in 100 (26 of
60)" or, of few, "3 of 7", [group] a group or the one it is compared with, [children] whoever or whatever is counted, [way]
how children are counted ("at their first decision"). After each pattern stand the figures that say it. Published figures are
quoted in their sources' own words and stand in \`data/reference/published-figures.ts\`.

A sentence with "more" or "less" stands only where the rule in \`src/measures/claims.ts\` allows it. To make the page again:
\`UPDATE_SENTENCES=1 npm run test:unit tests/flow/sentence-catalogue.test.ts\`.
`;

/** The page: every pattern once in each part, with the figures on which it was met. */
export function sentencePage(said: readonly Said[]): string {
  const patterns = patternsOf(said);
  const parts = PARTS.map(([heading, places]) => {
    const figures = new Map<string, Set<string>>();
    for (const { pattern, figure, place } of patterns) {
      if (!places.includes(place)) continue;
      figures.set(pattern, (figures.get(pattern) ?? new Set()).add(figure || 'sheet'));
    }
    const lines = [...figures].map(([pattern, of]) => `- ${pattern} _(${[...of].join(', ')})_`);
    return `## ${heading}\n\n${lines.join('\n')}\n`;
  });
  return [HEAD, ...parts].join('\n');
}
