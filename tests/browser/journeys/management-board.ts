import { expect } from 'vitest';
import type { Reader } from './reader';

/**
 * J6, a youth justice management board: who has sent what, where along the decisions a gap opens, what changed in a
 * year, and how to read it. Needs beside services and who is held in custody by name of the group (step 4), targets,
 * actions and what comes again (step 6) are not built.
 */
export async function managementBoard(reader: Reader): Promise<void> {
  expect(await reader.tabsToFirstFigure()).toBeLessThanOrEqual(25);
  await reader.reads(
    'main h1',
    /Black children met the heavier outcome more often than White children at 3 of 5 decisions\. 3 more hold too few to tell\.$/,
  );
  await reader.reads(
    'section table tbody tr:nth-child(2)',
    /^Knife crime prevention orders ?sample kcpo\.parquet, synthetic/,
  );
  await reader.opens(/^button Breach$/);
  await reader.reads('.opened caption', /^Breach: of children with an order and an answer recorded/);
  await reader.press('Enter');

  await reader.tabBackTo(/^button Out-of-court disposals$/);
  await reader.press('Enter');
  await reader.comesToRest();
  await reader.opens(/^a Community resolution became more common for White children than a year before/, 60);
  await reader.isAt(/^h1 Community resolution became more common for White children/);
  await reader.opens(/^summary How to read this: figure \d+$/);
  await reader.reads('main figure details[open] dt', 'Say it aloud');
}
