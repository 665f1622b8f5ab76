/** Section C of the statistical audit: what is planted in the samples is found on the sheet where a reader would look. */
import { beforeAll, expect, it } from 'vitest';
import planted from '../../data/planted-effects.json';
import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { type AllSamples, allSamples } from '../support/all-samples';
import { figureOf } from '../support/answer-sheets';

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 240_000);

/** Everything that the file holds, every event: as the effects are planted. */
const ALL = { ...OPENING_SELECTION, unit: 'events', ticks: { age: [], month: [] } } as const;
const CHARGED = { outcomes: { oocd: 'charge' } };
const CROYDON = { ticks: { ...ALL.ticks, borough: ['E09000008'] } };

type Seen = readonly [
  effect: string,
  kind: ExtractKind,
  figure: string,
  row: string,
  column: string,
  over?: Partial<Selection>,
];

const SEEN: readonly Seen[] = [
  ['kcpo-triggers-black', 'kcpo', 'per-thousand', 'black', 'times'],
  ['kcpo-randomised-black', 'kcpo', 'kcpo-funnel', 'randomised_in-black', 'times'],
  ['kcpo-referred-crude-black', 'kcpo', 'rates', 'black', 'times'],
  ['kcpo-application-black', 'kcpo', 'kcpo-funnel', 'application-black', 'times'],
  ['kcpo-order-black', 'kcpo', 'kcpo-funnel', 'order-black', 'times'],
  ['kcpo-breach-black', 'kcpo', 'kcpo-funnel', 'breach-black', 'times'],
  ['oocd-charge-crude-black', 'oocd', 'rates', 'black', 'times', CHARGED],
  ['oocd-charge-crude-mixed', 'oocd', 'rates', 'mixed', 'times', CHARGED],
  ['oocd-charge-alike-black-outlier', 'oocd', 'like-for-like', 'black', 'alike', { ...CHARGED, ...CROYDON }],
  ['oocd-community_resolution-crude-black', 'oocd', 'rates', 'black', 'times'],
  ['oocd-community_resolution-alike-black', 'oocd', 'like-for-like', 'black', 'alike'],
  ['oocd-community_resolution-alike-mixed', 'oocd', 'like-for-like', 'mixed', 'alike'],
  ['remand-decisions-black', 'remand', 'per-thousand', 'black', 'times'],
  ['remand-decisions-mixed', 'remand', 'per-thousand', 'mixed', 'times'],
  ['remand-ryda-crude-black', 'remand', 'rates', 'black', 'times'],
  ['remand-ryda-crude-mixed', 'remand', 'rates', 'mixed', 'times'],
  ['remand-not-convicted-black', 'remand', 'remand-ends', 'not_convicted-black', 'times'],
  ['remand-not-convicted-mixed', 'remand', 'remand-ends', 'not_convicted-mixed', 'times'],
  ['rule49-over_72h-black', 'rule49', 'rates', 'black', 'times'],
  ['rule49-over_14d-black', 'rule49', 'rates', 'black', 'times', { outcomes: { rule49: 'over_14d' } }],
  ['rule49-over_72h-mixed', 'rule49', 'rates', 'mixed', 'times'],
  ['rule49-episodes-black', 'rule49', 'separation-alike', 'black', 'range'],
  ['rule49-episodes-mixed', 'rule49', 'separation-alike', 'mixed', 'range'],
];

const valueOf = (effect: string): number => {
  const one = planted.effects.find(({ id }) => id === effect);
  if (!one) throw new Error(`No effect ${effect} is planted.`);
  return one.value;
};

it.each(SEEN.map((seen) => ({ effect: seen[0], seen })))('$effect lies within the range shown', async ({ seen }) => {
  const [effect, kind, id, row, column, over = {}] = seen;
  const figure = figureOf(await samples.sheet(kind, { ...ALL, ...over }), id);
  const found = [...figure.rows, ...(figure.counts?.rows ?? [])].find((one) => one.id === row && one.cells[column]);
  const { text = '', soft = '' } = found?.cells[column] ?? {};
  const [, lower, upper] = /([\d.]+) to ([\d.]+)/.exec(`${text} ${soft}`) ?? [];
  const value = valueOf(effect);
  expect([Number(lower) <= value, value <= Number(upper)], `${value} in ${text} ${soft}`).toEqual([true, true]);
});
