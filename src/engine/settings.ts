import { sql } from '../sql/statement';
import type { Engine } from './engine';

/**
 * Shuts files, network and extensions, then the settings themselves, so that nothing can open them again.
 * The order matters: after `lock_configuration` no setting can be changed.
 */
export async function settle(engine: Engine): Promise<void> {
  await engine.query(sql`SET enable_external_access = false`);
  await engine.query(sql`SET lock_configuration = true`);
}
