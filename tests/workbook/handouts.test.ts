import { beforeAll, expect, it } from 'vitest';
import { boroughPage } from '../../src/export/document/borough-page';
import { returnDocument } from '../../src/export/document/return-document';
import { EMPTY_RECORD } from '../../src/record/edit';
import type { Action } from '../../src/record/record';
import { Handouts } from '../../src/workbook/record/handouts';
import { openedSample } from '../support/opened-samples';

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
  ]);
  expect(quarters?.rows.map(([label]) => label)).toContain('January to March 2022');
  expect(each?.rows.map(([label]) => label)).toContain('January to March 2022: Ethnicity not recorded');
  expect(each?.rows.flat()).not.toContain('[masked]');
  const others = await handouts.orderReturn(5);
  const cells = others?.figures[0]?.counts?.rows.flatMap(({ cells: own }) => Object.values(own)) ?? [];
  expect(cells.some(({ text }) => text === '[masked]')).toBe(true);
  expect(cells.filter(({ held }) => (held?.count ?? 0) >= 1 && (held?.count ?? 0) <= 5)).toEqual([]);
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
