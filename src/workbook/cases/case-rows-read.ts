import type { Draw } from '../../casework/draw/draw';
import { type CaseRow, caseRows, readCaseRows } from '../../questions/case-rows';
import type { OpenExtract } from '../extracts/open-extract';
import { columnsOffered } from './case-columns';

/** What the file says of every case of a draw, by its id: read once, so that no case is waited for in a meeting. */
export async function rowsOfDraw(extract: OpenExtract, { cases }: Draw): Promise<ReadonlyMap<string, CaseRow>> {
  const { dataset, contract, engine } = extract;
  const columns = columnsOffered(extract).map(({ name }) => name);
  const answer = await engine.query(caseRows({ dataset, contract, columns, ids: cases.map(({ id }) => id) }));
  return new Map(readCaseRows(answer, { dataset, contract, columns }).map((row) => [row.id, row]));
}
