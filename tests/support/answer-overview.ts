import type { PresentedSheet } from '../../src/presentation/figure';
import { overviewInTurns } from '../../src/workbook/answering/answer-overview';

/** The overview once all is worked out. */
export async function answerOverview(...asked: Parameters<typeof overviewInTurns>): Promise<PresentedSheet> {
  let last: PresentedSheet | null = null;
  for await (const sheet of overviewInTurns(...asked)) last = sheet;
  if (!last) throw new Error('The overview was not given.');
  return last;
}
