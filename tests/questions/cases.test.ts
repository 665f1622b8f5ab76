import { beforeAll, describe, expect, it } from 'vitest';
import { candidatesBy, columnsToDrawBy, namedStrata, sizesBy } from '../../src/casework/draw/frame';
import { caseCandidates } from '../../src/questions/case-candidates';
import { caseChildren, readCaseChildren } from '../../src/questions/case-children';
import { caseId } from '../../src/questions/case-ids';
import { caseColumns, caseRows, readCaseRows } from '../../src/questions/case-rows';
import { readRows } from '../../src/sql/rows';
import { openedSample } from '../support/opened-samples';
import { type RawRows, rawSamples } from '../support/raw-rows';

let raw: RawRows;
beforeAll(async () => {
  raw = await rawSamples();
}, 60_000);

async function candidatesOf(kind: 'oocd' | 'kcpo', chosen: Parameters<typeof caseCandidates>[0]['chosen']) {
  const { extract } = await openedSample(kind);
  const { dataset, contract, engine } = extract;
  const question = caseCandidates({ dataset, contract, chosen });
  return { extract, rows: readRows(await engine.query(question.statement), question.shape) };
}

describe('the cases of a selection', () => {
  it('are its rows with what they may be drawn by', async () => {
    const { rows } = await candidatesOf('oocd', [{ column: 'borough', codes: ['E09000014'] }]);
    const expected = await raw.ask(
      `select record_id as id, coalesce(ethnicity, 'NR') as ethnicity, coalesce(disposal, 'NR') as disposal,
        borough, null as unit from oocd where borough = 'E09000014' order by row`,
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(rows).toEqual(expected);
  }, 60_000);

  it('have the unit that a kind has', async () => {
    const { extract, rows } = await candidatesOf('kcpo', []);
    const [units] = await raw.ask('select count(distinct referring_unit) as many from kcpo');
    const named = namedStrata(extract.contract, 'unit', sizesBy(rows, 'unit').keys());
    expect(named.filter(({ name }) => name !== 'NR')).toHaveLength(Number(units?.['many']));
    expect(columnsToDrawBy(extract.contract, extract.dataset.supplied)).toEqual([
      ...['ethnicity', 'disposal', 'borough', 'unit'],
    ]);
  }, 60_000);

  it('stand in the broad group of their ethnicity, the unknown apart', async () => {
    const { extract, rows } = await candidatesOf('oocd', []);
    const named = namedStrata(extract.contract, 'ethnicity', sizesBy(rows, 'ethnicity').keys()).map(({ name }) => name);
    expect(named).toEqual(['asian', 'black', 'mixed', 'white', 'other', 'unknown']);
    const candidates = candidatesBy(rows, 'ethnicity');
    const [black] = await raw.ask(`select count(*) as many from oocd where ethnicity in ('B1', 'B2', 'B9')`);
    expect(candidates.filter(({ stratum }) => stratum === 'black')).toHaveLength(Number(black?.['many']));
  }, 60_000);

  it('are known by the file and the row where the file names none', () => {
    const { text, values } = caseId({ supplied: [], fingerprint: '3f9a12b4c5d6' });
    expect(text).toBe('?::varchar || (row_no + 1)::varchar');
    expect(values).toEqual(['3f9a12b4c5d6-']);
  });
});

describe('the child of a case', () => {
  it('is told apart as the person of its row, and nobody in particular', async () => {
    const { extract, rows } = await candidatesOf('oocd', [{ column: 'borough', codes: ['E09000014'] }]);
    const ids = rows.map(({ id }) => id);
    const children = readCaseChildren(await extract.engine.query(caseChildren(extract.dataset, ids)));
    const [counted] = await raw.ask(
      `select count(distinct coalesce(person_id, record_id)) as many from oocd where borough = 'E09000014'`,
    );
    expect([...children.keys()].sort()).toEqual([...ids].sort());
    expect(new Set(children.values()).size).toBe(Number(counted?.['many']));
    expect(new Set(children.values()).size).toBeLessThan(ids.length);
  }, 60_000);
});

describe('what a file says of a case', () => {
  it('is in words, column by column', async () => {
    const { extract } = await openedSample('oocd');
    const { dataset, contract, engine } = extract;
    const [first] = await raw.ask(
      `select record_id, row, event_date::varchar as day, rehabilitative from oocd where disposal = 'youth_caution' and rehabilitative is not null order by row limit 1`,
    );
    const columns = ['disposal', 'event_date', 'rehabilitative', 'record_id', 'person_id'];
    const ids = [String(first?.['record_id'])];
    const answer = await engine.query(caseRows({ dataset, contract, ids, columns }));
    expect(readCaseRows(answer, { dataset, contract, columns })).toEqual([
      {
        ...{ id: first?.['record_id'], row: first?.['row'] },
        values: [
          { column: 'event_date', words: first?.['day'] },
          { column: 'disposal', words: 'Youth caution' },
          { column: 'rehabilitative', words: String(first?.['rehabilitative']) },
        ],
      },
    ]);
  }, 60_000);

  it('never names the child or the row', async () => {
    const { extract } = await openedSample('kcpo');
    const names = caseColumns(extract.dataset, extract.contract).map(({ name }) => name);
    expect(names).toContain('referring_unit');
    for (const name of ['record_id', 'person_id', 'count', 'withheld']) expect(names).not.toContain(name);
  }, 60_000);
});
