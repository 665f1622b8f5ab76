import type { TableFile } from '../../engine/engine';
import { openingCancelled, type Outcome, refusal, success } from '../../vocabulary/failure';
import type { CoderPort } from './coder-session';
import type { CodingPlan } from './coding-plan';
import { type Loading, rowsLost } from './load';

/** Where rows go that were read; false where no more are wanted. */
export type Take = (ipc: Uint8Array) => Promise<boolean>;

/** Of a file that is read twice. */
export const PUT_ASIDE: Take = () => Promise.resolve(true);

/**
 * Reads a file as codes, batch after batch. False where a value is not written as its contract has it, or where no more
 * rows are taken.
 */
export async function readCoded(
  file: TableFile,
  plan: CodingPlan,
  coder: CoderPort,
  { take, stop, onProgress }: Loading & { readonly take: Take },
): Promise<Outcome<boolean>> {
  await coder.ask({ ask: 'begin', plan });
  const columns = [...plan.codes, ...plan.whole].map(({ name }) => name);
  const reading = file.read(['event_date', ...(plan.persons ? ['person_id'] : []), ...columns, ...plan.texts]);
  for (let rows = 0; ;) {
    if (stop?.aborted) return refusal(openingCancelled(file.name));
    const batch = await reading.next();
    if (stop?.aborted) return refusal(openingCancelled(file.name));
    if (!batch.ok) return batch;
    if (!batch.value) return rows === plan.rows ? success(true) : refusal(rowsLost(file, rows));
    const { ipc } = batch.value;
    const given = await coder.ask({ ask: 'add', rows: batch.value.rows, ipc }, [ipc.buffer]);
    if (given?.answer !== 'added') return success(false);
    rows += batch.value.rows;
    if (!(await take(given.ipc))) return success(false);
    onProgress?.(rows, plan.rows);
  }
}
