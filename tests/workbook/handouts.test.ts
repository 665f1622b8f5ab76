import { beforeAll, expect, it } from 'vitest';
import { boroughPage } from '../../src/export/document/borough-page';
import { returnDocument } from '../../src/export/document/return-document';
import { EMPTY_RECORD } from '../../src/record/edit';
import type { Action } from '../../src/record/record';
import { Handouts } from '../../src/workbook/record/handouts';
import { BOROUGHS } from '../../src/vocabulary/places';
import { openedSample } from '../support/opened-samples';
import { rawSamples } from '../support/raw-rows';

let handouts: Handouts;
beforeAll(async () => {
  const { extract, counter } = await openedSample('kcpo');
  handouts = new Handouts({ counter, extracts: { list: [extract] } });
}, 120_000);

const PROVENANCE = { mode: 'Analyst', sheet: 'Orders', selection: '', address: '', saved: '2026-11-28', sources: [] };

it('the return says every quarter, and masks what is few for others', async () => {
  const sheet = await handouts.orderReturn(null);
  if (!sheet) throw new Error('No extract of orders is open.');
  const { parts, stamp } = returnDocument(sheet, PROVENANCE);
  expect(stamp[1]).toBe('Synthetic data: about no real child.');
  expect(JSON.stringify(sheet.selection)).toContain('every month supplied');
  const [quarters, each] = parts.filter((part) => part.kind === 'table');
  expect(quarters?.header).toEqual([
    'Period',
    ...['Applications', 'Orders, interim or full', 'Orders with a positive intervention', 'Orders breached'],
    ...['Positive requirements of these orders', 'Orders that say how many'],
    ...['Prohibitions of these orders', 'Orders that say how many prohibitions'],
  ]);
  expect(quarters?.rows.map(([label]) => label)).toContain('January to March 2022');
  expect(each?.rows.map(([label]) => label)).toContain('January to March 2022: Ethnicity not recorded');
  // Every borough of every quarter, whether or not it had a case: the layout is one each time.
  const named = each?.rows.map(([label]) => label);
  const wanted = [...BOROUGHS.map(({ label }) => label), 'Borough not recorded'];
  expect(wanted.filter((label) => !named?.includes(`January to March 2022: ${label}`))).toEqual([]);
  expect(parts.map((part) => (part.kind === 'words' ? part.words : ''))).toContain(
    'As it stood on 28 November 2026. Not supplied: reoffending, which no extract of orders holds. Not supplied: what each condition is in words; extracts hold how many of each type.',
  );
  expect(each?.rows.flat()).not.toContain('[masked]');
  const others = await handouts.orderReturn(5);
  expect(others?.figures[0]?.rows[0]?.cells['requirements']?.text).toBe('[masked]');
  expect(others?.figures[0]?.remark).toContain('The whole figure is masked');
  const cells = others?.figures[0]?.counts?.rows.flatMap(({ cells: own }) => Object.values(own)) ?? [];
  expect(cells.some(({ text }) => text === '[masked]')).toBe(true);
  expect(cells.filter(({ held }) => (held?.count ?? 0) >= 1 && (held?.count ?? 0) <= 5)).toEqual([]);
}, 120_000);

it('the return counts conditions of each type as the raw rows have them, in every part of a quarter', async () => {
  const figure = (await handouts.orderReturn(null))?.figures[0];
  const rows = figure?.counts?.rows ?? [];
  const raw = await rawSamples();
  const quarter = `event_date between '2022-01-01' and '2022-03-31' and stage_reached in ('interim_order', 'full_order')`;
  const parts = {
    All: 'true',
    Camden: `borough = 'E09000007'`,
    'Sex not known': `sex in ('NR', 'NX')`,
    'Age 17': `age::varchar = '17'`,
  };
  for (const [label, where] of Object.entries(parts)) {
    const [sums] = await raw.ask(`select coalesce(sum(positive_requirements), 0)::integer as requirements,
      count(positive_requirements)::integer as said, coalesce(sum(prohibitions), 0)::integer as prohibitions
      from kcpo where ${quarter} and ${where}`);
    const row = rows.find((one) => one.label === `January to March 2022: ${label}`);
    const held = ['requirements', 'requirements-of', 'prohibitions'].map((id) => row?.cells[id]?.held?.count);
    expect(held, label).toEqual([sums?.['requirements'], sums?.['said'], sums?.['prohibitions']]);
  }
  const [all] = rows;
  expect(all?.cells['prohibitions']?.held?.count).toBeGreaterThan(0);
}, 120_000);

it('the page of a borough has its headline, its numbers, cautions and open actions', async () => {
  const [first] = handouts.boroughs;
  if (!first) throw new Error('The sample tells no borough apart.');
  const sheets = await handouts.ofBorough(first.code, null);
  const action: Action = {
    ...{ id: 'a', number: '1', recommendation: '', response: 'accepted', action: 'Second reader', owner: 'Inspector' },
    ...{ overseer: '', target: '2027-01-31', status: 'underway', progress: [], finding: '', meetings: [] },
  };
  const done: Action = { ...action, id: 'b', number: '2', status: 'done' };
  const record = { ...EMPTY_RECORD, actions: [action, done] };
  const page = boroughPage(sheets, record, { borough: first.label, day: '2026-11-28', mode: 'Analyst' });
  expect(page.title).toBe(`Youth justice decisions in ${first.label}`);
  expect(page.parts).toContainEqual({
    kind: 'list',
    items: ['1. Second reader, Inspector, by 31 January 2027, Under way'],
  });
  const [numbers] = page.parts.filter((part) => part.kind === 'table');
  expect(numbers?.header).toEqual(expect.arrayContaining(['Extract', 'Black', 'White']));
  expect(numbers?.rows.length).toBe(1);
  expect(JSON.stringify(sheets[0]?.selection)).toContain(first.label);
}, 120_000);
