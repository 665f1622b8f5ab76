/** Three ways of counting through the whole flow: what each makes of the samples, and that every figure names its own. */
import { beforeAll, describe, expect, test } from 'vitest';
import { EXTRACT_KINDS, type ExtractKind } from '../../src/dataset/kinds/extracts';
import { measurable } from '../../src/counting/unreleased';
import { alike } from '../../src/questions/stratified';
import { beforeAfter } from '../../src/questions/before-after';
import type { PresentedSheet } from '../../src/presentation/figure';
import { acceptSelection, SHOWN_ONLY } from '../../src/selection/accept';
import { readAddress } from '../../src/selection/address';
import { knownParts } from '../../src/selection/known';
import { OPENING_SELECTION, type Selection, type Unit } from '../../src/selection/selection';
import { readRows } from '../../src/sql/rows';
import { queryContextOf } from '../../src/workbook/answering/query-context';
import { type Answering, figureOf, readRow } from '../support/answer-sheets';
import { DRAWN, someOf } from '../support/long-form';
import { openedSamples } from '../support/opened-samples';
import { type RawRows, rawSamples } from '../support/raw-rows';
import { rowsOfStrata } from '../support/strata';

const WAYS: readonly Unit[] = ['children', 'any', 'events'];
let open: ReadonlyMap<ExtractKind, Answering>;
let raw: RawRows;

beforeAll(async () => {
  open = await openedSamples();
  raw = await rawSamples();
}, 120_000);

function extractOf(kind: ExtractKind): Answering {
  const extract = open.get(kind);
  if (!extract) throw new Error(`The sample ${kind} is not open.`);
  return extract;
}

const selectionAt = (address: string): Selection => readAddress(address, knownParts()).view.selection;

const SIX_YEARS = '#/oocd?ethnicity=B1,B2,B9&outcome.oocd=charge&month=2019-04..2025-03';
const ONE_YEAR = '#/oocd?ethnicity=B1,B2,B9&outcome.oocd=charge';

/** Share of Black children, of White children (whose row is not shown at this address), and the ratio, as printed. */
async function charged(address: string): Promise<readonly (string | undefined)[]> {
  const selection = selectionAt(address);
  const { ethnicity: _, ...everyone } = selection.ticks;
  const sheet = await extractOf('oocd').sheet(selection);
  const all = await extractOf('oocd').sheet({ ...selection, ticks: everyone });
  const share = (of: PresentedSheet, id: string) =>
    figureOf(of, 'rates').rows.find((row) => row.id === id)?.cells['rate']?.text;
  const times = figureOf(sheet, 'triple').triple?.find(({ unit }) => unit === 'times')?.number;
  return [share(sheet, 'black'), share(all, 'white'), times];
}

describe('charged at the first decision, at any, and of every decision', () => {
  test('over six years and over one, as the raw rows have it', async () => {
    expect(await charged(SIX_YEARS)).toEqual(['39', '23', '1.67']);
    expect(await charged(`${SIX_YEARS}&count=any`)).toEqual(['52', '36', '1.46']);
    expect(await charged(ONE_YEAR)).toEqual(['43', '27', '1.59']);
    expect(await charged(`${ONE_YEAR}&count=any`)).toEqual(['46', '29', '1.56']);
  }, 180_000);

  test('a link made before there was a third way means what it meant', () => {
    expect(selectionAt('#/oocd').unit).toBe('children');
    expect(selectionAt('#/oocd?count=children').unit).toBe('children');
    expect(selectionAt('#/oocd?count=events').unit).toBe('events');
    expect(selectionAt('#/oocd?count=any').unit).toBe('any');
  });
});

const CHILD_OF_ALL = `coalesce(person_id, 'row ' || row)`;
const FIVE = `disposal in ('community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution', 'charge')`;
const AGED = `age in ('10', '11', '12', '13', '14', '15', '16', '17')`;

describe('questions beside the pass, by any decision', () => {
  const selection = { ...OPENING_SELECTION, unit: 'any' as const, ticks: { month: [] }, outcomes: { oocd: 'charge' } };

  test('like for like: the set of the first decision, the outcome of any', async () => {
    const { extract, counter } = extractOf('oocd');
    const asked = queryContextOf(extract, { ...selection, matchedOn: ['offence_group'] });
    if (!asked) throw new Error('No outcome.');
    const question = alike(asked);
    const parts = acceptSelection(extract.dataset, extract.contract, extract.parts, selection);
    const counted = await counter.strata(extract.counterKey, { ...question.strata, parts, shownOnly: SHOWN_ONLY });
    const rows = rowsOfStrata(question.read(measurable(counted)));
    const sums = new Map<string, readonly [number, number]>();
    for (const { ethnicity, at_risk, events } of rows.filter(({ more }) => more === '')) {
      const [n, x] = sums.get(ethnicity) ?? [0, 0];
      sums.set(ethnicity, [n + at_risk, x + events]);
    }
    const byHand = await raw.ask(
      `with base as (select *, ${CHILD_OF_ALL} as child from oocd where ${FIVE} and ${AGED}) select coalesce(ethnicity, 'NR') as ethnicity, count(*) as n, count(*) filter (where met) as x, count(distinct offence_group) as groups from (select arg_min(ethnicity, (event_date, row)) as ethnicity, arg_min(offence_group, (event_date, row)) as offence_group, bool_or(disposal = 'charge') as met from base group by child) group by 1 having ethnicity in ('B1', 'B2', 'W1', 'A1', 'M1')`,
    );
    expect(byHand).toHaveLength(5);
    for (const row of byHand)
      expect(sums.get(String(row['ethnicity'])), String(row['ethnicity'])).toEqual([row['n'], row['x']]);
  }, 120_000);

  test('before and since a day: each child once on each side, with the outcome of any decision there', async () => {
    const { extract } = extractOf('oocd');
    const asked = queryContextOf(extract, selection);
    if (!asked) throw new Error('No outcome.');
    const { statement, shape } = beforeAfter(asked, '2022-06-15');
    const rows = readRows(await extract.engine.query(statement), shape);
    const byHand = await raw.ask(
      `with base as (select *, ${CHILD_OF_ALL} as child, event_date >= date '2022-06-15' as since from oocd where ${FIVE} and ${AGED}) select since::integer as since, ethnicity, count(*) as at_risk, count(*) filter (where met) as events from (select since, arg_min(ethnicity, (event_date, row)) as ethnicity, bool_or(disposal = 'charge') as met from base group by child, since) where ethnicity in ('B1', 'W1') group by 1, 2`,
    );
    expect(byHand).toHaveLength(4);
    for (const { since, ethnicity, at_risk, events } of byHand) {
      const own = rows.find((row) => row.since === since && row.ethnicity === ethnicity);
      expect([own?.at_risk, own?.events], `${since} ${ethnicity}`).toEqual([at_risk, events]);
    }
  }, 120_000);
});

/** What may stand at the end of a base, by the way that was chosen. */
const NAMED: Readonly<Record<Unit, RegExp>> = {
  children: /(Each (child|person) counts once\b|Every (decision|case|episode|search) counts)/,
  any: /(with the outcome if any of these|by the (heaviest|furthest|longest) of these|however many|Not by any of their \w+:|Every (decision|case|episode|search) counts|counts once in every)/,
  events: /(Every \w+ counts|however many)/,
};

const KIND_AND_WAY = EXTRACT_KINDS.flatMap((kind) => WAYS.map((unit) => [kind, unit] as const));

describe(`every figure (${DRAWN})`, () => {
  test.each(someOf(KIND_AND_WAY, { kindOf: ([kind]) => kind, many: 7 }))(
    'of %s says how it counts: %s',
    async (kind, unit) => {
      const sheet = await extractOf(kind).sheet({ unit, change: '2022-06-15' });
      const counted = sheet.figures.filter(({ base }) => base !== '');
      expect(counted.length).toBeGreaterThan(5);
      for (const { id, base } of counted) expect(base, id).toMatch(NAMED[unit]);
    },
    120_000,
  );
});

describe('one case at one step', () => {
  const OF = { ticks: { month: [], age: [] }, outcomes: { kcpo: 'referred' } };
  /** "Referred, of those randomised in: out of 1,234 people." as the rates have their total. */
  const asInRates = (sheet: PresentedSheet) => {
    const total = readRow(figureOf(sheet, 'rates'), 'all').find((text) => text.includes(' of ')) ?? '';
    return `Referred, of those randomised in: out of ${total.split(' of ')[1] ?? ''} people.`;
  };

  test('by any case has one number in the funnel and in the rates; by the first the funnel says why not', async () => {
    const kcpo = extractOf('kcpo');
    const any = await kcpo.sheet({ ...OF, unit: 'any' });
    expect(figureOf(any, 'kcpo-funnel').base).toContain(asInRates(any));
    const first = await kcpo.sheet(OF);
    expect(figureOf(first, 'kcpo-funnel').base).not.toContain(asInRates(first));
    expect(figureOf(any, 'kcpo-funnel').base).toContain(
      'Each person counts once, with the outcome if any of these cases had it. Where their details differ, the first case says in which row they stand.',
    );
    expect(figureOf(first, 'kcpo-funnel').base).toContain(
      'Each person counts once, by the first of these cases. A figure of steps follows the first case of each child alone.',
    );
  }, 120_000);
});
