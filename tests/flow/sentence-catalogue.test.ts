/**
 * docs/sentences.md holds every pattern of a sentence, so that a statistician can read them all at one sitting. A few
 * selections between them say every line of it. UPDATE_SENTENCES=1 writes the page again; with SEED the selections are
 * chosen again too, also among three hundred random ones on every sheet.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allSamples } from '../support/all-samples';
import type { Said } from '../support/said';
import { sentencesPage } from '../support/sentence-page';
import { metIn } from '../support/sentences/catalogue';
import { chooseAgain, keepChosen, readChosen, saidAt } from '../support/sentences/chosen';
import { SECTIONS } from '../support/sentences/sections';

const PAGE = new URL('../../docs/sentences.md', import.meta.url);

it('is what the samples say: no sentence is missing from the page, and no line of it is never said', async () => {
  const samples = await allSamples();
  const update = process.env.UPDATE_SENTENCES === '1';
  const seed = Number(process.env.SEED);
  if (update && seed) keepChosen(await chooseAgain(samples, readChosen(), { seed, turns: 300 }));
  const said: Said[] = [];
  for (const chosen of readChosen()) said.push(...(await saidAt(samples, chosen)));
  if (update) writeFileSync(PAGE, sentencesPage());

  const { strange, patterns } = metIn(said);
  expect(strange).toEqual([]);
  expect(SECTIONS.flatMap(({ lines }) => lines).filter((line) => !patterns.has(line))).toEqual([]);
  expect(readFileSync(PAGE, 'utf8')).toBe(sentencesPage());
}, 900_000);
