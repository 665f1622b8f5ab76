/** A population that withholds small numbers and counts two boroughs under one code, beside an extract. */
import { beforeAll, describe, expect, it } from 'vitest';
import { referenceOfCsv } from '../../src/dataset/references/reference-table';
import type { References } from '../../src/dataset/references/references';
import type { Selection } from '../../src/selection/selection';
import { failureInWords } from '../../src/vocabulary/failure';
import { BOROUGHS } from '../../src/vocabulary/places';
import { perThousandPlan } from '../../src/figures/per-thousand';
import { representationPlan } from '../../src/figures/representation';
import { type AnsweringExtract, openSample } from '../support/answer-plan';
import { sampleReferences } from '../support/sample-references';

const GROUPS = 'Indian,African,White and Asian,Irish,Roma,Any other White background,Arab';
const AGES = [10, 11, 12, 13, 14, 15, 16, 17];

/** Every borough but the City and Westminster by itself; those two under the code of the City, as a census may have them. */
function population(): string {
  const areas = BOROUGHS.filter(({ code }) => code !== 'E09000001' && code !== 'E09000033').map(
    ({ code, label }) => `${code},${label}`,
  );
  const rows = ['E09000001,City of London and Westminster', ...areas].flatMap((area) =>
    AGES.map((age) => `${area},${age},900,800,700,${age === 10 ? 'c' : 40},c,2000,300`),
  );
  return [`Area code,Area,Age,${GROUPS}`, ...rows].join('\n');
}

let oocd: AnsweringExtract;
let references: References;
beforeAll(async () => {
  const table = referenceOfCsv(population(), 'census.csv');
  if (!table.ok) throw new Error(failureInWords(table.failure));
  if (table.value.table !== 'population') throw new Error(table.value.table);
  references = { ...(await sampleReferences()), populations: table.value.populations };
  oocd = await openSample('oocd');
}, 90_000);

const figure = (ticks: Selection['ticks'], plan = perThousandPlan) => oocd.draw(plan, { ticks }, references);
const words = async (ticks: Selection['ticks']) => {
  const { base, reading } = await figure(ticks);
  return [base, ...Object.values(reading)].join('\n');
};

describe('a population that counts the City and Westminster together', () => {
  it('gives no rate for either alone, and says why', async () => {
    for (const borough of ['E09000001', 'E09000033']) {
      await expect(figure({ borough: [borough] })).rejects.toThrow(
        'The population open counts City of London and Westminster together, so it gives no number for one of them alone.',
      );
    }
  });

  it('gives one for both, and for London', async () => {
    expect((await figure({ borough: ['E09000001', 'E09000033'] })).base).toContain('living in 2 boroughs');
    expect((await figure({})).base).toContain('living in London');
  });

  it('leaves one out that is chosen with others, and says so', async () => {
    const said = await words({ borough: ['E09000007', 'E09000033'] });
    expect(said).toContain('living in Camden (without Westminster, of which the population says nothing)');
    expect(said).toContain(
      'The population counts City of London and Westminster together and gives no number for one of them alone, so neither is in this figure.',
    );
  });
});

describe('numbers withheld in a population', () => {
  it('are told with how many there are in each group', async () => {
    expect(await words({ borough: ['E09000007'] })).toContain(
      'The population withholds 9 numbers as too small (White 9). They are left out, so there are a few more people than shown and rates may be a little too high.',
    );
    const shares = await figure({ borough: ['E09000007'] }, representationPlan);
    expect(Object.values(shares.reading).join(' ')).toContain('withholds 9 numbers');
  });

  it('of which a group has no others are no rate out of nobody', async () => {
    const { rows } = await figure({ borough: ['E09000007'], ethnicity: ['W4', 'W2'] });
    const roma = rows.find(({ id }) => id === 'W4');
    const irish = rows.find(({ id }) => id === 'W2');
    expect(JSON.stringify(roma?.cells)).toContain('The population does not give this group.');
    expect(JSON.stringify(irish?.cells)).not.toContain('The population does not give this group.');
  });
});
