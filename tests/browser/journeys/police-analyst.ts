import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Reader } from './reader';

/**
 * J5, a police analyst without a network: a file of the unit's own columns is told, opens with its quality report, and
 * answers by group. A draw of cases, context and next steps, and packs with and without cases (steps 5 to 7) are not
 * built.
 */
export async function policeAnalyst(reader: Reader, cutOff: () => Promise<void>): Promise<void> {
  expect(await reader.tabsToFirstFigure()).toBeLessThanOrEqual(25);
  await reader.reads(
    'footer [role=status]',
    /^All of the workbook is here\. It works without a network\. The browser keeps/,
  );
  await cutOff();
  await reader.tabBackTo(/^input Open extracts$/);
  await reader.givesFile(unitFile());
  await tellsColumns(reader);
  await readsQuality(reader);
  await reader.reads('main h1', /0 of 30 decisions for Black children, 20 of 20 for White children\. That is too few/);
  await reader.readsRow('mix', 'Black', '30');
}

async function tellsColumns(reader: Reader): Promise<void> {
  await reader.isAt(/^h1 Tell the workbook what the columns of unit\.csv mean$/);
  await reader.reads('.mapping .rider', /^120 rows in 6 columns\. It does not open by itself\./);
  await reader.tabTo(/^summary 2 values, 1 not recognised \(12 rows\)/);
  await reader.press('Enter');
  await reader.tabTo(/^input Yes, real records$/);
  await reader.press('Space');
  await reader.press('Tab');
  await reader.isAt(/^input Who supplied it/);
  await reader.type('Brent unit');
  await reader.tabTo(/^button Open the extract$/);
  await reader.press('Enter');
}

async function readsQuality(reader: Reader): Promise<void> {
  await reader.isAt(/^h2 Quality of unit\.csv$/);
  await reader.reads(
    '.report .finding',
    '2 things to settle before anyone quotes, 3 to read beside the figures and 4 for the supplier.',
  );
  await reader.reads('.report .facts', /Rows read 120 decisions.*Supplier Brent unit/);
  await reader.opens(/^button Go to the figures$/);
  await reader.isAt(/^main /);
}

/** Decisions in columns that a unit of the police named; one borough there is no such place. */
function unitFile(): string {
  const rows = Array.from({ length: 120 }, (_, row) => {
    const day = `2024-${String(4 + (row % 6)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`;
    const group = ['B1', 'W1', 'B3', 'A2'][row % 4] ?? '';
    const outcome = row % 2 ? 'Community resolution' : 'Charged';
    return [day, row % 10 ? 'Camden' : 'Atlantis', group, 13 + (row % 4), outcome, `n${row}`].join();
  });
  const path = join(mkdtempSync(join(tmpdir(), 'journey-')), 'unit.csv');
  const heads = 'Date of decision,Borough of residence,Self defined ethnicity,Age,Outcome,Notes';
  writeFileSync(path, [heads, ...rows].join('\n'));
  return path;
}
