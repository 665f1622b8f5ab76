/** The journeys of those who scrutinise (J1 to J7), each as far as its steps are built, by keyboard alone. */
import { describe, it, vi } from 'vitest';
import { DIST } from '../../../.ci/prepare.mjs';
import { serve } from '../../../.ci/server.mjs';
import { DRAWN, someOf } from '../../support/long-form';
import type { Driver, Open, Opening } from './driver';
import { courtUsers } from './court-users';
import { managementBoard } from './management-board';
import { ordersPanel } from './orders-panel';
import { outsideScrutineer } from './outside-scrutineer';
import { panelChair } from './panel-chair';
import { policeAnalyst } from './police-analyst';
import { youngPeople } from './young-people';
import { Reader } from './reader';

interface Journey {
  readonly who: string;
  readonly opening: Omit<Opening, 'address'>;
  readonly goes: (reader: Reader, cutOff: () => Promise<void>) => Promise<void>;
}

const LAPTOP = { width: 1366, height: 768 };
const PROJECTOR = { width: 1024, height: 768 };

const JOURNEYS: readonly Journey[] = [
  { who: 'J1, the chair of a panel on disposals', opening: { path: '', ...LAPTOP }, goes: panelChair },
  { who: 'J2, a panel on orders', opening: { path: '#/kcpo', ...LAPTOP }, goes: ordersPanel },
  { who: 'J3, the user group of a court', opening: { path: '#/remand', ...PROJECTOR }, goes: courtUsers },
  { who: 'J4, an outside scrutineer', opening: { path: '#/rule49', ...LAPTOP }, goes: outsideScrutineer },
  { who: 'J5, a police analyst, offline', opening: { path: '#/oocd', ...LAPTOP }, goes: policeAnalyst },
  { who: 'J6, a management board', opening: { path: '#/overview', ...LAPTOP }, goes: managementBoard },
  { who: 'J7, young people', opening: { path: '#/oocd/whole', ...LAPTOP }, goes: youngPeople },
];

/**
 * Has the journeys gone in a browser; skipped where there is none of its kind.
 * @param many how many in `npm test`, drawn by chance; the long form goes all
 */
export function journeysIn(browser: string, open: Open | undefined, many = JOURNEYS.length): void {
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
  describe.skipIf(open === undefined)(`by keyboard alone in ${browser} (${DRAWN})`, () => {
    it.each(someOf(JOURNEYS, { many }))('$who', async ({ opening, goes }) => {
      // A server of its own, so that it can be taken away.
      const served = await serve({ folder: DIST });
      const driver = await open?.({ address: served.address, ...opening });
      try {
        if (driver) await gone(driver, (reader) => goes(reader, () => served.close()));
      } finally {
        await driver?.close();
        await served.close();
      }
    });
  });
}

async function gone(driver: Driver, goes: (reader: Reader) => Promise<void>): Promise<void> {
  const reader = new Reader(driver);
  await reader.begins();
  await goes(reader);
  await reader.ends();
}
