/** Where a reader chose another base than the outcome's own, the sentences name it: the first of all may be none of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { figureOf } from '../support/answer-sheets';
import { type AllSamples, allSamples } from '../support/all-samples';
import { faultsOn } from '../support/sentence-checks';

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 120_000);

const RATHER_THAN_CHARGE: Partial<Selection> = {
  outcomes: { oocd: 'community_resolution' },
  bases: { oocd: 'resolution_or_charge' },
};
const ask = (sheet: 'oocd' | 'remand' | 'stop_and_search', over: Partial<Selection>): Promise<PresentedSheet> =>
  samples.sheet(sheet, { ...OPENING_SELECTION, ...over });

describe('a community resolution rather than a charge', () => {
  it('is said in the headline, and that the first such decision counts', async () => {
    const sheet = await ask('oocd', RATHER_THAN_CHARGE);
    expect(plain(sheet.headline)).toBe(
      'Black children were less likely than White children to get a community resolution rather than a charge at their first such decision. It was 45 in 100 (748 of 1,672), against 65 in 100 (981 of 1,514).',
    );
    expect(faultsOn(sheet)).toEqual([]);
  });

  it('in one borough: 36 of 63 of that base, where 33 of 94 are the first of any decision, and the figure says why', async () => {
    const sheet = await ask('oocd', { ...RATHER_THAN_CHARGE, ticks: { borough: ['E09000014'] } });
    expect(plain(sheet.headline)).toBe(
      '43 in 100 Black children (26 of 60) got a community resolution rather than a charge at their first such decision. For White children, it was 57 in 100 (36 of 63). The gap could be chance.',
    );
    const mix = figureOf(sheet, 'mix');
    expect(plain(mix.finding)).toContain(', 33 and 26 of 94.');
    expect(mix.base).toContain('Figures out of fewer decisions take the first of those, so their numbers may differ.');
    expect(plain(figureOf(sheet, 'time').finding)).toBe(
      'Community resolution rather than a charge: 51 in 100 children (49 of 96) in October 2024 to March 2025. It was 53 in 100 (50 of 95) in April to September 2024.',
    );
    expect(faultsOn(sheet)).toEqual([]);
  });

  it('a figure that leaves the base of the reader alone speaks of the first decision', async () => {
    const sheet = await ask('oocd', RATHER_THAN_CHARGE);
    expect(figureOf(sheet, 'mix').caption).toContain('at their first decision');
    expect(plain(figureOf(sheet, 'admission').finding)).not.toContain('such');
  });
});

it('out of every decision the first is the first of all: the headline adds nothing, and the ladder says what others do', async () => {
  const sheet = await ask('oocd', { outcomes: { oocd: 'community_resolution' }, bases: { oocd: 'all' } });
  expect(plain(sheet.headline)).toMatch(/ to get a community resolution at their first decision\. /);
  expect(figureOf(sheet, 'mix').base).toContain(
    'Figures out of fewer decisions take the first of those, so their numbers may differ.',
  );
});

it('bail with support rather than remanded', async () => {
  const sheet = await ask('remand', {
    outcomes: { remand: 'supported_bail' },
    bases: { remand: 'support_or_remand' },
  });
  expect(plain(sheet.headline)).toBe(
    '40 in 100 Black children (109 of 270) were bailed with support rather than remanded at their first such decision. For White children, it was 46 in 100 (65 of 141). The gap could be chance.',
  );
  expect(faultsOn(sheet)).toEqual([]);
});

it('a search with a recorded outcome', async () => {
  const sheet = await ask('stop_and_search', {
    outcomes: { stop_and_search: 'community_resolution' },
    bases: { stop_and_search: 'outcome_recorded' },
  });
  expect(plain(sheet.headline)).toMatch(
    /^Black children were less likely than White children to get a community resolution at their first search with a recorded outcome\. /,
  );
  expect(faultsOn(sheet)).toEqual([]);
});
