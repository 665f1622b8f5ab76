import type { Severity } from '../../src/dataset/kinds/found';
import type { Quality } from '../../src/dataset/quality/quality';
import { doorOf } from '../../src/disclosure/release';
import { type Finding, findingsInWords } from '../../src/presentation/quality/finding';

const HEADINGS: Readonly<Record<Severity, string>> = {
  'stops quoting': 'To settle before anyone quotes a figure:',
  'read beside': 'To read beside the figures:',
  'for the supplier': 'For the supplier:',
};
const ORDER: readonly Severity[] = ['stops quoting', 'read beside', 'for the supplier'];
const EXAMPLES = 5;

/** The quality summary in the sentences of the workbook, a line each, under three headings. */
export function qualityLines({ findings, passed }: Quality): readonly string[] {
  const found = findingsInWords(findings, doorOf('analyst'));
  const told = ORDER.flatMap((severity) => {
    const of = found.filter((finding) => finding.severity === severity);
    return of.length === 0 ? [] : ['', HEADINGS[severity], ...of.map(line)];
  });
  const nothing = passed.length > 0 ? ['', `Looked for and not found: ${passed.join('; ')}.`] : [];
  return told.length === 0 ? ['', 'Nothing was found that a reader must know.', ...nothing] : [...told, ...nothing];
}

function line({ what, soWhat, toDo, examples }: Finding): string {
  const found = examples.slice(0, EXAMPLES).map(printable);
  const more = examples.length > EXAMPLES ? ' and others' : '';
  return [`- ${what}`, soWhat, toDo, ...(found.length > 0 ? [`Found: ${found.join('; ')}${more}.`] : [])]
    .filter(Boolean)
    .join(' ');
}

/** A value from a file as one line of a terminal: no control letter of it reaches the screen. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 80);
}
