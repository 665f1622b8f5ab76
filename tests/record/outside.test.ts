/** Steps of people's work that need data which no extract holds end in a dated line, on the page and on paper. */
import { expect, it } from 'vitest';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { recordDocument } from '../../src/export/document/record-document';
import { added, EMPTY_RECORD } from '../../src/record/edit';
import { notSupplied, OUTSIDE, untold } from '../../src/record/outside';
import { readRecord, writeRecord } from '../../src/record/record-file';
import type { MeetingRecord } from '../../src/record/record';

/** Who comes, the step, and the data that it needs beyond the extracts. */
const STEPS = [
  ['orders panel', 'reads whether children reoffended after an order', 'Reoffending'],
  ['court users', 'compares community and custodial sentences by ethnicity', 'Sentences'],
  ['court users', 'compares what reports proposed with what was passed', 'Pre-sentence reports'],
  ['court users', 'compares breach of court orders', 'Breach of orders'],
  ['outside scrutineer', 'sets adjudications beside separations', 'Adjudications'],
  ['outside scrutineer', 'sets levels of incentives beside separations', 'Incentives'],
  ['police analyst', 'follows those released under investigation', 'Released under investigation'],
  ['management board', 'sets needs beside services', 'Assessed needs and services'],
  ['management board', 'reads what education contributed', 'Education'],
  ['management board', 'reads what health contributed', 'Health'],
  ['management board', 'reads what social care contributed', 'Social care'],
] as const;

const DAY = '2026-11-29';
const walked = STEPS.reduce<MeetingRecord>((record, [, , dataset], place) => {
  const step = untold(record.register).find((one) => one.dataset === dataset);
  return step ? added(record, 'register', { ...notSupplied(step, DAY), id: `r${place}` }) : record;
}, EMPTY_RECORD);

it.each(STEPS)('the %s, who %s, ends in a dated line', (_who, _step, dataset) => {
  const line = walked.register.find((one) => one.dataset === dataset);
  expect([line?.state, line?.day]).toEqual(['not_supplied', DAY]);
  const table = recordDocument(walked, { day: DAY, forOthers: true }).parts.find(
    (part) => part.kind === 'table' && part.caption === 'What was asked for, and whether it came',
  );
  const row = table?.kind === 'table' ? table.rows.find(([name]) => name === dataset) : undefined;
  expect(row?.slice(3)).toEqual([
    'Not supplied',
    expect.stringMatching(/^No extract that this workbook reads holds it\. Wanted for: \w.+\.$/),
    '29 November 2026',
  ]);
});

it('once told, none is offered again, and all come back from the file', () => {
  expect([untold(EMPTY_RECORD.register), untold(walked.register)]).toEqual([OUTSIDE, []]);
  expect(readRecord(writeRecord(walked), 'a.json').record).toEqual(walked);
});

it('none of it is a kind of extract that is read', () => {
  const read = EXTRACTS.map(({ label }) => label.toLowerCase());
  expect(OUTSIDE.filter(({ dataset }) => read.includes(dataset.toLowerCase()))).toEqual([]);
});
