import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { londonClock, londonTime, universalTime } from '../../src/dataset/values/london-time';
import { dayOfText } from '../../src/dataset/mapping/date-formats';
import type { DateFormat } from '../../src/dataset/mapping/mapping';
import { instantOfText, isMovedDay, momentOfText } from '../../src/dataset/mapping/moment-sql';
import type { Engine } from '../../src/engine/engine';
import { readRows } from '../../src/sql/rows';
import { identifier, join, sql } from '../../src/sql/statement';
import { startNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const HOUR = 3_600_000;
const London = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What JavaScript's own table of zones says that clocks in London show: "2024-03-31 02:00:00". */
function shown(moment: number): string {
  const part = new Map(London.formatToParts(moment).map(({ type, value }) => [type, value]));
  const get = (name: Intl.DateTimeFormatPartTypes): string => part.get(name) ?? '';
  return `${get('year')}-${get('month')}-${get('day')} ${get('hour')}:${get('minute')}:${get('second')}`;
}

const isoOf = (moment: number): string => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');

/** Every half hour of the two days around each change of the clocks from 2000 to 2099, whatever day it falls on. */
function aroundChanges(): readonly number[] {
  return Array.from({ length: 100 }, (_, year) => 2000 + year).flatMap((year) =>
    [2, 9].flatMap((month) =>
      Array.from({ length: 7 }, (_, day) => 25 + day).flatMap((day) =>
        Array.from({ length: 48 }, (_, step) => Date.UTC(year, month, day) + (step * HOUR) / 2),
      ),
    ),
  );
}

const TWO = { place: { type: 'number' }, found: { type: 'text', nullable: true } } as const;

describe('the clocks of London', () => {
  it('show what the table of zones says, every half hour of the last week of March and October for a century', async () => {
    const moments = aroundChanges();
    expect(moments.filter((moment) => isoOf(londonClock(moment)) !== shown(moment))).toEqual([]);
    await engine.query(
      sql`create table moments as select i as place, epoch_ms(${sql`unnest(${list(moments)})`}) as utc from (select 0 as i)`,
    );
    const rows = readRows(
      await engine.query(
        sql`select epoch(utc)::double as place, strftime(${londonTime(sql`utc`)}, '%Y-%m-%d %H:%M:%S') as found from moments`,
      ),
      TWO,
    );
    expect(rows.filter(({ place, found }) => found !== shown(place * 1000))).toEqual([]);
  });

  it('lead back to universal time, but for the second of the hours that come twice', async () => {
    const back = sql`epoch_ms(${universalTime(londonTime(sql`utc`))})::double`;
    const rows = readRows(
      await engine.query(
        sql`select epoch_ms(utc)::double as place, (${back})::varchar as found from moments where ${back} <> epoch_ms(utc)`,
      ),
      TWO,
    );
    const second = rows.filter(({ place }) => shown(place) === shown(place - HOUR));
    expect(rows.length).toBe(200);
    expect(second.length).toBe(200);
  });

  it('of moments that no calendar has, nothing breaks', async () => {
    const odd = sql`select ${londonTime(sql`t`)} from (values ('infinity'::timestamp), ('290000-01-01'::timestamp), (null)) v(t)`;
    expect((await engine.query(odd)).numRows).toBe(3);
  });
});

const list = (moments: readonly number[]) => ({ text: `[${moments.join(', ')}]::bigint[]`, values: [] });

const two = (number: number): string => String(number).padStart(2, '0');

/** A zone as people write it and the seconds that it is before universal time. */
const zone: fc.Arbitrary<readonly [string, number]> = fc.oneof(
  fc.constantFrom<(readonly [string, number])[]>(
    ...([
      ['Z', 0],
      ['z', 0],
      ['UTC', 0],
      ['GMT', 0],
      ['gmt', 0],
      ['+00:00', 0],
      ['+0000', 0],
      ['+00', 0],
      ['-00:00', 0],
    ] as const),
    ...([
      ['BST', 3600],
      ['bst', 3600],
      ['+01:00', 3600],
      ['+0100', 3600],
      ['+01', 3600],
      ['CET', 3600],
      ['CEST', 7200],
    ] as const),
    ...([
      ['UTC+1', 3600],
      ['GMT+01:00', 3600],
      ['+01:00[Europe/London]', 3600],
      ['+0100 (BST)', 3600],
    ] as const),
    ...([
      ['EST', -18_000],
      ['EDT', -14_400],
      ['PST', -28_800],
      ['NZDT', 46_800],
      ['AEST', 36_000],
    ] as const),
  ),
  fc
    .tuple(
      fc.integer({ min: -12, max: 14 }),
      fc.constantFrom(0, 15, 30, 45),
      fc.constantFrom(':', ''),
      fc.constantFrom('-', '\u2212'),
    )
    .map(([hours, minutes, colon, minus]) => {
      const sign = hours < 0 ? minus : '+';
      return [
        `${sign}${two(Math.abs(hours))}${colon}${two(minutes)}`,
        Math.sign(hours || 1) * (Math.abs(hours) * 3600 + minutes * 60),
      ] as const;
    }),
);

/** A moment, at times near a change of the clocks or near a midnight. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2000, 0, 3) / 1000, max: Date.UTC(2099, 11, 28) / 1000 }),
  fc
    .tuple(
      fc.integer({ min: 2000, max: 2099 }),
      fc.constantFrom(2, 9),
      fc.integer({ min: 24, max: 31 }),
      fc.integer({ min: 0, max: 86_399 }),
    )
    .map(([year, month, day, second]) => Date.UTC(year, month, day) / 1000 + second),
  fc
    .tuple(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: -4000, max: 4000 }))
    .map(([day, second]) => Date.UTC(2000, 0, 5) / 1000 + day * 86_400 + second),
);

const WAYS: Readonly<Partial<Record<DateFormat, (iso: string) => string>>> = {
  'YYYY-MM-DD': (iso) => iso.replace(' ', 'T'),
  'DD/MM/YYYY': (iso) => `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}${iso.slice(10)}`,
  'DD.MM.YYYY': (iso) => `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}${iso.slice(10)}`,
  YYYYMMDD: (iso) => `${iso.slice(0, 10).replaceAll('-', '')}${iso.slice(10)}`,
};

const written = fc.record({
  moment,
  zone,
  format: fc.constantFrom<DateFormat[]>('YYYY-MM-DD', 'DD/MM/YYYY', 'DD.MM.YYYY', 'YYYYMMDD'),
  fraction: fc.constantFrom('', '.5', '.123', '.123456', '.1234567', ',25'),
  space: fc.constantFrom('', ' '),
});

it('a text with any zone is the day in London, to the preview and to the engine, and told as moved where it is another', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const texts = fc.sample(written, { numRuns: 2_000, seed }).map((one, place) => {
    const [name, seconds] = one.zone;
    const local = isoOf((one.moment + seconds) * 1000);
    const text = `${WAYS[one.format]?.(local) ?? ''}${one.fraction}${one.space}${name}`;
    const day = shown(one.moment * 1000).slice(0, 10);
    return { place, text, format: one.format, day, moved: day !== local.slice(0, 10), moment: one.moment };
  });
  expect(texts.filter(({ text, format, day }) => dayOfText(text, format) !== day)).toEqual([]);
  for (const format of new Set(texts.map((one) => one.format))) {
    const those = texts.filter((one) => one.format === format);
    const rows = join(those.map(({ place, text }) => sql`(${place}, ${text}::varchar)`));
    const text = identifier('text');
    const found = sql`concat_ws(' ', ${momentOfText(text, format)}::date, ${isMovedDay(text, format)}, floor(epoch(${instantOfText(text, format)}))::bigint)`;
    const read = readRows(
      await engine.query(sql`select place::double as place, ${found} as found from (values ${rows}) as t(place, text)`),
      TWO,
    );
    const by = new Map(those.map((one) => [one.place, one]));
    const wrong = read.filter(({ place, found: said }) => {
      const one = by.get(place);
      return said !== `${one?.day} ${one?.moved} ${one?.moment}`;
    });
    expect(wrong.map(({ place, found: said }) => [by.get(place), said])).toEqual([]);
  }
});

it.each([
  ['2023-03-31T23:30:00 XYZ', 'a zone that is not known'],
  ['2023-03-31T23:30:00 IST', 'a name of three zones: India, Ireland, Israel'],
  ['2023-03-31T23:30:00+15:00', 'farther than any zone'],
  ['2023-03-31T23:30:00+01:10', 'minutes that no zone has'],
])('%s is not read as a day: %s', async (text) => {
  expect(dayOfText(text, 'YYYY-MM-DD')).toBeNull();
  const found = readRows(
    await engine.query(
      sql`select 0::double as place, ${momentOfText(sql`${text}::varchar`, 'YYYY-MM-DD')}::varchar as found`,
    ),
    TWO,
  );
  expect(found[0]?.found).toBeNull();
});
