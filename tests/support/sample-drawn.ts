/** The cases that a seed draws of the sample of disposals, worked out from its raw rows by Node alone. */
import { createHash } from 'node:crypto';
import { rawSamples } from './raw-rows';

/** Haringey, children aged 10 to 17, April 2024 to March 2025: what the sheet opens on with that borough ticked. */
export const HARINGEY = '?borough=E09000014';
export const SEED = 'haringey-june-2023';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The ids of the first cases of Haringey by their ranks, and what a certificate states of them. */
export async function drawnInHaringey(
  cases: number,
): Promise<{ readonly ids: readonly string[]; readonly sample: string }> {
  const raw = await rawSamples();
  const rows = await raw.ask(`select record_id from oocd where borough = 'E09000014' and age::varchar in
    ('10', '11', '12', '13', '14', '15', '16', '17') and event_date between '2024-04-01' and '2025-03-31'`);
  const ids = rows
    .map((row) => String(row['record_id']))
    .map((id) => [sha256(`${SEED}\n${id}`), id] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, cases)
    .map(([, id]) => id);
  return { ids, sample: sha256(ids.map((id) => `${id}\n`).join('')) };
}
