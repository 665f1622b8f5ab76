import { column, type TestColumn, type TestValue } from './parquet';
import { rawSamples, type RawRow } from './raw-rows';

/** Codes of the two groups that are few in the made extract. */
const FEW = { one: 'M1', other: 'O9' } as const;

/**
 * Out-of-court decisions of three boroughs as the sample has them, but for two groups of four children each. All eight
 * are alike in everything but their ethnicity, their number and what was decided: so whoever moves a decision from one of the
 * two groups to the other changes counts from 1 to 3 and no total.
 * @param each children of each group, where they are to be more than few
 */
export async function plantedDecisions(resolvedOfOne: number, each = 4): Promise<readonly TestColumn[]> {
  const rows = await (
    await rawSamples()
  ).ask(
    `select * exclude (row) replace (strftime(event_date, '%Y-%m-%d') as event_date) from oocd
     where borough in ('E09000014', 'E09000012', 'E09000013') and ethnicity[1] not in ('M', 'O')`,
  );
  const model = rows.find(({ borough, age }) => borough === 'E09000014' && age === 15);
  if (!model) throw new Error('The sample has no decision to plant like.');
  return columnsOf([
    ...rows,
    ...planted(model, FEW.one, resolvedOfOne, each),
    ...planted(model, FEW.other, each - resolvedOfOne, each),
  ]);
}

/** Children of one group, so many of whom got a community resolution and the others a charge. */
function planted(model: RawRow, ethnicity: string, resolved: number, each: number): readonly RawRow[] {
  return Array.from({ length: each }, (_, at) => ({
    ...model,
    ...{ ethnicity, event_date: '2024-10-15', person_id: `planted-${ethnicity}-${at}` },
    ...{ disposal: at < resolved ? 'community_resolution' : 'charge' },
  }));
}

function columnsOf(rows: readonly RawRow[]): readonly TestColumn[] {
  return Object.keys(rows[0] ?? {}).map((name) => {
    const values = rows.map((row): TestValue => row[name] ?? null);
    const number = values.some((value) => typeof value === 'number');
    return column(name, name === 'event_date' ? 'day' : number ? 'int' : 'text', values);
  });
}
