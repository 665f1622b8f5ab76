import { qualityInWords, type QualityInWords } from '../support/findings';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import { qualityOf } from '../../src/dataset/quality/quality';
import type { Engine } from '../../src/engine/engine';
import { datasetFrom, loadBlob } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
}, 60_000);

async function qualityOfSample(kind: ExtractKind): Promise<QualityInWords> {
  const path = new URL(`../../data/sample/${kind}.parquet`, import.meta.url);
  const dataset = await datasetFrom(loadBlob(engine, new Blob([readFileSync(path)]), `${kind}.parquet`));
  return qualityInWords(await qualityOf(engine, dataset));
}

const what = ({ findings }: QualityInWords, id: string): string | undefined =>
  findings.find((one) => one.id === id)?.what;

/** What was planted is in data/MODEL.md under "Planted facts about quality". */
describe('the samples tell what was planted in them', { timeout: 120_000 }, () => {
  it('out-of-court disposals', async () => {
    const quality = await qualityOfSample('oocd');
    expect(what(quality, 'street-boroughs')).toBe(
      '4 boroughs have no street community resolution: Harrow, Havering, Kingston upon Thames and Merton.',
    );
    expect(what(quality, 'categories-come-and-go')).toBe(
      '4 categories appear or vanish: Triage (disposal) no longer appears after October 2020 to March 2021, 5, gravest (gravity) first appears in April to September 2023, Scores 1 to 4 (to 2023) (gravity scheme) no longer appears after October 2022 to March 2023 and 1 more.',
    );
    expect(what(quality, 'observed-among-unknown')).toBe(
      '13.6 in 100 decisions have no self-defined ethnicity. Officers saw 47.8 in 100 of those as Black, against 40.4 in 100 where the child’s own answer is known.',
    );
    expect(quality.passed).toContain('names, numbers or stories of people in the text that was read');
    expect(quality.passed).toContain('values that cannot be true together');
    expect(quality.passed).toContain('a record_id that stands twice');
  });

  it('Rule 49: the month that was never sent, and the establishment that closed', async () => {
    const quality = await qualityOfSample('rule49');
    expect(what(quality, 'months-without-rows')).toBe('1 month inside the period covered has no rows.');
    expect(quality.findings[0]?.examples).toEqual(['November 2024']);
    const observed = quality.findings.find(({ id }) => id === 'observed-among-unknown');
    expect([observed?.severity, observed?.soWhat]).toEqual([
      'read beside',
      'Among so few, chance can make such a difference; whether they are a cross-section is not known.',
    ]);
    expect(what(quality, 'categories-come-and-go')).toBe(
      '1 category appears or vanishes: Cookham Wood (establishment) no longer appears after October 2023 to March 2024.',
    );
  });

  it('orders and remand: nobody is called by a name, no category comes or goes', async () => {
    for (const kind of ['kcpo', 'remand'] as const) {
      const quality = await qualityOfSample(kind);
      expect(quality.passed).toContain('names, numbers or stories of people in the text that was read');
      expect(quality.passed).toContain('categories that appear or vanish');
      expect(quality.findings.filter(({ id }) => id.startsWith('personal'))).toEqual([]);
    }
  });
});
