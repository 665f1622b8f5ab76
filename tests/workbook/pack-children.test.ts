/** Records of which some, or all, name no child: what the builder says before it counts, and what readers are told. */
import { expect, it } from 'vitest';
import { recordsWithoutChild } from '../../src/workbook/packs/children-named';
import { requestOf } from '../../src/workbook/packs/pack-work';
import { cautionsIn } from '../../src/workbook/packs/said-in-pack';
import { CHARGES, FIRST } from '../protecting/support/built';
import { answering } from '../support/answer-sheets';
import { oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetFile } from '../support/parquet';

const LACKS =
  'Some records name no child. They stand for no further child where it is judged whether a count is small, so more is withheld.';
const DAYS = ['2024-04-02', '2024-05-02', '2024-10-02', '2025-03-02'];

async function packOf(children: readonly (string | null)[] | null) {
  const dates = column('event_date', 'day', DAYS);
  const disposals = column('disposal', 'text', ['charge', 'charge', 'youth_caution', 'charge']);
  const columns = oocdColumns([dates, disposals, ...(children ? [column('person_id', 'text', children)] : [])]);
  const { extract } = await answering(await startNodeEngine(), parquetFile(columns), 'oocd.parquet');
  const { facts, lattices } = await requestOf(
    [{ extract, questions: CHARGES.questions, plan: FIRST }],
    { threshold: 6, zerosWithheld: false },
    [],
  );
  return {
    lacking: recordsWithoutChild(extract.dataset),
    counts: facts.lattices[0]?.counts,
    said: cautionsIn(facts.lattices[0]?.said).includes(LACKS),
    children: lattices[0]?.rows.child && [...lattices[0].rows.child],
  };
}

it('says how many records name no child, judges by those that do, and tells every reader', async () => {
  expect(await packOf(['a', null, 'b', null])).toMatchObject({ lacking: 2, counts: 'children', said: true });
  const { children } = await packOf(['a', null, 'b', null]);
  expect(children?.filter((child) => child < 0)).toHaveLength(2);
  expect(await packOf(['a', 'a', 'b', 'c'])).toMatchObject({ lacking: 0, counts: 'children', said: false });
});

it('judges by events, and says so, where no record names one', async () => {
  const nobody = { lacking: 'all', counts: 'events', said: false, children: null };
  expect(await packOf(null)).toEqual(nobody);
  expect(await packOf([null, null, null, null])).toEqual(nobody);
});
