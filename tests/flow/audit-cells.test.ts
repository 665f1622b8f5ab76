/**
 * Section E of the statistical audit: counts, shares, gaps, ratios and bounds of a sheet are what the rows of the file
 * give by calculations of their own, to the digit that is printed.
 */
import { beforeAll, expect, it } from 'vitest';
import type { Cell, PresentedFigure } from '../../src/presentation/figure';
import { samplesAt } from '../support/audit-cases';
import { figureOf } from '../support/answer-sheets';
import { type Counted, koopman, newcombe, worstCase } from '../support/independent-shares';
import { type RawRows, rawSamples } from '../support/raw-rows';

let raw: RawRows;
beforeAll(async () => {
  raw = await rawSamples();
}, 120_000);
const sheetAt = samplesAt();

const FIVE = `disposal in ('community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution', 'charge')`;
const OOCD = { table: 'oocd', base: FIVE, had: `disposal = 'community_resolution'`, day: 'event_date' };
const CHARGE = { ...OOCD, had: `disposal = 'charge'` };
const REMAND = { ...OOCD, table: 'remand', base: 'true', had: `remand_decision = 'ryda'` };
const SEPARATED = {
  ...{ table: 'rule49', base: `"end" is not null and "end" >= start`, day: 'start' },
  had: `date_diff('minute', start, "end") > 72 * 60`,
};
const REACHED = `('referred', 'application', 'withdrawn', 'refused', 'interim_order', 'full_order')`;
const REFERRED = {
  ...{ table: 'kcpo', day: 'event_date', base: `stage_reached in ('randomised_in', ${REACHED.slice(1)}` },
  had: `stage_reached in ${REACHED}`,
};

const YEAR = ['2024-04-01', '2025-03-31'] as const;
const CHILDREN = 'age between 10 and 17';
const FAMILIES: Readonly<Record<string, string>> = { asian: 'A', black: 'B', mixed: 'M', other: 'O', white: 'W' };

interface Case {
  readonly address: string;
  readonly asked: typeof OOCD;
  readonly days?: readonly [string, string];
  readonly ages?: string;
  readonly where?: string;
  readonly beside?: string;
}

const CASES: readonly Case[] = [
  { address: '#/oocd', asked: OOCD },
  { address: '#/oocd?borough=E09000014', asked: OOCD, where: `borough = 'E09000014'` },
  { address: '#/oocd?outcome.oocd=charge', asked: CHARGE },
  { address: '#/oocd?outcome.oocd=charge&ethnicity=B1,B2,B9', asked: CHARGE },
  { address: '#/oocd?age=15', asked: OOCD, ages: 'age = 15' },
  { address: '#/oocd?month=2024-04..2024-09', asked: OOCD, days: ['2024-04-01', '2024-09-30'] },
  { address: '#/oocd?sex=female', asked: OOCD, where: `sex = 'female'` },
  { address: '#/oocd?age=18', asked: OOCD, ages: 'age = 18' },
  { address: '#/oocd?compare=black', asked: OOCD, beside: 'black' },
  { address: '#/oocd?month=2019-04..2025-03', asked: OOCD, days: ['2019-04-01', '2025-03-31'] },
  { address: '#/remand', asked: REMAND },
  { address: '#/kcpo', asked: REFERRED, days: ['2022-04-01', '2023-03-31'] },
  { address: '#/rule49', asked: SEPARATED },
];

/** Everyone at risk and with the outcome, by the first letter of the ethnicity code: each child at the first row in the base. */
async function counted({ asked, days = YEAR, ages = CHILDREN, where = 'true' }: Case) {
  const { table, base, had, day } = asked;
  const rows = await raw.ask(
    `select family, (count(*) filter (where had))::integer as events, count(*)::integer as "atRisk" from (
       select coalesce(ethnicity[1], 'N') as family, coalesce(${had}, false) as had from "${table}"
       where ${base} and ${ages} and ${where} and ${day}::date between '${days[0]}' and '${days[1]}'
       qualify person_id is null or row_number() over (partition by person_id order by ${day}::date, row) = 1)
     group by family`,
  );
  return (family: string): Counted => {
    const row = rows.find((one) => one['family'] === family);
    return { events: Number(row?.['events'] ?? 0), atRisk: Number(row?.['atRisk'] ?? 0) };
  };
}

let checked = 0;

/** Each number that a cell prints is the one expected, rounded to as many digits as are printed; of limits, the outer first. */
function expectPrinted(where: string, cell: Cell | undefined, expected: readonly number[]): void {
  const printed = `${cell?.text ?? ''} ${cell?.soft ?? ''}`.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const numbers = printed.map((text) => Number(text.replaceAll(',', '')));
  const digits = printed.map((text) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0));
  const near = (value: number, at: number): boolean =>
    Math.abs((numbers[at] ?? Number.NaN) - value) <= 0.5 * 10 ** -(digits[at] ?? 0) + 1e-7;
  expect(
    numbers.length === expected.length && expected.every(near),
    `${where}: ${printed.join(' ')} for ${expected.join(' ')}`,
  ).toBe(true);
  checked += printed.length;
}

const HUNDRED = 100;
const bySize = ({ lower, upper }: { readonly lower: number; readonly upper: number }): readonly number[] =>
  upper <= 0 ? [-upper, -lower] : [Math.abs(lower), upper];

function expectRow(
  where: string,
  figures: readonly PresentedFigure[],
  id: string,
  [own, theirs, unknown]: readonly [Counted, Counted, Counted],
): void {
  const [rates, triple] = figures.map(({ rows }) => rows.find((row) => row.id === id)?.cells ?? {});
  const gap = newcombe(own, theirs);
  const ratio = koopman(own, theirs);
  const difference = own.events / own.atRisk - theirs.events / theirs.atRisk;
  const times = (shares: { readonly lower: number; readonly upper: number }, by: number) =>
    bySize({ lower: by * shares.lower, upper: by * shares.upper });
  expectPrinted(`${where} of`, rates?.['of'], [own.events, own.atRisk]);
  expectPrinted(`${where} rate`, rates?.['rate'], [(HUNDRED * own.events) / own.atRisk]);
  if (theirs === own) return;
  if (!/same/.test(rates?.['gap']?.text ?? ''))
    expectPrinted(`${where} gap`, rates?.['gap'], [Math.abs(HUNDRED * difference), ...times(gap, HUNDRED)]);
  if (!/same/.test(triple?.['excess']?.text ?? ''))
    expectPrinted(`${where} excess`, triple?.['excess'], [
      Math.abs(own.atRisk * difference),
      ...times(gap, own.atRisk),
    ]);
  const finite = own.events > 0 && theirs.events > 0;
  if (finite)
    expectPrinted(`${where} times`, rates?.['times'], [
      own.events / own.atRisk / (theirs.events / theirs.atRisk),
      ratio.lower,
      ratio.upper,
    ]);
  if (finite && unknown.atRisk) {
    const { lower, upper } = worstCase(own, theirs, unknown);
    expectPrinted(`${where} bounds`, rates?.['bounds'], [lower, upper]);
  }
}

it.each(CASES)(
  '$address',
  async (one) => {
    const sheet = await sheetAt(one.address);
    const figures = [figureOf(sheet, 'rates'), figureOf(sheet, 'triple')];
    const of = await counted(one);
    const reference = of(FAMILIES[one.beside ?? 'white'] ?? '');
    const shown = figures[0]?.rows.filter(({ id }) => FAMILIES[id]) ?? [];
    expect(shown.length).toBeGreaterThan(one.address.includes('ethnicity') ? 0 : 3);
    for (const { id } of shown) {
      const own = of(FAMILIES[id] ?? '');
      const isReference = id === (one.beside ?? 'white');
      expectRow(`${one.address} ${id}`, figures, id, [own, isReference ? own : reference, of('N')]);
    }
  },
  120_000,
);

it('holds several hundred numbers', () => {
  expect(checked).toBeGreaterThan(600);
});
