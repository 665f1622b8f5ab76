/**
 * docs/sentences.md holds every pattern of what is claimed, so that a statistician can read them all at one sitting, and
 * docs/sentence-notes.md what stands beside it. Both are made from a few selections that between them say everything.
 * UPDATE_SENTENCES=1 writes the pages again; with SEED the selections are chosen again too, also among three hundred
 * random ones on every sheet.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allSamples } from '../support/all-samples';
import type { Said } from '../support/said';
import { claimsPage, notesPage } from '../support/sentence-page';
import { metIn } from '../support/sentences/catalogue';
import { chooseAgain, keepChosen, readChosen, saidAt } from '../support/sentences/chosen';
import { CLAIMS, NOTES } from '../support/sentences/sections';

const CLAIMS_PAGE = new URL('../../docs/sentences.md', import.meta.url);
const NOTES_PAGE = new URL('../../docs/sentence-notes.md', import.meta.url);
/** What is read in ten minutes, the marks of lists not counted. */
const MOST_WORDS = 2_600;

it('is what the samples say: no sentence is missing from the pages, and none on them is never said', async () => {
  const samples = await allSamples();
  const update = process.env.UPDATE_SENTENCES === '1';
  const seed = Number(process.env.SEED);
  if (update && seed) keepChosen(await chooseAgain(samples, readChosen(), { seed, turns: 300 }));
  const said: Said[] = [];
  for (const chosen of readChosen()) said.push(...(await saidAt(samples, chosen)));
  const met = metIn(said);
  const pages = [claimsPage(), notesPage(met.fixed)] as const;
  if (update) [CLAIMS_PAGE, NOTES_PAGE].forEach((file, at) => writeFileSync(file, pages[at] ?? ''));

  expect(met.strange.map(({ said, sentence }) => `${said.figure} ${said.place}: ${sentence}`)).toEqual([]);
  const lines = [...CLAIMS, ...NOTES].flatMap((section) => section.lines);
  expect(lines.filter((line) => !met.patterns.has(line))).toEqual([]);
  expect(readFileSync(CLAIMS_PAGE, 'utf8')).toBe(pages[0]);
  expect(readFileSync(NOTES_PAGE, 'utf8')).toBe(pages[1]);
}, 900_000);

it('is read in ten minutes', () => {
  expect(readFileSync(CLAIMS_PAGE, 'utf8').match(/\S*\w\S*/g)?.length).toBeLessThan(MOST_WORDS);
});
