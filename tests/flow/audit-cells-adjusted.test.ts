/**
 * Section E of the statistical audit, beside shares: rates out of who lives here, sets of alike cases and lengths are what
 * the rows of the file give by calculations of their own, to the digit that is printed.
 */
import { beforeAll, expect, it } from 'vitest';
import type { Cell } from '../../src/presentation/figure';
import { samplesAt } from '../support/audit-cases';
import { figureOf } from '../support/answer-sheets';
import { mantelHaenszel, midP, stillGoing } from '../support/independent-adjusted';
import type { Counted } from '../support/independent-shares';
import { type RawRows, rawSamples } from '../support/raw-rows';

let raw: RawRows;
beforeAll(async () => {
  raw = await rawSamples();
}, 120_000);
const sheetAt = samplesAt();

const FAMILIES = { asian: 'A', black: 'B', mixed: 'M', other: 'O' } as const;
const first = (day: string) => `row_number() over (partition by person_id order by ${day}::date, row) = 1`;
const numbersIn = (text: string): readonly string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
const plain = (text: string): number => Number(text.replaceAll(',', ''));

function expectPrinted(where: string, { text = '', soft = '' }: Partial<Cell> = {}, expected: readonly number[]): void {
  const printed = numbersIn(`${text} ${soft}`);
  const digits = (number: string) => (number.includes('.') ? number.length - number.indexOf('.') - 1 : 0);
  const off = printed.filter(
    (number, at) => Math.abs(plain(number) - (expected[at] ?? NaN)) > 0.5 * 10 ** -digits(number) + 1e-7,
  );
  expect([printed.length, off], `${where}: ${text} ${soft} for ${expected.join(' ')}`).toEqual([expected.length, []]);
}

it.each([
  ['oocd', '2024-04-01', '2025-03-31'],
  ['remand', '2024-04-01', '2025-03-31'],
  ['kcpo', '2022-04-01', '2023-03-31'],
] as const)(
  'rates out of who lives here, %s',
  async (kind, from, to) => {
    const figure = figureOf(await sheetAt(`#/${kind}`), 'per-thousand');
    const rows = await raw.ask(
      `select ethnicity[1] as family, count(*)::integer as events from (select * from "${kind}"
       where borough like 'E09%' and age between 10 and 17 and event_date between '${from}' and '${to}'
       qualify person_id is null or ${first('event_date')}) group by family`,
    );
    const of = (id: string, family: string): Counted => {
      const people = figure.counts?.rows.find((row) => row.id === id && row.cells['people'])?.cells['people'];
      const events = rows.find((row) => row['family'] === family)?.['events'];
      return { events: Number(events), atRisk: plain(people?.text ?? '') };
    };
    const white = of('white', 'W');
    for (const [id, family] of Object.entries(FAMILIES)) {
      const own = of(id, family);
      const cells = figure.rows.find((row) => row.id === id)?.cells;
      const { lower, upper } = midP(own, white);
      expectPrinted(`${id} of`, cells?.['of'], [own.events]);
      expectPrinted(`${id} rate`, cells?.['rate'], [(1000 * own.events) / own.atRisk]);
      expectPrinted(`${id} times`, cells?.['times'], [
        own.events / own.atRisk / (white.events / white.atRisk),
        lower,
        upper,
      ]);
    }
  },
  120_000,
);

it.each([
  [
    '#/oocd?outcome.oocd=charge',
    'oocd',
    `disposal = 'charge'`,
    `disposal in ('community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution', 'charge')`,
    ['offence_group', 'gravity', 'admission', 'previous_disposals'],
  ],
  [
    '#/oocd',
    'oocd',
    `disposal = 'community_resolution'`,
    `disposal in ('community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution', 'charge')`,
    ['offence_group', 'gravity', 'admission', 'previous_disposals'],
  ],
  ['#/remand', 'remand', `remand_decision = 'ryda'`, 'true', ['offence_group', 'previous_disposals', 'age']],
] as const)(
  'like for like, %s',
  async (address, table, had, base, held) => {
    const figure = figureOf(await sheetAt(address), 'like-for-like');
    const set = held.map((column) => `coalesce(${column}::varchar, '?')`).join(` || '|' || `);
    const rows = await raw.ask(
      `select ethnicity[1] as family, ${set} as held, (count(*) filter (where ${had}))::integer as events, count(*)::integer as "atRisk"
     from (select * from "${table}" where ${base} and age between 10 and 17 and event_date between '2024-04-01' and '2025-03-31'
       qualify person_id is null or ${first('event_date')}) group by all`,
    );
    const none = { events: 0, atRisk: 0 };
    const inSet = (family: string, name: unknown): Counted => {
      const row = rows.find((one) => one['family'] === family && one['held'] === name);
      return row ? { events: Number(row['events']), atRisk: Number(row['atRisk']) } : none;
    };
    const names = [...new Set(rows.map((row) => row['held']))];
    for (const [id, family] of Object.entries(FAMILIES)) {
      const sets = names.map((name) => [inSet(family, name), inSet('W', name)] as const);
      const both = sets.filter(([own, theirs]) => own.atRisk > 0 && theirs.atRisk > 0);
      const { estimate, lower, upper } = mantelHaenszel(both);
      const cells = [...(figure.counts?.rows ?? [])].find((row) => row.id === id)?.cells;
      expectPrinted(`${address} ${id}`, cells?.['alike'], [estimate, lower, upper]);
    }
  },
  120_000,
);

it('lengths of separations', async () => {
  const figure = figureOf(await sheetAt('#/rule49'), 'separation-length');
  const rows = await raw.ask(
    `select ethnicity[1] as family, (date_diff('minute', start, coalesce("end", timestamp '2025-03-31 23:59:59')) / 60.0)::double as hours, ("end" is not null)::integer as ended
     from (select * from rule49 where age between 10 and 17 and start::date between '2024-04-01' and '2025-03-31'
       qualify person_id is null or ${first('start')})`,
  );
  for (const [id, family] of [...Object.entries(FAMILIES), ['white', 'W'] as const]) {
    const own = rows
      .filter((row) => row['family'] === family)
      .map((row): readonly [number, boolean] => [Number(row['hours']), Number(row['ended']) === 1]);
    const cells = figure.rows.find((row) => row.id === id)?.cells;
    expectPrinted(`${id} episodes`, cells?.['episodes'], [own.length]);
    const { estimate, lower, upper } = stillGoing(own, 72);
    if (estimate > 0 && estimate < 1)
      expectPrinted(
        `${id} 72 hours`,
        cells?.['h72'],
        [estimate, lower, upper].map((share) => 100 * share),
      );
  }
}, 120_000);
