import { expect } from 'vitest';
import type { Reader } from './reader';

/**
 * J3, the user group of a youth court, on a projector: three boroughs, remands and how they ended, reasons, and what was
 * recommended before sentence. The locked pack, withheld cells (steps 1 and 5), sentences and breaches (part of step 4),
 * and what changed since the last meeting (step 6) are not built.
 */
export async function courtUsers(reader: Reader): Promise<void> {
  expect(await reader.tabsToFirstFigure()).toBeLessThanOrEqual(25);
  await reader.readsRow('mix', 'Black', '517');
  await ofThisCourt(reader);
  await reader.opens(/^a Of those detained whose case has ended/);
  await reader.reads('main h1', /^Of those detained whose case has ended, 36 of 94 Black children and 17 of 34 White/);
  await reader.readsRow('remand-ends', 'Black', '26 of 94', '28', '1.18 (0.62 to 2.4)', '25 (75 convicted)');
  await reader.readsRow('remand-ends', 'White', '9 of 34', '26', 'compared with', '');

  await reader.finds('bail information', /^Bail: information and reasons/);
  await reader.readsRow('bail', 'Black', '40 of 153', '26', '1.08 (0.67 to 1.78)');
  await reader.finds('recommendation against decision', /^Recommendation against decision/);
  await reader.reads('main h1', /Of all children, 84 in 100 \(3,466 of 4,136\) were decided as recommended\.$/);
}

/** The boxes stand behind a button; three boroughs are ticked on the map, and taken back one by one. */
async function ofThisCourt(reader: Reader): Promise<void> {
  await reader.tabBackTo(/^button Who is counted$/);
  await reader.press('Enter');
  await reader.isAt(/^aside /);
  await reader.tabTo(/^input City of London, CIT 0$/);
  await reader.press('ArrowRight');
  await reader.goTo('ArrowUp', /^input Hackney, HAC 40$/);
  await reader.press('Space');
  await reader.isTicked();
  await reader.press('ArrowLeft');
  await reader.press('Space');
  await reader.isTicked();
  await reader.press('ArrowUp');
  await reader.press('Space');
  await reader.isTicked();
  await reader.reads(
    '.selection .sentence',
    'Hackney, Haringey and Islington, children aged 10 to 17, April 2024 to March 2025. 112 children, 117 decisions.',
  );
  await reader.reads('main h1', /14 of 53 Black children and 5 of 31 White .* That is too few to tell\.$/);
  await reader.press('Escape');
  await reader.isAt(/^button Who is counted$/);
  await reader.tabTo(/^button Undo$/);
  for (const left of [/^Hackney and Islington,/, /^Hackney,/, /^London, all areas,/]) {
    await reader.press('Enter');
    await reader.reads('.selection .sentence', left);
  }
  await reader.comesToRest();
}
