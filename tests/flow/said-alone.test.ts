/** What is read out from a figure is safe alone: who, where, when, of what; and its numbers are known to be provisional. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { provisionalOf } from '../../src/presentation/status-words';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { figureOf } from '../support/answer-sheets';
import { type AllSamples, allSamples } from '../support/all-samples';

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 120_000);

const HARINGEY: Partial<Selection> = {
  ticks: { borough: ['E09000014'], sex: ['female'], ethnicity: ['B1', 'B2', 'B3', 'B9'] },
  outcomes: { oocd: 'community_resolution' },
  bases: { oocd: 'resolution_or_charge' },
};
const oocd = (over: Partial<Selection>): Promise<PresentedSheet> =>
  samples.sheet('oocd', { ...OPENING_SELECTION, ...over });

describe('said aloud', () => {
  it('who, where, when and out of whom stand before the number, and that no real child is meant', async () => {
    const { reading } = figureOf(await oocd(HARINGEY), 'rates');
    expect(reading.ofWhom).toBe(
      'Synthetic data: about no real child. Haringey, children aged 10 to 17, April 2024 to March 2025, sex: Female. Out of girls with a community resolution or a charge.',
    );
  });

  it('a figure of months of its own leaves out the months chosen, one of the whole file all of it', async () => {
    const sheet = await oocd(HARINGEY);
    expect(figureOf(sheet, 'time').reading.ofWhom).toBe(
      'Synthetic data: about no real child. Haringey, children aged 10 to 17, sex: Female. Out of girls with a community resolution or a charge.',
    );
    expect(figureOf(sheet, 'street-resolutions').reading.ofWhom).toBeUndefined();
  });

  it('a figure with a base of its own does not name the base of the sheet', async () => {
    expect(figureOf(await oocd(HARINGEY), 'mix').reading.ofWhom).toBe(
      'Synthetic data: about no real child. Haringey, children aged 10 to 17, April 2024 to March 2025, sex: Female.',
    );
  });
});

describe('provisional numbers', () => {
  it('are called so under the headline and the figure, by the months chosen', async () => {
    const sheet = await oocd({});
    expect(plain(sheet.rider)).toContain(' These numbers are provisional.');
    expect(figureOf(sheet, 'rates').from).toBe('Source: oocd.parquet, synthetic, provisional.');
    expect(figureOf(sheet, 'time').from).toBe('Source: oocd.parquet, synthetic, provisional in part.');
    const before = await oocd({ ticks: { month: ['2023-04', '2023-05', '2023-06'] } });
    expect(plain(before.rider)).not.toContain('provisional');
    expect(figureOf(before, 'rates').from).toBe('Source: oocd.parquet, synthetic.');
  });

  it('are not spoken of where nobody is counted, on a sheet or on the overview', async () => {
    const ticks = { borough: ['E09000001'], age: ['10'], sex: ['female'] };
    const sheet = await oocd({ ticks });
    expect(plain(sheet.rider)).not.toContain('provisional');
    expect(figureOf(sheet, 'rates').from).toBe('Source: oocd.parquet, synthetic.');
    expect(figureOf(sheet, 'time').from).toBe('Source: oocd.parquet, synthetic, provisional in part.');
    const overview = await samples.sheet('overview', { ...OPENING_SELECTION, ticks });
    expect([overview.nobody, overview.rider]).toEqual([true, []]);
    const [strip, groups, , , months] = overview.figures;
    expect([strip?.strip?.caption, groups?.from, months?.from]).toEqual([
      'Times as likely as White girls. April 2024 to March 2025; Knife crime prevention orders: April 2022 to March 2023',
      'Source: the 5 open extracts, synthetic.',
      'Source: the 5 open extracts, synthetic, provisional in part.',
    ]);
  });

  it.each([
    [[], 'provisional in part'],
    [[10, 11], ''],
    [[11, 12], 'provisional in part'],
    [[12, 13], 'provisional'],
  ] as const)('in the months %j: “%s”', (months, said) => {
    const statuses = [
      { status: 'official', rows: 5, months: [10, 11] },
      { status: 'provisional', rows: 3, months: [12, 13] },
    ];
    expect(provisionalOf({ statuses }, months)).toBe(said);
  });
});
