import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { countedAs, DATE_FORMATS, dayOfText } from '../../src/dataset/mapping/date-formats';
import { momentOfText } from '../../src/dataset/mapping/moment-sql';
import { guessDates } from '../../src/dataset/mapping/guess-dates';
import type { DateFormat, Mapping } from '../../src/dataset/mapping/mapping';
import { profileOf } from '../../src/dataset/loading/profile-of';
import type { Engine } from '../../src/engine/engine';
import { readRows } from '../../src/sql/rows';
import { identifier, join, literal, sql } from '../../src/sql/statement';
import { startNodeEngine } from '../support/node-engine';
import { openTable } from '../support/table-rows';
import { profiled } from './mapping-profiles';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** Days as people write them, well and badly, and with one letter changed. */
function written(): readonly string[] {
  const plain = [
    ...['2024-03-31', '31/03/2024', '31-03-2024', '31.03.2024', '31/03/24', '31 Mar 2024', '31 march 2024'],
    ...['31-Mar-2024', '1-APR-2024 09:30', '31-Mar-24', '2024/03/31', '2024/3/1 23:30Z', '30-Jun-2024 23:30 UTC'],
    ...['03/31/2024', '20240331', 'Mar 2024', '2024-03', '4/3/2024', '2024-3-4', '31 MARCH 2024', '1 May 2024'],
    ...['31/03/2024 09:30', '31/03/2024 9:05:07', '2024-03-31T23:59:59', '2024-03-31T23:59:59.123', '31/03/2024 24:00'],
    ...['2024-03-31T00:30:00Z', '2024-03-31T00:30:00+01:00', '2024-03-31 00:30+0100', '31/03/2024 01:30 PM'],
    ...['31/03/2024 13:30 PM', '30/02/2024', '29/02/2024', '29/02/2023', '0/1/2024', '31/13/2024', '2024-00-10'],
    ...[' 31/03/2024 ', '\t31/03/2024', '31 / 03 / 2024', '31  Mar  2024', '31/03/20245', '031/03/2024', '', ' ', '-'],
    ...['31/03/2024 x', 'x 31/03/2024', 'Sept 2024', '31 Sept 2024', "'; drop table t; --", '31/03/0024', '٣١/٠٣/٢٠٢٤'],
    ...['31/03/68', '31/03/69', '31/03/99', '2024-03-31 ', '2024-03-31T', '2024-03-31 12', '2024-W12', '45382'],
    ...['2024-03-31T23:30:00Z', '2024-03-31T23:30:00.1234567Z', '2024-03-31T23:30:00,5+00:00', '31/03/2024 23:30 GMT'],
    ...['2024-10-27 00:30:00 BST', '2024-06-30 23:30 UTC', '2024-06-30 23:30 utc+1', '2024-06-30 23:30:00.5 GMT-05:30'],
    ...['30 Jun 2024 11:30 PM UTC', '30/06/2024 11:30:00 pm -01:00', '2024-06-30T23:30+05', '2024-06-30T20:00 EDT'],
    ...['2024-06-30T23:30+01:00[Europe/London]', '2024-06-30 23:30 Europe/London', '2024-06-30 23:30 +0100 (BST)'],
    ...['2024-06-30 23:30 XYZ', '2024-06-30 23:30 IST', '2024-06-30 23:30+15:00', '2024-06-30 23:30+01:10'],
    ...['2024-06-30 23:30−05:00', '2024-06-30\u00a023:30Z', '2024-06-30 23:30 B\u017ft', '2024-06-30 23:30UTC+100'],
    ...['45382.5', '45382.999999', '45382.9999999', ' 45382 ', '4538', '453820', '45382.', '36526', '73050', '45382,5'],
  ];
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const letters = '0123456789/-. :TZ';
  const changed = Array.from({ length: 400 }, () => {
    const text = plain[random(plain.length)] ?? '';
    const at = random(text.length + 1);
    return text.slice(0, at) + (letters[random(letters.length)] ?? '') + text.slice(at + random(2));
  });
  return [...plain, ...changed];
}

/** A plausible day or nothing: outside 2000 to 2099 loading and preview both call a day not recognised. */
const plausible = (day: string | null): string | null =>
  day !== null && day >= '2000-01-01' && day <= '2099-12-31' ? day : null;

describe('days written as text', () => {
  it(`are read alike by the preview and by the engine, in every format (seed ${seed})`, async () => {
    const texts = written();
    await engine.query(
      sql`create table days as select * from (values ${join(texts.map((text, at) => sql`(${at}, ${text}::varchar)`))}) as t(place, text)`,
    );
    const differing: string[] = [];
    for (const { id } of DATE_FORMATS) {
      const rows = readRows(
        await engine.query(
          sql`select place::integer as place, ${momentOfText(identifier('text'), id)}::date::varchar as day from days order by place`,
        ),
        { place: { type: 'number' }, day: { type: 'text', nullable: true } },
      );
      rows.forEach(({ place, day }) => {
        const text = texts[place] ?? '';
        const ours = plausible(dayOfText(text, id));
        if (ours !== plausible(day)) differing.push(`${id} ${JSON.stringify(text)}: ${ours} against ${day}`);
      });
    }
    expect(differing).toEqual([]);
  });

  it.each([
    ['31/03/2024', 'DD/MM/YYYY', '2024-03-31'],
    ['03/04/2024', 'DD/MM/YYYY', '2024-04-03'],
    ['03/04/2024', 'MM/DD/YYYY', '2024-03-04'],
    ['31/03/24', 'DD/MM/YY', '2024-03-31'],
    ['31/03/6', 'DD/MM/YY', '2006-03-31'],
    ['31/03/2024 01:30 PM', 'DD/MM/YYYY', '2024-03-31'],
    ['31/03/2024 01:30 PMZ', 'DD/MM/YYYY', null],
    ['31 March 2024', 'DD Month YYYY', '2024-03-31'],
    ['31-Mar-2024', 'DD-Mon-YYYY', '2024-03-31'],
    ['31-MAY-2024 23:30 UTC', 'DD-Mon-YYYY', '2024-06-01'],
    ['31-March-2024', 'DD-Mon-YYYY', null],
    ['2024/05/31 23:30:00Z', 'YYYY/MM/DD', '2024-06-01'],
    ['2024/31/05', 'YYYY/MM/DD', null],
    ['Mar 2024', 'Mon YYYY', '2024-03-01'],
    ['20240331', 'YYYYMMDD', '2024-03-31'],
    // Summer time begins an hour and a half later: in London it is still the evening before.
    ['2024-03-31T00:30:00+01:00', 'YYYY-MM-DD', '2024-03-30'],
    ['2024-04-01T00:30:00+01:00', 'YYYY-MM-DD', '2024-04-01'],
    ['2024-05-31T23:30:00Z', 'YYYY-MM-DD', '2024-06-01'],
    ['31/05/2024 7:30 PM EDT', 'DD/MM/YYYY', '2024-06-01'],
    ['2024-05-31 23:30 IST', 'YYYY-MM-DD', null],
    ['45382', 'Excel day', '2024-03-31'],
    ['45382.75', 'Excel day', '2024-03-31'],
    ['43554', 'Excel day from 1904', '2023-03-31'],
    ['43555.5', 'Excel day from 1904', '2023-04-01'],
    ['43889', 'Excel day from 1904', '2024-02-29'],
    ['35064', 'Excel day from 1904', '2000-01-01'],
    ['2024', 'Excel day', null],
    ['30/02/2024', 'DD/MM/YYYY', null],
    ['31/03/2024', 'YYYY-MM-DD', null],
  ] as const)('%s as %s is %s', (text, format, day) => {
    expect(dayOfText(text, format)).toBe(day);
  });
});

describe('how the days of a column are written', () => {
  it.each([
    [['31/03/2024', '01/04/2024'], 'DD/MM/YYYY'],
    [['03/31/2024', '04/01/2024'], 'MM/DD/YYYY'],
    [['31/03/24', '01/04/24'], 'DD/MM/YY'],
    [['31 Mar 2024', '1 Apr 2024'], 'DD Mon YYYY'],
    [['31 March 2024', '1 April 2024'], 'DD Month YYYY'],
    [['31-Mar-2024', '1-Apr-2024 14:30'], 'DD-Mon-YYYY'],
    [['2024/03/31', '2024/04/01 10:00:00'], 'YYYY/MM/DD'],
    [['2024-03-31 10:00', '2024-04-01 11:30'], 'YYYY-MM-DD'],
    [['20240331'], 'YYYYMMDD'],
    [['Mar 2024'], 'Mon YYYY'],
    [['45382', '45383.5'], 'Excel day'],
    [['31.03.2024', 'unknown'], 'DD.MM.YYYY'],
  ])('%j is %s', (values, format) => {
    const guess = guessDates(profiled('date', values), 'event_date');
    expect(guess.format).toBe(format);
    expect(guess.question).toBeUndefined();
  });
  it('numbers count from where their workbook does, whatever a mapping made on another says', () => {
    const days = profiled('date', ['43554', '43555']);
    expect(guessDates(days, 'event_date').format).toBe('Excel day');
    expect(guessDates({ ...days, from1904: true }, 'event_date').format).toBe('Excel day from 1904');
    const mapping = (dates: DateFormat): Mapping => ({
      ...{ format: 'scrutiny-workbook mapping', version: 1, supplier: '', kind: 'oocd', declared: {} },
      columns: { event_date: { from: 'When', dates }, disposal_date: { from: 'Then', dates: 'DD/MM/YYYY' } },
    });
    expect(countedAs(mapping('Excel day'), true)).toEqual(mapping('Excel day from 1904'));
    expect(countedAs(mapping('Excel day from 1904'), false)).toEqual(mapping('Excel day'));
    expect(countedAs(mapping('YYYY-MM-DD'), true)).toEqual(mapping('YYYY-MM-DD'));
  });
  it('of a workbook that counts from 1904 is told by the workbook itself', async () => {
    const bytes = readFileSync(
      new URL('../../../shared/data/faults/repro-04-1904-unformatted-serials.xlsx', import.meta.url),
    );
    const profile = await profileOf(engine, await openTable(Uint8Array.from(bytes), 'extract.xlsx'));
    if (!profile.ok) throw new Error(profile.failure.what);
    const when = profile.value.columns.find(({ name }) => name === 'event_date');
    const format = when && guessDates(when, 'event_date').format;
    expect(format).toBe('Excel day from 1904');
    expect(when?.values.map(({ value }) => format && dayOfText(value ?? '', format)).sort()).toEqual([
      '2023-03-31',
      '2023-04-01',
      '2024-02-29',
    ]);
  });
  it('dates need no format, and words have none', () => {
    expect(guessDates(profiled('date', ['2024-03-31'], 'date'), 'event_date')).toEqual({ share: 1 });
    expect(guessDates(profiled('date', ['soon', 'later']), 'event_date')).toEqual({ share: 0 });
  });
  it('a day above twelve settles which stands first', () => {
    expect(guessDates(profiled('date', ['03/04/2024', '13/04/2024']), 'event_date').question).toBeUndefined();
    expect(guessDates(profiled('date', ['03/04/2024', '05/04/2024']), 'event_date').question?.about).toBe(
      'date format',
    );
  });
});

it('a NUL, a quote and a backslash in a format’s text stay text', async () => {
  const text = sql`${literal(`a'b\\c"`)}`;
  const rows = readRows(await engine.query(sql`select ${momentOfText(text, 'DD/MM/YYYY')}::varchar as day`), {
    day: { type: 'text', nullable: true },
  });
  expect(rows).toEqual([{ day: null }]);
});
