/** Whole sheets, from the bytes of a file to the sentences a person reads. */
import { beforeAll, describe, expect, it } from 'vitest';
import { EXTRACT_KINDS, type ExtractKind } from '../../src/dataset/kinds/extracts';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import type { Selection } from '../../src/selection/selection';
import { outcomesOffered } from '../../src/questions/question';
import { Random } from '../../data/model/random';
import { type Answering, figureOf, wordsOn } from '../support/answer-sheets';
import { openedSamples } from '../support/opened-samples';

const NARROW: Partial<Selection> = {
  ticks: { age: ['15', '16', '17'], borough: ['E09000012', 'E09000014', 'E09000022'], month: [] },
  unit: 'events',
};
/** The headline at the opening, and over every month in three boroughs, for ages 15 to 17, counting events. */
const FINDINGS: Readonly<Record<ExtractKind, readonly [string, string]>> = {
  stop_and_search: [
    'Black children were more likely than White children to be arrested at their first search. It was 20 in 100 (89 of 439), against 11 in 100 (54 of 482).',
    'An arrest was more likely for Black children than for White children. It was 18 in 100 searches (65 of 368), against 12 in 100 (31 of 264).',
  ],
  kcpo: [
    '58 in 100 Black children (53 of 92) were referred for an order in their first case. For White children, it was 49 in 100 (28 of 57). The gap could be chance.',
    'Referral: 18 of 30 cases for Black children, 3 of 7 for White children. That is too few to tell.',
  ],
  oocd: [
    'Black children were less likely than White children to get a community resolution at their first formal or informal outcome. It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).',
    'A community resolution was less likely for Black children than for White children. It was 29 in 100 decisions (462 of 1,569), against 46 in 100 (465 of 1,014).',
  ],
  remand: [
    'Black children were more likely than White children to be remanded to youth detention at their first decision. It was 24 in 100 (123 of 517), against 14 in 100 (44 of 307).',
    'Remand to youth detention was more likely for Black children than for White children. It was 25 in 100 decisions (115 of 459), against 16 in 100 (31 of 192). Among similar cases there is no clear gap.',
  ],
  rule49: [
    '55 in 100 Black children (58 of 106) were separated for over 72 hours in their first episode. For White children, it was 51 in 100 (40 of 78). The gap could be chance.',
    'Separation over 72 hours: 64 of 135 episodes for Black children, 18 of 40 for White children. That is too few to tell.',
  ],
};

/** What no sheet may ever say. */
const NEVER = /undefined|NaN|Infinity|null|\[object|significant|confidence interval|risk of|\bworse\b|harsher/;

let open: ReadonlyMap<ExtractKind, Answering>;
beforeAll(async () => {
  open = await openedSamples();
}, 120_000);

function extract(kind: ExtractKind): Answering {
  const found = open.get(kind);
  if (!found) throw new Error(`${kind} is not open.`);
  return found;
}

describe('the finding of each sample', () => {
  it.each(EXTRACT_KINDS)(
    '%s at the opening and in a narrow selection',
    async (kind) => {
      const [wide, narrow] = [await extract(kind).sheet(), await extract(kind).sheet(NARROW)];
      expect([plain(wide.headline), plain(narrow.headline)]).toEqual(FINDINGS[kind]);
      expect(nonsenseOn(wide)).toEqual([]);
      expect(plain(figureOf(wide, 'rates').finding)).toBe(plain(wide.headline));
    },
    60_000,
  );
});

describe('any selection', () => {
  const seed = process.env['SEED'] ?? String(Date.now());
  it(`of any extract gives a sheet and never nonsense (SEED=${seed})`, async () => {
    const random = new Random(seed);
    for (let round = 0; round < 40; round += 1) {
      const kind = EXTRACT_KINDS[Math.floor(random.next() * EXTRACT_KINDS.length)] ?? 'oocd';
      const selection = anySelection(random, extract(kind));
      const sheet = await extract(kind)
        .sheet(selection)
        .catch((fault: unknown) => {
          throw new Error(`${kind} ${JSON.stringify(selection)}`, { cause: fault });
        });
      expect(nonsenseOn(sheet), `${kind} ${JSON.stringify(selection)}`).toEqual([]);
      for (const figure of sheet.figures) expect(plain(figure.finding), figure.id).not.toBe('');
    }
  }, 240_000);
});

function nonsenseOn(sheet: PresentedSheet): readonly string[] {
  return wordsOn(sheet)
    .split('\n')
    .filter((line) => NEVER.test(line));
}

function anySelection(random: Random, { extract: { parts, contract, dataset } }: Answering): Partial<Selection> {
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random.next() * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
  const some = (codes: readonly string[]) => codes.filter(() => random.chance(0.3));
  const chosen = parts.filter(({ id }) =>
    random.chance(['age', 'borough', 'ethnicity', 'month'].includes(id) ? 0.6 : 0.1),
  );
  const outcome = one(outcomesOffered(contract, dataset.supplied));
  const base = one([outcome.base, ...(outcome.otherBases ?? [])]);
  return {
    ticks: Object.fromEntries(chosen.map(({ id, choices }) => [id, some(choices.map(({ code }) => code))])),
    comparator: one(['asian', 'black', 'mixed', 'white', 'other', 'all_others', 'total']),
    detail: one(['broad', 'nineteen', 'bame']),
    unit: one(['children', 'events']),
    grain: one(['quarter', 'half_year', 'financial_year']),
    outcomes: { [contract.kind]: outcome.id },
    bases: { [contract.kind]: base.id },
  };
}
