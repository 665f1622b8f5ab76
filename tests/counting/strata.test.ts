/** Cases alike: what the counting worker makes of them, whole or in shares, beside the same question in SQL. */
import { beforeAll, describe, expect, it } from 'vitest';
import { heldExtract } from '../../src/counting/pass';
import type { CodedColumns } from '../../src/counting/protocol';
import { strataOf } from '../../src/counting/strata';
import { strataRows } from '../../src/counting/strata-rows';
import { codesOut } from '../../src/dataset/loading/codes-out';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { alike } from '../../src/questions/stratified';
import { acceptSelection, SHOWN_ONLY } from '../../src/selection/accept';
import { matchingOffered } from '../../src/selection/matched-on';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { readRows } from '../../src/sql/rows';
import { queryContextOf } from '../../src/workbook/answering/query-context';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { answeringColumns } from '../support/answer-sheets';
import { runs } from '../support/long-form';
import { startNodeEngine } from '../support/node-engine';
import { openedSample } from '../support/opened-samples';
import { column } from '../support/parquet';
import { rowsOfStrata, type StratumRow } from '../support/strata';
import { type Dice, dice } from './made-up';
import { alikeInSql } from './strata-sql';
import { shareOf } from './synthetic';

const SELECTIONS = runs(6, 30);
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.info(`tests/counting/strata.test.ts: seed ${seed}; to run it again: SEED=${seed}`);

/** Some ticks in some parts, some columns held, and one of the three ways of counting. */
function randomSelection(roll: Dice, { parts, contract, dataset }: OpenExtract): Selection {
  const some = (codes: readonly string[], likely: number) => codes.filter(() => roll(10) < likely);
  const ticks = parts.flatMap(({ id, choices }) => {
    const codes = choices.map(({ code }) => code);
    return roll(3) ? [] : [[id, some(codes, roll(2) ? 3 : 8)] as const];
  });
  return {
    ...OPENING_SELECTION,
    ticks: { month: [], ...Object.fromEntries(ticks) },
    unit: (['children', 'any', 'events'] as const)[roll(3)] ?? 'any',
    matchedOn: some(matchingOffered(contract, dataset.supplied), 1 + roll(4)),
  };
}

/** Every stratum as text, whatever its number: the column held beside, then what each ethnicity of it holds. */
function inOrder(rows: readonly StratumRow[]): readonly string[] {
  const strata = new Map<string, string[]>();
  for (const { more, stratum, ...held } of rows) {
    const key = `${more} ${stratum}`;
    strata.set(key, [...(strata.get(key) ?? [`${more}:`]), Object.values(held).join(' ')]);
  }
  return [...strata.values()].map(([name = '', ...held]) => [name, ...held.sort()].join('\n')).sort();
}

/** Compares one selection of an extract; gives how many rows there were. */
async function compare(extract: OpenExtract, codes: readonly CodedColumns[], selection: Selection): Promise<number> {
  const asked = queryContextOf(extract, selection);
  if (!asked?.matchedOn.length) return 0;
  const question = alike(asked);
  const parts = acceptSelection(extract.dataset, extract.contract, extract.parts, selection);
  const shares = codes.map((data) => strataOf(heldExtract(data), { ...question.strata, parts, shownOnly: SHOWN_ONLY }));
  const { statement, shape } = alikeInSql(asked);
  const slow = readRows(await extract.engine.query(statement), shape);
  expect(inOrder(rowsOfStrata(question.read(strataRows(shares)))), JSON.stringify(selection)).toEqual(inOrder(slow));
  return slow.length;
}

describe.each(EXTRACTS.map(({ kind }) => kind))('cases alike of the sample %s', (kind) => {
  let extract: OpenExtract;
  let codes: CodedColumns;
  beforeAll(async () => {
    ({ extract } = await openedSample(kind));
    codes = await codesOut(extract.engine, extract.dataset);
  }, 120_000);

  it(`are those of the engine, over selections by chance (seed ${seed})`, async () => {
    const roll = dice(seed);
    let most = 0;
    for (let round = 0; round < SELECTIONS; round += 1) {
      const shares = round % 2 ? [codes] : [0, 1, 2].map((part) => shareOf(codes, part, 3));
      most = Math.max(most, await compare(extract, shares, randomSelection(roll, extract)));
    }
    expect(most).toBeGreaterThan(50);
  }, 240_000);
});

it('are those of the engine where rows stand for many and some are withheld', async () => {
  const of = (values: readonly string[]) => Array.from({ length: 60 }, (_, row) => values[row % values.length] ?? '');
  const { extract } = await answeringColumns(
    await startNodeEngine(),
    [
      column('period', 'text', of(['2024-25 H1'])),
      column('borough', 'text', of(['E09000014', 'E09000002', ''])),
      column('ethnicity', 'text', of(['B1', 'W1', 'A1', 'W1', 'M1', '?', 'B1'])),
      column('disposal', 'text', of(['charge', 'community_resolution', 'charge', 'youth_caution', 'charge'])),
      column('offence_group', 'text', of(['robbery', 'theft', '', 'robbery'])),
      column('age', 'text', of(['14', '15', '16', '17'])),
      column('count', 'text', of(['40', '7', '*', '12', '<5', '9', '30', '11'])),
    ],
    { extract_kind: 'oocd' },
  );
  const codes = await codesOut(extract.engine, extract.dataset);
  expect(codes.weight?.some((rows) => rows === 40)).toBe(true);
  expect(codes.withheld?.includes(1)).toBe(true);
  const selection = { ...OPENING_SELECTION, ticks: { month: [], age: [] } };
  for (const matchedOn of [['offence_group'], ['offence_group', 'age']])
    expect(await compare(extract, [codes], { ...selection, matchedOn })).toBeGreaterThan(10);
}, 60_000);

it('count everybody as an event where the outcome asks for nothing', () => {
  const codes = Uint8Array.of(0, 1, 1, 0);
  const data: CodedColumns = { rows: 4, columns: { ethnicity: codes, age: codes }, sizes: { ethnicity: 2, age: 2 } };
  const request = { parts: {}, shownOnly: [], by: 'ethnicity', held: ['age'], more: [], unknown: {} };
  for (const where of [{}, { where: {} }, { where: { age: Uint8Array.of(1, 1) } }]) {
    const { atRisk, events } = strataRows([strataOf(heldExtract(data), { ...request, unit: 'events', ...where })]);
    expect([...events]).toEqual([...atRisk]);
    expect([...atRisk]).toEqual([2, 2]);
  }
});
