/**
 * docs/sentences.md holds every pattern of a sentence, so that a statistician can read them all in ten minutes. A few
 * selections between them say every line of it. UPDATE_SENTENCES=1 writes the page again; with SEED the selections are
 * chosen again too, also among three hundred random ones on every sheet.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSamples } from '../support/all-samples';
import type { Place, Said } from '../support/said';
import { MOST_WORDS_ON_PAGE, sentencesPage, wordsOnPage } from '../support/sentence-page';
import { metIn } from '../support/sentences/catalogue';
import { chooseAgain, keepChosen, readChosen, saidAt } from '../support/sentences/chosen';
import { saidOfOtherFiles } from '../support/sentences/other-files';
import { SECTIONS } from '../support/sentences/sections';

const PAGE = new URL('../../docs/sentences.md', import.meta.url);

it('is what the samples say: no sentence is missing from the page, and no line of it is never said', async () => {
  const samples = await allSamples();
  const update = process.env.UPDATE_SENTENCES === '1';
  const seed = Number(process.env.SEED);
  if (update && seed) keepChosen(await chooseAgain(samples, readChosen(), { seed, turns: 300 }));
  const said: Said[] = [];
  for (const chosen of readChosen()) said.push(...(await saidAt(samples, chosen)));
  said.push(...(await saidOfOtherFiles()));
  if (update) writeFileSync(PAGE, sentencesPage());

  const { strange, patterns } = metIn(said);
  expect(strange).toEqual([]);
  expect(SECTIONS.flatMap(({ lines }) => lines).filter((line) => !patterns.has(line))).toEqual([]);
  expect(readFileSync(PAGE, 'utf8')).toBe(sentencesPage());
}, 900_000);

it('is read whole in ten minutes', () => {
  expect(wordsOnPage(readFileSync(PAGE, 'utf8'))).toBeLessThanOrEqual(MOST_WORDS_ON_PAGE);
});

const strange = (place: Place, text: string): boolean =>
  metIn([{ sheet: 'oocd', figure: 'rates', place, text }]).strange.length > 0;

describe('no pattern is so loose that anything fits', () => {
  it.each([
    ['finding', 'Black children were more likely than White children to be charged.'],
    ['finding', '43 in 100 Black children (26 of 60) were charged. For White children, it was 57 in 100 (36 of 63).'],
    ['finding', 'Black children had a decision less often than White children.'],
    ['care', 'A gap does not say why it is there.'],
    ['sum', '(734 of 2,101) divided by (963 of 1,930) = 0.70.'],
  ] as const)('%s: “%s” is on the page', (place, text) => {
    expect(strange(place, text)).toBe(false);
  });

  it.each([
    ['finding', 'Black children were more often than White children to be charged.'],
    ['finding', 'Black children were likely than White children to be charged.'],
    ['finding', 'Black children were more less likely than White children to be charged.'],
    ['finding', 'Black children were significantly more likely than White children to be charged.'],
    ['finding', 'Black children were more likely than White children to be punished.'],
    ['finding', 'Black children had a decision more likely than White children.'],
    ['finding', 'The gap between Black and White children in how many were charged is clear of chance.'],
    ['finding', 'There is no gap between Black and White children in how many could be chance.'],
    ['finding', 'That gap could be more likely.'],
    ['finding', 'It was 35 in 100 (734 of 2,101), against White children.'],
    ['finding', '35 in 100 Black children were charged.'],
    ['remark', 'The true gap is between 12 and 18 fewer in every 100.'],
    ['silent', 'made.parquet covers fewer than two whole years.'],
    ['sum', '(734 of 2,101) divided by 963 = 0.70.'],
    ['caption', 'Black children were more likely than White children to be charged.'],
    ['base', 'Black children were more likely than White children to be charged.'],
    ['care', 'Black children were more likely than White children to be charged.'],
    ['source', 'The gap could be chance.'],
  ] as const)('%s: “%s” is not', (place, text) => {
    expect(strange(place, text)).toBe(true);
  });
});
