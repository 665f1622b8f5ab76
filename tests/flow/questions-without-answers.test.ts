import { expect, test } from 'vitest';
import { plain, type PresentedFigure } from '../../src/presentation/figure';
import { disposalConditionsPlan } from '../../src/figures/conditions';
import { oocdFunnelPlan } from '../../src/figures/funnels';
import { admissionPlan, beforeDecisionPlan } from '../../src/figures/oocd-blocks';
import { concordancePlan } from '../../src/figures/oocd-matrices';
import { observedPlan, streetPlan } from '../../src/figures/record-quality';
import { openBlob } from '../support/answer-plan';
import { oocdColumns } from '../support/extract-files';
import { column, parquetFile } from '../support/parquet';

const cellOf = (figure: PresentedFigure, row: string, name: string) =>
  figure.rows.find(({ id }) => id === row)?.cells[name];
const EVERY_MONTH = { ticks: { month: [] } };

test('a figure whose column is not supplied is silent and says which', async () => {
  const file = parquetFile(oocdColumns([column('disposal', 'text', ['charge', 'community_resolution'])]));
  const bare = await openBlob(file, 'bare.parquet');
  await expect(bare.draw(oocdFunnelPlan)).rejects.toThrow(
    'Not supplied: this extract has no eligible, offered, accepted, completed, so this figure is silent. That is not a zero.',
  );
  for (const plan of [
    concordancePlan,
    beforeDecisionPlan,
    disposalConditionsPlan,
    admissionPlan,
    streetPlan,
    observedPlan,
  ]) {
    await expect(bare.draw(plan)).rejects.toThrow('Not supplied: this extract has no ');
  }
});

test('where only one group is in the file there is no ratio, and the reason is said', async () => {
  const rows = 60;
  const repeat = (...values: string[]) => Array.from({ length: rows }, (_, at) => values[at % values.length] ?? '');
  const file = parquetFile(
    oocdColumns([
      column('disposal', 'text', repeat('charge')),
      column('ethnicity', 'text', repeat('B1')),
      column('admission', 'text', repeat('no_comment', 'admitted')),
    ]),
  );
  const figure = await (await openBlob(file, 'one-group.parquet')).draw(admissionPlan, EVERY_MONTH);
  expect(plain(figure.finding)).toBe(
    'Of those with an answer recorded, there are no White children here to compare with. “No comment”: 30 of 60 decisions for Black children.',
  );
  expect(cellOf(figure, 'no_comment-black', 'of')?.text).toBe('30 of 60');
  expect(cellOf(figure, 'no_comment-black', 'times')?.soft).toBe('no comparison');
});

test('a counted extract with withheld counts: at least, and no comparison', async () => {
  const file = parquetFile(
    oocdColumns([
      column('disposal', 'text', ['charge', 'charge', 'charge', 'charge']),
      column('ethnicity', 'text', ['B1', 'B1', 'W1', 'W1']),
      column('admission', 'text', ['no_comment', 'admitted', 'no_comment', 'admitted']),
      column('count', 'text', ['40', '*', '30', '60']),
    ]),
  );
  const figure = await (await openBlob(file, 'counted.parquet')).draw(admissionPlan, EVERY_MONTH);
  expect(cellOf(figure, 'no_comment-black', 'of')?.text).toBe('40 of at least 40');
  expect(cellOf(figure, 'no_comment-black', 'times')?.soft).toBe('no comparison');
  expect(figure.counts?.rows.find(({ id }) => id === 'counts-no_comment-black')?.cells['words']?.text).toBe(
    'Part of these counts was withheld by the supplier, so no comparison is made.',
  );
});
