import { expect, it } from 'vitest';
import { cautionsAcross } from '../../src/presentation/cautions';
import type { Finding } from '../../src/presentation/quality/finding';

const finding = (id: string, what: string, soWhat: string): Finding => ({ id, what, soWhat }) as unknown as Finding;

it('what is wrong with several extracts is said of each, and what it means once', () => {
  const stays = 'They stay in every total, in a row of their own.';
  const missing = (rows: number) =>
    finding('not-recorded-ethnicity', `${rows} rows have no ethnicity recorded.`, stays);
  const provisional = finding('provisional', '9 rows are provisional.', 'The supplier may still change them.');
  expect(
    cautionsAcross([
      { label: 'Remand', findings: [missing(2), provisional, finding('spelling', 'Not for here.', 'No.')] },
      { label: 'Stop and search', findings: [missing(5)] },
    ]),
  ).toEqual([
    'Remand: 2 rows have no ethnicity recorded. Stop and search: 5 rows have no ethnicity recorded. They stay in every total, in a row of their own.',
    'Remand: 9 rows are provisional. The supplier may still change them.',
  ]);
});
