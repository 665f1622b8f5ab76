import { expect } from 'vitest';
import type { Reader } from './reader';

/**
 * J1, the chair of a panel on out-of-court disposals, in the meeting: from all decisions to one, to Haringey, along the
 * steps from eligible to completed, what was recommended, and before the room. Cases drawn by chance, their review sheet,
 * judgements beside those of inspectors, and the actions (steps 5 to 7) are not built.
 */
export async function panelChair(reader: Reader): Promise<void> {
  expect(await reader.tabsToFirstFigure()).toBeLessThanOrEqual(25);
  await reader.opens(/^button Charge$/);
  await reader.reads('.opened caption', /^Charge: of children with a community resolution, outcome 22, .* or charge,/);
  await reader.readsRow('stages', 'Black', '893 of 2,101', '43', '1.59', '1.45 to 1.73', 'more likely');
  await reader.press('Enter');
  await reader.tabBackTo(/^button Out-of-court disposals$/);
  await reader.press('Enter');
  await reader.reads('main h1', /Black children were less likely than White children to get a community resolution/);
  await period(reader);
  await toHaringey(reader);
  await alongTheSteps(reader);
  await beforeTheRoom(reader);
}

/** Which months, how many, and how much of the ethnicity is missing. */
async function period(reader: Reader): Promise<void> {
  await reader.reads(
    '.selection .sentence',
    'London, all areas, children aged 10 to 17, April 2024 to March 2025. 7,833 children, 8,769 decisions.',
  );
  await reader.opens(/^button Quality of this file$/);
  await reader.isAt(/^h2 Quality of sample oocd\.parquet$/);
  await reader.reads('.report .facts', /Covers 1 April 2019 to 31 March 2025/);
  await reader.opens(/^button Go to the figures$/);
  await reader.isAt(/^main /);
}

/** By the sentence of the selection to the map, one borough; then older children, and that choice taken back. */
async function toHaringey(reader: Reader): Promise<void> {
  await reader.opens(/^button London, all areas$/);
  await reader.goTo('ArrowUp', /^input Haringey, HGY 307$/);
  await reader.press('Space');
  await reader.isTicked();
  const gap =
    '36 in 100 Black children (26 of 73) got a community resolution at their first formal or informal outcome. ' +
    'For White children, it was 43 in 100 (33 of 76). The gap could be chance.';
  await reader.reads('.selection [role=status]', `Updated: ${gap} 276 children.`);
  await reader.press('Escape');
  await reader.isAt(/^button Haringey$/);
  await reader.opens(/^button children aged 10 to 17$/);
  await reader.goTo('ArrowDown', /^input 10 to 14 106$/);
  await reader.press('Space');
  await reader.reads('.selection .sentence', /^Haringey, children aged 15 to 17, .* 181 children, 201 decisions\.$/);
  await reader.press('Escape');
  await reader.opens(/^button Undo$/);
  await reader.reads('.selection .sentence', /^Haringey, children aged 10 to 17, .* 276 children, 307 decisions\.$/);
}

async function alongTheSteps(reader: Reader): Promise<void> {
  await reader.readsRow('mix', 'Black', '85');
  await reader.opens(/^a No gap from White children is clear of chance at any of 3 steps/);
  await reader.isAt(/^h1 No gap from White children is clear of chance at any of 3 steps/);
  await reader.readsRow('oocd-funnel', 'Black', '41 of 50', '82', '0.94 (0.78 to 1.10)');
  await reader.readsRow('oocd-funnel', 'White', '56 of 64', '88', 'compared with');
  await reader.press('ArrowRight');
  await reader.reads('main h1', /^Of those with a recommendation recorded, 44 of 49 Black children and 45 of 49 White/);
  await reader.readsRow('concordance', 'White', '45 of 49', '92', 'compared with', '');
}

/** One figure at a time, a row marked, the findings in its place; and out again, one thing after the other. */
async function beforeTheRoom(reader: Reader): Promise<void> {
  await reader.press('p');
  await reader.reads('.presentation h1', /^Of those with a recommendation recorded, 44 of 49 Black children/);
  await reader.press('ArrowDown', 2);
  await reader.reads('.presentation [role=status]', / Black is marked\.$/);
  await reader.press('PageDown');
  await reader.reads(
    '.presentation h1',
    /^Of those with yes or no recorded, 28 of 48 Black children and 39 of 47 White/,
  );
  await reader.press('f');
  await reader.isAt(/^button Of those with yes or no recorded/);
  await reader.press('Escape', 2);
  await reader.isAt(/^button Present P$/);
}
