/** The statement of the workbook and `docs/accessibility-statement.md` are one text; UPDATE_STATEMENT=1 writes the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STATEMENT } from '../../src/presentation/accessibility-statement';
import { STATEMENT_TITLE } from '../../src/presentation/statement-title';

const place = new URL('../../docs/accessibility-statement.md', import.meta.url);

const written = [
  `# ${STATEMENT_TITLE}`,
  ...STATEMENT.flatMap(({ heading, paragraphs, list = [], after = [] }) => [
    `## ${heading}`,
    ...paragraphs,
    ...(list.length ? [list.map((words) => `- ${words}`).join('\n')] : []),
    ...after,
  ]),
].join('\n\n');

test('the page of the statement is that of the workbook', () => {
  if (process.env['UPDATE_STATEMENT'] === '1') writeFileSync(place, `${written}\n`);
  expect(readFileSync(place, 'utf8')).toBe(`${written}\n`);
});

test('it has the parts of the model statement, and says what was not tried', () => {
  expect(STATEMENT.map(({ heading }) => heading)).toEqual([
    'What this statement is about',
    'How accessible this workbook is',
    'Feedback and contact information',
    'Enforcement procedure',
    'Technical information about this workbook’s accessibility',
    'Non-accessible content',
    'What was not tried',
    'Preparation of this accessibility statement',
  ]);
  expect(written).toContain('No person who uses a screen reader');
});
