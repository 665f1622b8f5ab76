/** The strip of the overview: the stage out of the people who live here, beside the decisions that feed each other. */
import { expect, test } from 'vitest';
import { plain } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { answerOverview } from '../support/answer-overview';
import { openedSample } from '../support/opened-samples';
import { sampleReferences } from '../support/sample-references';

test('the first stage is out of the population that is open, named, and never part of the headline', async () => {
  const { extract, counter } = await openedSample('oocd');
  const references = await sampleReferences();
  const bare = await answerOverview(counter, [extract], OPENING_SELECTION);
  const sheet = await answerOverview(counter, [extract], OPENING_SELECTION, () => references);
  expect(plain(sheet.headline)).toBe(plain(bare.headline));
  const [strip] = sheet.figures;
  if (!strip) throw new Error('The overview has no strip.');
  const row = (id: string) => strip.rows.find((one) => one.id === id)?.cells ?? {};
  expect(strip.rows[0]?.cells['stage']).toEqual({
    text: 'Coming to a decision out of court or to charge',
    soft: 'of children aged 10 to 17 living in London, April 2024 to March 2025',
  });
  // As under "Out of the people who live here" on the sheet of the extract: 13.5 against 6.3 per 1,000.
  expect(row('oocd-population-black')['rate']).toMatchObject({ text: '13.5', soft: 'per 1,000' });
  expect(row('oocd-population-white')['rate']).toMatchObject({ text: '6.3' });
  expect(row('oocd-population-black')['times']?.text).toBe('2.1');
  expect(strip.base).toMatch(
    / Population: Synthetic: .*, 2021\. Not counted as decisions: coming to a decision out of court or to charge\.$/,
  );
  expect(strip.base).toMatch(/^Coming to a decision out of court or to charge: out of 848,500 children aged 10 to 17/);
  // Each of the four figures side by side says its own numbers aloud.
  expect(bare.figures.slice(1).map(({ reading }) => reading.sayAloud)).toEqual([
    '“Largest by ethnicity. Out-of-court disposals: Black, 32 in 100 (2,512 of 7,833).”',
    '“Largest by age. Out-of-court disposals: aged 17, 24 in 100 (1,862 of 7,833).”',
    '“Largest by borough. Out-of-court disposals: Croydon, 7 in 100 (517 of 7,833).”',
    '“Largest over time. Out-of-court disposals: April to September 2019, 10 in 100 (6,013 of 58,892).”',
  ]);
  // While other samples are still being read nothing is said in the name of all, and nothing stands on yellow.
  const some = await answerOverview(counter, [extract], OPENING_SELECTION, undefined, ['Remand', 'Rule 49 separation']);
  const waits = 'Still being read: Remand and Rule 49 separation. The headline waits until all are here.';
  expect([plain(some.headline), plain(some.figures[0]?.finding ?? [])]).toEqual([waits, waits]);
  expect(some.figures[0]?.rows.some(({ cells }) => Object.values(cells).some(({ mark }) => mark))).toBe(false);
  expect(bare.figures[0]?.rows.some(({ id }) => id.startsWith('oocd-population'))).toBe(false);
}, 120_000);
